#pragma once

#include <nlohmann/json.hpp>

#include "core/formats/decoder_config.h"

namespace fts {

/// The config.json that readDecoderConfig() reads back, for transformers 4 and 5. `numberType` is
/// that of the weights: "float32", "bfloat16", "float16". Throws Unsupported, naming `origin`, for
/// what a Hugging Face folder cannot say.
nlohmann::json decoderConfigJson(const DecoderConfig& config, const std::string& numberType,
                                 const std::string& origin);

/// The generation_config.json beside it.
nlohmann::json generationConfigJson(const DecoderConfig& config);

} // namespace fts
