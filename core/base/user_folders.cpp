#include "core/base/user_folders.h"

#include <cstdlib>
#include <string_view>

namespace fts {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

// https://specifications.freedesktop.org/basedir-spec/latest/
std::filesystem::path ownFolder(const char* variable, const char* inHome) {
    const std::filesystem::path named = environment(variable);
    const std::filesystem::path base =
        named.empty() ? std::filesystem::path(environment("HOME")) / inHome : named;
    return base / "finetune-studio";
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
