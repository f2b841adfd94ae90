#pragma once

#include <filesystem>
#include <optional>

#include "core/formats/gguf.h"
#include "core/text/chat_template.h"

namespace fts {

/// The chat template of a Hugging Face folder: chat_template.jinja, else the one in
/// tokenizer_config.json ("default" of several). Throws Format naming file and reason.
std::optional<ChatTemplate> folderChatTemplate(const std::filesystem::path& folder);

/// The same of a GGUF file.
std::optional<ChatTemplate> ggufChatTemplate(const GgufFile& file);

} // namespace fts
