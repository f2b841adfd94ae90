#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/formats/decoder_config.h"

namespace fts {

/// "blk.12.attn_q.weight" → "model.layers.12.self_attn.q_proj.weight"; an unknown name stays.
std::string huggingFaceName(const std::string& gguf);

/// The way back; none for an unknown name.
std::optional<std::string> ggufName(const std::string& huggingFace);

/// Whether GGUF keeps the rows of this weight (by its Hugging Face name) in another order.
bool ggufReordersRows(const DecoderConfig& config, std::string_view huggingFace);

/// The row of a Hugging Face checkpoint that is GGUF's `row` there: llama.cpp turns neighbouring
/// rows of a head as a pair, transformers row i and i + half of the head.
std::size_t rowInCheckpoint(std::size_t row, std::size_t headSize);

} // namespace fts
