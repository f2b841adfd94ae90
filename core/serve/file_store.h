#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/serve/http_call.h"

namespace fts {

/// The files that clients have uploaded, a folder each under the server's data; they outlive it.
/// Thread-safe.
class FileStore {
public:
    /// Finds what is in `folder`, which it makes; what is broken there is passed over.
    explicit FileStore(std::filesystem::path folder);

    /// Takes an uploaded file over. Returns OpenAI's file object. Throws ApiError if there are too
    /// many, Error if it cannot be written.
    nlohmann::json add(const UploadedFile& file, const std::string& purpose);

    nlohmann::json find(const std::string& id) const;           ///< throws ApiError 404
    std::vector<nlohmann::json> all() const;                    ///< the newest first
    std::filesystem::path content(const std::string& id) const; ///< throws ApiError 404
    void remove(const std::string& id);                         ///< throws ApiError 404

private:
    const std::filesystem::path m_folder;
    mutable std::mutex m_mutex;
    std::map<std::string, nlohmann::json> m_files; ///< by id
};

} // namespace fts
