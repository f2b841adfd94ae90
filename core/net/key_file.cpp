#include "core/net/key_file.h"

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <sys/stat.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/files.h"

namespace fts {
namespace {

constexpr std::uint64_t kLargestFile = 16'384; // the longest tokens in use take some 4,000

void demandPrivate(const std::filesystem::path& path, const char* sentence) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        throwErrno("read", path.string(), errno);
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        throw Error(ErrorKind::BadInput, sentence, path.string());
    }
}

std::string readInput() {
    std::string text(kLargestFile, '\0'); // at once: growing would leave copies behind
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::cin.gcount()));
    return text;
}

std::string readPrivately(const std::filesystem::path& path) {
    if (path == "-") {
        return readInput();
    }
    demandPrivate(path, FTS_TEXT("Others than you may read the key in %1. Forbid it and try again: "
                                 "chmod 600 %1"));
    return readFile(path, kLargestFile);
}

} // namespace

Secret readKeyFile(const std::filesystem::path& path) {
    std::string text = readPrivately(path);
    const std::string_view key = asciiTrimmed(text);
    const bool oneLine = key.find_first_of("\r\n") == std::string_view::npos;
    Secret secret(oneLine ? key : std::string_view());
    wipe(text);
    if (secret.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 must hold the key and nothing else, on one line."), path.string());
    }
    return secret;
}

std::vector<Secret> readPasswordFile(const std::filesystem::path& path) {
    demandPrivate(path, FTS_TEXT("Others than you may read the passwords in %1. Forbid it and try "
                                 "again: chmod 600 %1"));
    std::string text = readFile(path, kLargestFile);
    std::vector<Secret> passwords;
    for (std::string_view left = text; !left.empty();) {
        std::string_view line = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(line.size() + 1, left.size()));
        line.remove_suffix(line.ends_with('\r') ? 1 : 0); // spaces may be part of a password
        if (!line.empty()) {
            passwords.emplace_back(line);
        }
    }
    wipe(text);
    if (passwords.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 must hold a password, or one on each line."),
                    path.string());
    }
    return passwords;
}

} // namespace fts
