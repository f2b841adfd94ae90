#pragma once

#include <filesystem>

#include "core/artifact/exporters/language_export.h"
#include "core/formats/tensor_file.h"

namespace fts {

/// Writes a Hugging Face folder of the whole model: config.json, generation_config.json, tokenizer
/// with chat template, model.safetensors in the numbers that the base is kept in (numberType()),
/// one tensor after the other. Of a base in such a folder its own configuration and tokenizer files
/// are copied. Returns the type of its numbers.
DType writeMergedFolder(const TunedModel& tuned, const std::filesystem::path& folder,
                        JobContext& context);

} // namespace fts
