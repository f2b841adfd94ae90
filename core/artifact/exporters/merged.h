#pragma once

#include <filesystem>

#include "core/artifact/exporters/language_export.h"

namespace fts {

/// Writes a Hugging Face folder of the whole model: config.json, generation_config.json, tokenizer
/// with chat template, model.safetensors in fp32. Of a base in such a folder its own configuration
/// and tokenizer files are copied.
void writeMergedFolder(const TunedModel& tuned, const std::filesystem::path& folder);

} // namespace fts
