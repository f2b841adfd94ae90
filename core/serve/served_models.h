#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/serve/served_model.h"

namespace fts {

/// The models of a server: those it was started with, which stay loaded, and those tuned by its
/// jobs, of which the ones used last do. Thread-safe.
class ServedModels {
public:
    explicit ServedModels(const ServedModelOptions& options) : m_options(options) {}

    /// "PATH" or "ID=PATH", as resolveModel() takes a path; its id is otherwise the path's last
    /// part. Of a project it may also be "base", "tuned" or "run:N". Loads it at once. Throws
    /// BadInput if two have the same id, and as findModel().
    void addGiven(const std::string& model, const Project* project = nullptr);
    /// Loaded when it is first asked.
    void addTuned(const std::string& id, const std::filesystem::path& folder);
    bool removeTuned(const std::string& id); ///< false if no tuned model is called that

    std::vector<std::shared_ptr<ServedModel>> all() const;
    /// One that is to be asked. Throws ApiError 404.
    std::shared_ptr<ServedModel> find(const std::string& id);
    /// One that is only to be told of, so that no other makes room for it. Throws as find().
    std::shared_ptr<ServedModel> known(const std::string& id) const;

    void stop(); ///< what is being computed fails

private:
    const ServedModelOptions m_options;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<ServedModel>> m_given;
    std::list<std::shared_ptr<ServedModel>> m_tuned; ///< the one asked last stands first
};

} // namespace fts
