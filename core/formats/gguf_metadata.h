#pragma once

#include <filesystem>

#include "core/formats/decoder_config.h"
#include "core/formats/gguf_writer.h"

namespace fts {

/// What a GGUF file says of a model beside its weights: its sizes, and tokenizer and chat template
/// of the model at `source` (a .gguf file, or a Hugging Face folder). `fileType` is llama.cpp's
/// number for how most weights are packed. A model whose tokens see a window only is said to read
/// texts of that length, since llama.cpp knows no window of Llama's. Throws Unsupported, naming the
/// file, for a tokenizer or positions that GGUF cannot say.
GgufEntries ggufMetadata(const DecoderConfig& config, const std::filesystem::path& source,
                         std::uint32_t fileType);

/// The divisors of rotary frequencies that GGUF keeps as a tensor of its own; empty without.
std::vector<float> ggufRopeDivisors(const DecoderConfig& config);

} // namespace fts
