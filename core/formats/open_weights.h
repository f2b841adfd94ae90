#pragma once

#include <filesystem>
#include <memory>

#include "core/formats/decoder_config.h"
#include "core/formats/gguf.h"
#include "core/formats/weight_source.h"

namespace fts {

/// The weights of a Hugging Face folder: safetensors, sharded or not, read from the file when
/// asked for; else PyTorch's .bin, held in memory. Throws NotFound naming what was looked for,
/// else as the format's reader does.
std::unique_ptr<WeightSource> openFolderWeights(const std::filesystem::path& folder);

/// The weights of a GGUF file under their Hugging Face names, with the order in which llama.cpp
/// keeps the rows of a Llama's q and k undone. Throws Format naming file and tensor.
std::unique_ptr<WeightSource> openGgufWeights(std::shared_ptr<const GgufFile> file,
                                              const DecoderConfig& config);

} // namespace fts
