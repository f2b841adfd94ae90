#include "core/net/key_file.h"

#include <cerrno>
#include <sys/stat.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/files.h"

namespace fts {

Secret readKeyFile(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        throwErrno("read", path.string(), errno);
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Others than you may read the key in %1. Forbid it and try again: "
                             "chmod 600 %1"),
                    path.string());
    }
    constexpr std::uint64_t limit = 16'384; // the longest tokens in use take some 4,000
    std::string text = readFile(path, limit);
    std::string_view key = text;
    while (!key.empty() && isAsciiSpace(key.front())) {
        key.remove_prefix(1);
    }
    while (!key.empty() && isAsciiSpace(key.back())) {
        key.remove_suffix(1);
    }
    const bool oneLine = key.find_first_of("\r\n") == std::string_view::npos;
    Secret secret(oneLine ? key : std::string_view());
    wipe(text);
    if (secret.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 must hold the key and nothing else, on one line."), path.string());
    }
    return secret;
}

} // namespace fts
