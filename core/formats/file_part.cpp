#include "core/formats/file_part.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sys/stat.h>

#include "core/base/error.h"

namespace fts {

std::uint64_t regularFileSize(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        throwErrno("read", path.string(), errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), path.string());
    }
    return static_cast<std::uint64_t>(status.st_size);
}

std::string readFilePart(const std::filesystem::path& path, std::uint64_t offset,
                         std::size_t size) {
    regularFileSize(path); // opening a pipe without a writer would hang
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throwErrno("read", path.string(), errno);
    }
    std::string part(size, '\0');
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(part.data(), static_cast<std::streamsize>(size));
    part.resize(static_cast<std::size_t>(file.gcount()));
    return part;
}

} // namespace fts
