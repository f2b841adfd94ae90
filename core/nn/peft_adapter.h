#pragma once

#include <filesystem>
#include <string>

#include "core/nn/causal_model.h"

namespace fts {

/// Writes the model's adapters as PEFT keeps them: adapter_config.json, naming `base`, and
/// adapter_model.safetensors in fp32. Throws Io or DiskFull.
void writePeftAdapter(const CausalModel& model, const std::string& base,
                      const std::filesystem::path& folder);

/// What adapter_config.json says. Throws NotFound, Format, or Unsupported for adapters that are not
/// those of LoraSettings; naming file and key.
LoraSettings readPeftSettings(const std::filesystem::path& folder);

/// Puts the adapters of a PEFT folder beside the model's layers. Throws as above, and Format if
/// they are another model's.
void openPeftAdapter(CausalModel& model, const std::filesystem::path& folder);

} // namespace fts
