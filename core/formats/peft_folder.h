#pragma once

#include <filesystem>
#include <string>

namespace fts {

inline constexpr const char* kPeftConfig = "adapter_config.json";
inline constexpr const char* kPeftWeights = "adapter_model.safetensors";

/// Whether a folder holds adapters as PEFT keeps them.
bool isPeftFolder(const std::filesystem::path& folder);

/// The model its adapters belong beside, as resolveModel() takes it. Throws NotFound or Format.
std::string peftBase(const std::filesystem::path& folder);

} // namespace fts
