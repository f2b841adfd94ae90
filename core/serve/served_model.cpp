#include "core/serve/served_model.h"

#include <sys/stat.h>

#include "core/base/error.h"
#include "core/formats/language_model.h"
#include "core/formats/peft_folder.h"
#include "core/formats/sentence_transformer.h"
#include "core/work/chat_model.h"

namespace fts {

namespace fs = std::filesystem;

ServedModel::ServedModel(std::string id, ProjectModel model, int maxTokens,
                         const ServedModelOptions& options)
    : m_id(std::move(id)), m_model(std::move(model)), m_maxTokens(maxTokens), m_options(options) {
    const fs::path& made = m_model.weights.empty() ? m_model.folder : m_model.weights;
    struct stat status {};
    if (::stat(made.c_str(), &status) != 0) {
        throwErrno("read", made.string(), errno);
    }
    m_created = status.st_mtim.tv_sec;
    m_writes = isPeftFolder(m_model.folder) || isLanguageModel(m_model.folder);
}

std::unique_ptr<FlowGenerator> ServedModel::openWriter() const {
    const GeneratorOptions options{m_options.device, m_options.writing, m_options.atOnce};
    if (!m_model.weights.empty()) {
        return openGenerator(m_model, options);
    }
    return loadWriter(m_model.folder, options);
}

std::unique_ptr<Encoder> ServedModel::openEncoder() const {
    const EncoderOptions options{m_options.device, m_options.embedding};
    if (!m_model.weights.empty()) {
        return openModel(m_model, options);
    }
    return loadEncoder(m_model.folder, options);
}

fs::path ServedModel::trainable() const {
    if (!m_writes || isPeftFolder(m_model.folder) || !m_model.weights.empty()) {
        throw ApiError::badRequest(
            "model",
            Message("\"%1\" cannot be fine-tuned here. Choose a language model that was not "
                    "tuned by this server.",
                    m_id));
    }
    return fs::absolute(m_model.folder);
}

std::shared_ptr<WritingQueue> ServedModel::writer() {
    if (!m_writes) {
        throw ApiError::badRequest(
            "model", Message("\"%1\" is an encoder: it embeds texts and writes none.", m_id));
    }
    const std::lock_guard lock(m_mutex);
    if (m_writer == nullptr) {
        m_writer = m_usedWriter.lock(); // a second copy would take its memory once more
    }
    if (m_writer == nullptr) {
        m_writer = std::make_shared<WritingQueue>(openWriter(), m_options.mostWaiting);
        m_usedWriter = m_writer;
    }
    return m_writer;
}

std::shared_ptr<EmbeddingQueue> ServedModel::embedder() {
    if (m_writes) {
        throw ApiError::badRequest(
            "model", Message("\"%1\" is a language model: it writes texts and embeds none.", m_id));
    }
    const std::lock_guard lock(m_mutex);
    if (m_embedder == nullptr) {
        m_embedder = m_usedEmbedder.lock();
    }
    if (m_embedder == nullptr) {
        const int most = m_maxTokens > 0
                             ? m_maxTokens
                             : readSentenceTransformer(m_model.folder).maxSeqLength.value_or(0);
        m_embedder = std::make_shared<EmbeddingQueue>(openEncoder(), most, m_options.mostWaiting);
        m_usedEmbedder = m_embedder;
    }
    return m_embedder;
}

void ServedModel::load() {
    m_writes ? static_cast<void>(writer()) : static_cast<void>(embedder());
}

void ServedModel::unload() {
    std::shared_ptr<WritingQueue> writer; // both freed after the lock
    std::shared_ptr<EmbeddingQueue> embedder;
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (lock.owns_lock()) {
        writer.swap(m_writer);
        embedder.swap(m_embedder);
    }
}

void ServedModel::stop() {
    const std::lock_guard lock(m_mutex);
    if (const auto writer = m_usedWriter.lock()) {
        writer->stop();
    }
    if (const auto embedder = m_usedEmbedder.lock()) {
        embedder->stop();
    }
}

} // namespace fts
