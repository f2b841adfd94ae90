#include "core/formats/chat_template_file.h"

#include <array>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/config_file.h"
#include "core/formats/file_part.h"
#include "core/text/tokenizer_config.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array<const char*, 4> kTokens{"bos_token", "eos_token", "unk_token", "pad_token"};

void addTokens(const fs::path& path, std::map<std::string, std::string>& variables) {
    if (!isThere(path)) {
        return;
    }
    const ConfigFile file(path);
    for (const char* key : kTokens) {
        if (const auto text = specialTokenText(file.content(), key)) {
            variables.try_emplace(key, *text);
        }
    }
}

/// A text, or a list of named ones of which "default" counts.
std::optional<std::string> templateText(const ConfigFile& file) {
    if (!file.has("chat_template") || !file.content().at("chat_template").is_array()) {
        const std::string text = file.text("chat_template", "");
        return text.empty() ? std::nullopt : std::optional(text);
    }
    for (const json& entry : file.content().at("chat_template")) {
        const ConfigFile named(entry, file.origin());
        if (named.text("name", "") == "default") {
            return named.text("template", "");
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<ChatTemplate> folderChatTemplate(const fs::path& folder) {
    const fs::path config = folder / "tokenizer_config.json";
    std::map<std::string, std::string> variables;
    addTokens(config, variables);
    addTokens(folder / "special_tokens_map.json", variables);
    const fs::path own = folder / "chat_template.jinja";
    if (isThere(own)) {
        return ChatTemplate(readFile(own, ChatTemplate::kLongest), own.string(), variables);
    }
    const auto text = isThere(config) ? templateText(ConfigFile(config)) : std::nullopt;
    return text ? std::optional(ChatTemplate(*text, config.string(), variables)) : std::nullopt;
}

std::optional<ChatTemplate> ggufChatTemplate(const GgufFile& file) {
    const std::string text = file.text("tokenizer.chat_template", "");
    if (text.empty()) {
        return std::nullopt;
    }
    std::map<std::string, std::string> variables;
    const auto* tokens = file.texts("tokenizer.ggml.tokens");
    constexpr std::array<const char*, 4> kIds{"bos", "eos", "unknown", "padding"};
    for (std::size_t i = 0; tokens != nullptr && i < kIds.size(); ++i) {
        const auto id = file.tokenId(std::string(kIds[i]) + "_token_id");
        if (id && static_cast<std::size_t>(*id) < tokens->size()) {
            variables[kTokens[i]] = (*tokens)[static_cast<std::size_t>(*id)];
        }
    }
    return ChatTemplate(text, file.origin(), variables);
}

} // namespace fts
