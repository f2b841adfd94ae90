#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/nn/api/flow_generator.h"

namespace fts {

/// Loads a language model, or PEFT's adapters with the model they belong beside, which
/// resolveModel() finds. Throws as that and loadFlowGenerator(); Format if they do not fit.
std::unique_ptr<FlowGenerator> loadWriter(const std::filesystem::path& path,
                                          const GeneratorOptions& options);

/// Loads one that was made to chat, by its path or the name of a fetched one. Throws as
/// resolveModel() and loadWriter(), and Unsupported if it has no chat template.
std::unique_ptr<Generator> loadChatModel(const std::string& model, const GeneratorOptions& options);

/// modelHash() of such a model; of adapters also that of the model they belong beside. Throws as
/// loadWriter() where that is not found.
std::string chatModelHash(const std::string& model);

} // namespace fts
