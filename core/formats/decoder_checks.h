#pragma once

#include <string>
#include <string_view>

#include "core/formats/decoder_config.h"

namespace fts {

/// What no single number shows: that sizes fit each other and the ids are in the vocabulary.
/// Throws Format or Unsupported naming `origin`.
void checkDecoder(const DecoderConfig& config, const std::string& origin);

/// Throws Unsupported for a model type that is no family of decoders.
void checkDecoderType(std::string_view modelType, const std::string& origin);

} // namespace fts
