#include "core/jobs/document_state.h"

#include <chrono>

#include "core/base/hash.h"

namespace fts {

namespace fs = std::filesystem;

std::int64_t modifiedAt(const fs::path& file) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               fs::last_write_time(file).time_since_epoch())
        .count();
}

bool isGone(const fs::path& file) {
    std::error_code unknown;
    return fs::status(file, unknown).type() == fs::file_type::not_found;
}

bool holdsSomethingElse(const DocumentRow& read) {
    if (static_cast<std::int64_t>(fs::file_size(read.path)) == read.bytes &&
        modifiedAt(read.path) == read.modified) {
        return false;
    }
    return sha256File(read.path) != read.sha256;
}

} // namespace fts
