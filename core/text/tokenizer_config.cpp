#include "core/text/tokenizer_config.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {

using nlohmann::json;

json readTokenizerConfig(const std::filesystem::path& path, std::uint64_t limit) {
    std::error_code unusable;
    if (!std::filesystem::exists(path, unusable)) {
        return json::object();
    }
    json config = parseJson(readFile(path, limit), path.string());
    if (!config.is_object()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: this is not a JSON object."), path.string());
    }
    return config;
}

bool tokenizerFlag(const json& config, const char* key, bool otherwise) {
    const auto found = config.find(key);
    return found != config.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::optional<std::string> specialTokenText(const json& config, const char* key) {
    const auto found = config.find(key);
    if (found == config.end()) {
        return std::nullopt;
    }
    const json value = found->is_object() ? found->value("content", json()) : *found;
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

} // namespace fts
