#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "core/serve/embedding_queue.h"
#include "core/serve/writing_queue.h"
#include "core/work/project_model.h"

namespace fts {

/// How a server's models compute.
struct ServedModelOptions {
    Device device;
    Precision writing = Precision::Fp32;
    Precision embedding = Precision::Fp32;
    int atOnce = 16;               ///< texts written side by side
    std::size_t mostWaiting = 256; ///< requests beside these
};

/// A model under the name that clients call it by: a language model (a Hugging Face folder, a
/// .gguf file or a folder with one, PEFT's adapters, whose base resolveModel() finds) or an
/// encoder, with what a run of a project has made of it. It is loaded when it is first needed.
/// Thread-safe.
class ServedModel {
public:
    /// An encoder reads `maxTokens` of a text; 0: as its folder says. Throws NotFound if there is
    /// nothing where the model should lie.
    ServedModel(std::string id, ProjectModel model, int maxTokens,
                const ServedModelOptions& options);

    const std::string& id() const { return m_id; }
    std::int64_t created() const { return m_created; } ///< seconds since 1970
    bool writes() const { return m_writes; }           ///< a language model; else an encoder
    /// Where it lies. Throws ApiError unless adapters can be trained beside it.
    std::filesystem::path trainable() const;

    /// Who asks keeps it while it is needed. Throws ApiError if the model is of the other kind,
    /// Error if it cannot be loaded.
    std::shared_ptr<WritingQueue> writer();
    std::shared_ptr<EmbeddingQueue> embedder();

    void load(); ///< whichever it is
    /// Once nobody needs it any more; who asks before that gets the same. Nothing while it is being
    /// loaded.
    void unload();
    void stop(); ///< what is being computed fails

private:
    std::unique_ptr<FlowGenerator> openWriter() const;
    std::unique_ptr<Encoder> openEncoder() const;

    const std::string m_id;
    const ProjectModel m_model;
    const int m_maxTokens;
    const ServedModelOptions m_options;
    bool m_writes = false;
    std::int64_t m_created = 0;
    std::mutex m_mutex;
    std::shared_ptr<WritingQueue> m_writer;
    std::shared_ptr<EmbeddingQueue> m_embedder;
    std::weak_ptr<WritingQueue> m_usedWriter; ///< as long as anybody uses it
    std::weak_ptr<EmbeddingQueue> m_usedEmbedder;
};

} // namespace fts
