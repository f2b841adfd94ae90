#include "core/serve/file_store.h"

#include <algorithm>
#include <ctime>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/serve/api_error.h"
#include "core/serve/random_id.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kMostFiles = 10'000;
constexpr std::size_t kLongestName = 255;
constexpr const char* kDescription = "file.json";
constexpr const char* kContent = "content";

// Null for what is none of ours, or not whole.
json readDescription(const fs::path& folder) {
    try {
        json file = parseJson(readFile(folder / kDescription, 1'000'000), kDescription);
        const bool ours = file.is_object() &&
                          file.value("id", json()) == folder.filename().string() &&
                          file.value("created_at", json()).is_number_integer();
        return ours ? file : json();
    } catch (const Error&) {
        return {};
    }
}

} // namespace

FileStore::FileStore(fs::path folder) : m_folder(std::move(folder)) {
    fs::create_directories(m_folder);
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        if (json file = readDescription(entry.path()); !file.is_null()) {
            m_files[entry.path().filename()] = std::move(file);
        }
    }
}

json FileStore::add(const UploadedFile& file, const std::string& purpose) {
    const std::string id = randomId("file-");
    const json described{{"id", id},
                         {"object", "file"},
                         {"bytes", file.bytes},
                         {"created_at", std::time(nullptr)},
                         {"filename", file.name.substr(0, kLongestName)},
                         {"purpose", purpose},
                         {"status", "processed"}};
    const std::lock_guard lock(m_mutex);
    if (m_files.size() >= kMostFiles) {
        throw ApiError::badRequest(
            "file", Message("There are %1 files already. Delete some.", m_files.size()));
    }
    writeFolderAtomically(m_folder / id, [&](const fs::path& folder) {
        fs::rename(file.path, folder / kContent);
        writeFileAtomically(folder / kDescription, dumpJson(described));
    });
    m_files[id] = described;
    return described;
}

json FileStore::find(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(id);
    if (found == m_files.end()) {
        throw ApiError::notFound("file_not_found", "file_id",
                                 Message("There is no file \"%1\" here.", id));
    }
    return found->second;
}

std::vector<json> FileStore::all() const {
    const std::lock_guard lock(m_mutex);
    std::vector<json> files;
    for (const auto& [id, file] : m_files) {
        files.push_back(file);
    }
    std::ranges::stable_sort(files, std::greater<>(), [](const json& file) {
        return file["created_at"].get<std::int64_t>();
    });
    return files;
}

fs::path FileStore::content(const std::string& id) const {
    find(id);
    return m_folder / id / kContent;
}

void FileStore::remove(const std::string& id) {
    find(id);
    const std::lock_guard lock(m_mutex);
    m_files.erase(id);
    std::error_code failure;
    fs::remove(m_folder / id / kDescription, failure); // from now on it is no file of ours
    fs::remove_all(m_folder / id, failure);
}

} // namespace fts
