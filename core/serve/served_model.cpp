#include "core/serve/served_model.h"

#include <sys/stat.h>

#include "core/base/error.h"
#include "core/formats/config_file.h"
#include "core/formats/language_model.h"
#include "core/formats/sentence_transformer.h"
#include "core/project/models.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAdapter = "adapter_config.json";

bool isAdapter(const fs::path& path) {
    std::error_code unusable;
    return fs::exists(path / kAdapter, unusable);
}

std::unique_ptr<FlowGenerator> openGenerator(const fs::path& path,
                                             const GeneratorOptions& options) {
    if (!isAdapter(path)) {
        return loadFlowGenerator(path, options);
    }
    const std::string base = ConfigFile(path / kAdapter).text("base_model_name_or_path", "");
    return loadAdaptedGenerator(resolveModel(base), path, options);
}

} // namespace

ServedModel::ServedModel(std::string id, fs::path path, const ServedModelOptions& options)
    : m_id(std::move(id)), m_path(std::move(path)), m_options(options) {
    struct stat status {};
    if (::stat(m_path.c_str(), &status) != 0) {
        throwErrno("read", m_path.string(), errno);
    }
    m_created = status.st_mtim.tv_sec;
    m_writes = isAdapter(m_path) || isLanguageModel(m_path);
}

fs::path ServedModel::trainable() const {
    if (!m_writes || isAdapter(m_path)) {
        throw ApiError::badRequest(
            "model",
            Message("\"%1\" cannot be fine-tuned here. Choose a language model that was not "
                    "tuned by this server.",
                    m_id));
    }
    return fs::absolute(m_path);
}

std::shared_ptr<WritingQueue> ServedModel::writer() {
    if (!m_writes) {
        throw ApiError::badRequest(
            "model", Message("\"%1\" is an encoder: it embeds texts and writes none.", m_id));
    }
    const std::lock_guard lock(m_mutex);
    if (m_writer == nullptr) {
        const GeneratorOptions options{m_options.device, m_options.writing, m_options.atOnce};
        m_writer =
            std::make_shared<WritingQueue>(openGenerator(m_path, options), m_options.mostWaiting);
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
        m_embedder = std::make_shared<EmbeddingQueue>(
            loadEncoder(m_path, {m_options.device, m_options.embedding}),
            readSentenceTransformer(m_path).maxSeqLength.value_or(0), m_options.mostWaiting);
    }
    return m_embedder;
}

void ServedModel::load() {
    m_writes ? static_cast<void>(writer()) : static_cast<void>(embedder());
}

void ServedModel::unload() {
    const std::lock_guard lock(m_mutex);
    m_writer.reset();
    m_embedder.reset();
}

void ServedModel::stop() {
    const std::lock_guard lock(m_mutex);
    if (m_writer != nullptr) {
        m_writer->stop();
    }
    if (m_embedder != nullptr) {
        m_embedder->stop();
    }
}

} // namespace fts
