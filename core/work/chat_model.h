#pragma once

#include <memory>
#include <string>

#include "core/nn/api/generator.h"

namespace fts {

/// Loads a language model that was made to chat: a folder, a .gguf file or the name of a fetched
/// one. Throws as resolveModel() and loadGenerator(), and Unsupported if it has no chat template.
std::unique_ptr<Generator> loadChatModel(const std::string& model, const GeneratorOptions& options);

} // namespace fts
