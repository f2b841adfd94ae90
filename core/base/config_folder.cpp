#include "core/base/config_folder.h"

#include <cstdlib>
#include <string>

namespace fts {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

} // namespace

std::filesystem::path configFolder() {
    const std::string config = environment("XDG_CONFIG_HOME");
    const std::filesystem::path base = config.empty()
                                           ? std::filesystem::path(environment("HOME")) / ".config"
                                           : std::filesystem::path(config);
    return base / "finetune-studio";
}

} // namespace fts
