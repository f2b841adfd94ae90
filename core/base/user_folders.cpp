#include "core/base/user_folders.h"

#include <array>
#include <cstdlib>
#include <string_view>

#include <pwd.h>
#include <unistd.h>

namespace fts {
namespace {

namespace fs = std::filesystem;

/// Empty if it is not set, or relative: it would be another folder wherever the program is started.
fs::path folderNamed(const char* variable) {
    const char* value = std::getenv(variable);
    fs::path folder = value == nullptr ? std::string_view() : value;
    return folder.is_absolute() ? folder : fs::path();
}

/// A service or a container may have no HOME; the account has one all the same.
fs::path homeFolder() {
    if (fs::path named = folderNamed("HOME"); !named.empty()) {
        return named;
    }
    passwd account{};
    passwd* found = nullptr;
    std::array<char, 16384> texts{};
    ::getpwuid_r(::geteuid(), &account, texts.data(), texts.size(), &found);
    return found == nullptr ? fs::path() : fs::path(found->pw_dir);
}

// https://specifications.freedesktop.org/basedir-spec/latest/
fs::path ownFolder(const char* variable, const char* inHome) {
    const fs::path named = folderNamed(variable);
    return (named.empty() ? homeFolder() / inHome : named) / "finetune-studio";
}

} // namespace

std::filesystem::path configFolder() {
    return ownFolder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path cacheFolder() {
    return ownFolder("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path installedFolder() {
    std::error_code unknown; // which program this is: never seen where there is /proc
    const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return program.parent_path().parent_path() / "share/finetune-studio";
}

} // namespace fts
