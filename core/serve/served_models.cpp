#include "core/serve/served_models.h"

#include <algorithm>
#include <ranges>

#include "core/base/error.h"
#include "core/project/models.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTunedLoaded = 2;

struct NamedPath {
    std::string id;
    fs::path path;
};

NamedPath named(const std::string& model) {
    std::error_code unusable;
    const std::size_t sign = model.find('=');
    const bool given = sign != std::string::npos && !fs::exists(model, unusable);
    const fs::path path = resolveModel(given ? model.substr(sign + 1) : model);
    if (given) {
        return {model.substr(0, sign), path};
    }
    const fs::path whole = fs::absolute(path).lexically_normal();
    const fs::path last = whole.has_filename() ? whole : whole.parent_path();
    return {last.extension() == ".gguf" ? last.stem().string() : last.filename().string(), path};
}

} // namespace

void ServedModels::addGiven(const std::string& model) {
    const auto [id, path] = named(model);
    const auto isSame = [&](const auto& other) { return other->id() == id; };
    if (id.empty() || std::ranges::any_of(m_given, isSame)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Two models are called \"%1\". Write --model NAME=PATH to give one "
                             "another name."),
                    id);
    }
    const auto served = std::make_shared<ServedModel>(id, path, m_options);
    served->load();
    const std::lock_guard lock(m_mutex);
    m_given.push_back(served);
}

void ServedModels::addTuned(const std::string& id, const fs::path& folder) {
    const auto served = std::make_shared<ServedModel>(id, folder, m_options);
    const std::lock_guard lock(m_mutex);
    m_tuned.push_back(served);
}

bool ServedModels::removeTuned(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    return std::erase_if(m_tuned, [&](const auto& model) { return model->id() == id; }) > 0;
}

std::vector<std::shared_ptr<ServedModel>> ServedModels::all() const {
    const std::lock_guard lock(m_mutex);
    auto models = m_given;
    models.insert(models.end(), m_tuned.begin(), m_tuned.end());
    return models;
}

std::shared_ptr<ServedModel> ServedModels::find(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    const auto isIt = [&](const auto& model) { return model->id() == id; };
    if (const auto given = std::ranges::find_if(m_given, isIt); given != m_given.end()) {
        return *given;
    }
    if (const auto tuned = std::ranges::find_if(m_tuned, isIt); tuned != m_tuned.end()) {
        m_tuned.splice(m_tuned.begin(), m_tuned, tuned);
        std::ranges::for_each(m_tuned | std::views::drop(kTunedLoaded),
                              [](const auto& model) { model->unload(); });
        return m_tuned.front();
    }
    throw ApiError::notFound(
        "model_not_found", "model",
        Message("There is no model \"%1\" here. GET /v1/models lists them.", id));
}

void ServedModels::stop() {
    for (const auto& model : all()) {
        model->stop();
    }
}

} // namespace fts
