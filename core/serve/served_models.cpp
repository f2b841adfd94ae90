#include "core/serve/served_models.h"

#include <algorithm>
#include <ranges>

#include "core/base/error.h"
#include "core/jobs/run_spec.h"
#include "core/project/models.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTunedLoaded = 2;

/// A model as it was given: its id, if one was said, and what it is.
std::pair<std::string, std::string> given(const std::string& model) {
    std::error_code unusable;
    const std::size_t sign = model.find('=');
    if (sign == std::string::npos || fs::exists(model, unusable)) {
        return {{}, model};
    }
    return {model.substr(0, sign), model.substr(sign + 1)};
}

std::string idOf(const fs::path& path) {
    const fs::path whole = fs::absolute(path).lexically_normal();
    const fs::path last = whole.has_filename() ? whole : whole.parent_path();
    return last.extension() == ".gguf" ? last.stem().string() : last.filename().string();
}

bool isOfProject(const std::string& name) {
    return name == "base" || name == "tuned" || name.starts_with("run:");
}

/// A model of a project, and how much of a text it reads there.
std::pair<ProjectModel, int> modelIn(const Project& project, const std::string& name) {
    ProjectStore store(project.storePath());
    ProjectModel model = findModel(project, store, name);
    const Specs specs =
        model.run ? readRunSpec(project.runFolder(*model.run)).specs : project.specs();
    return {std::move(model), specs.model.maxTokens};
}

/// A model outside of a project, which reads as much as it can.
std::pair<ProjectModel, int> modelAt(const std::string& name) {
    ProjectModel model;
    model.name = name;
    model.folder = resolveModel(name);
    return {std::move(model), 0};
}

ApiError notThere(const std::string& id) {
    return ApiError::notFound(
        "model_not_found", "model",
        Message("There is no model \"%1\" here. GET /v1/models lists them.", id));
}

} // namespace

void ServedModels::addGiven(const std::string& model, const Project* project) {
    auto [id, name] = given(model);
    const bool own = project != nullptr && isOfProject(name);
    auto [found, maxTokens] = own ? modelIn(*project, name) : modelAt(name);
    if (id.empty()) {
        id = own ? name : idOf(found.folder);
    }
    const auto isSame = [&id = id](const auto& other) { return other->id() == id; };
    if (id.empty() || std::ranges::any_of(m_given, isSame)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Two models are called \"%1\". Write --model NAME=PATH to give one "
                             "another name."),
                    id);
    }
    const auto served = std::make_shared<ServedModel>(id, std::move(found), maxTokens, m_options);
    served->load();
    const std::lock_guard lock(m_mutex);
    m_given.push_back(served);
}

void ServedModels::addTuned(const std::string& id, const fs::path& folder) {
    const auto served =
        std::make_shared<ServedModel>(id, ProjectModel{id, folder, {}, {}, {}}, 0, m_options);
    const std::lock_guard lock(m_mutex);
    m_tuned.push_back(served);
}

bool ServedModels::removeTuned(const std::string& id) {
    std::list<std::shared_ptr<ServedModel>> removed; // freed after the lock, as in find()
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::ranges::find_if(m_tuned, [&](const auto& model) { return model->id() == id; });
    if (found == m_tuned.end()) {
        return false;
    }
    removed.splice(removed.begin(), m_tuned, found);
    return true;
}

std::vector<std::shared_ptr<ServedModel>> ServedModels::all() const {
    const std::lock_guard lock(m_mutex);
    auto models = m_given;
    models.insert(models.end(), m_tuned.begin(), m_tuned.end());
    return models;
}

std::shared_ptr<ServedModel> ServedModels::find(const std::string& id) {
    std::unique_lock lock(m_mutex);
    const auto isIt = [&](const auto& model) { return model->id() == id; };
    if (const auto given = std::ranges::find_if(m_given, isIt); given != m_given.end()) {
        return *given;
    }
    const auto tuned = std::ranges::find_if(m_tuned, isIt);
    if (tuned == m_tuned.end()) {
        throw notThere(id);
    }
    m_tuned.splice(m_tuned.begin(), m_tuned, tuned);
    const auto found = m_tuned.front();
    auto later = m_tuned | std::views::drop(kTunedLoaded);
    const std::vector<std::shared_ptr<ServedModel>> unneeded(later.begin(), later.end());
    lock.unlock(); // freeing a model takes a while, and each request comes by here
    std::ranges::for_each(unneeded, &ServedModel::unload);
    return found;
}

std::shared_ptr<ServedModel> ServedModels::known(const std::string& id) const {
    const auto models = all();
    const auto found = std::ranges::find(models, id, [](const auto& model) { return model->id(); });
    if (found == models.end()) {
        throw notThere(id);
    }
    return *found;
}

void ServedModels::stop() {
    for (const auto& model : all()) {
        model->stop();
    }
}

} // namespace fts
