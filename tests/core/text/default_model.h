#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace fts::test {

/// The folder of the default model where ./test has fetched it, else an empty path. For tests of
/// the folders that resolveModel() stands on.
inline std::filesystem::path defaultModel() {
    const auto variable = [](const char* name) -> std::filesystem::path {
        const char* value = std::getenv(name);
        return value == nullptr ? "" : value;
    };
    const auto cache = variable("XDG_CACHE_HOME").empty() ? variable("HOME") / ".cache"
                                                          : variable("XDG_CACHE_HOME");
    const auto models = variable("FTS_MODELS_DIR").empty() ? cache / "finetune-studio" / "models"
                                                           : variable("FTS_MODELS_DIR");
    const auto folder = models / "all-MiniLM-L6-v2";
    return std::filesystem::exists(folder / "tokenizer.json") ? folder : std::filesystem::path();
}

} // namespace fts::test
