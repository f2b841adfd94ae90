#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace fts::test {

struct ZipPart {
    std::string name, content;
    bool encrypted = false;
    bool stored = false; ///< not compressed
};

/// Writes an archive with these parts, in this order.
inline std::filesystem::path writeZip(const std::filesystem::path& path,
                                      const std::vector<ZipPart>& parts) {
    int error = 0;
    zip_t* const zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (const ZipPart& part : parts) {
        const zip_int64_t place = zip_file_add(
            zip, part.name.c_str(),
            zip_source_buffer(zip, part.content.data(), part.content.size(), 0), ZIP_FL_ENC_UTF_8);
        if (part.encrypted) {
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(place), ZIP_EM_AES_256, "key");
        }
        if (part.stored) {
            zip_set_file_compression(zip, static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
        }
    }
    if (zip_close(zip) != 0) {
        throw std::runtime_error("the archive could not be written");
    }
    return path;
}

} // namespace fts::test
