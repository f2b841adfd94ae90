#pragma once

#include <filesystem>

#include "core/formats/decoder_config.h"
#include "core/formats/gguf_writer.h"

namespace fts {

/// Adds what a GGUF file says of tokenizer and chat template of a Hugging Face folder. Throws
/// Unsupported, naming the file, for a tokenizer that llama.cpp would not read alike.
void addFolderTokenizer(const std::filesystem::path& folder, const DecoderConfig& config,
                        GgufEntries& entries);

} // namespace fts
