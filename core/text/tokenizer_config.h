#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace fts {

// What a model's folder says of its tokenizer beside the vocabulary: tokenizer_config.json and the
// like.

/// The object that such a file holds; an empty one if there is no such file. Throws Format naming
/// the file, also if it is larger than `limit` bytes.
nlohmann::json readTokenizerConfig(const std::filesystem::path& path, std::uint64_t limit);

bool tokenizerFlag(const nlohmann::json& config, const char* key, bool otherwise);

/// A special token, which is given as a text or as an object that holds the text; nullopt if it is
/// neither.
std::optional<std::string> specialTokenText(const nlohmann::json& config, const char* key);

} // namespace fts
