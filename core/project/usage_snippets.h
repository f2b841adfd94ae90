#pragma once

#include <filesystem>
#include <string>

#include "core/project/specs.h"

namespace fts {

// How an exported folder is used, as code to paste. Paths and prompts are quoted so that any
// character in them survives.

/// Python, with sentence-transformers.
std::string sentenceTransformersSnippet(const std::filesystem::path& folder);

/// Python, with LlamaIndex, which wants the prompts said: `model` is the resolved one.
std::string llamaIndexSnippet(const std::filesystem::path& folder, const ModelSpec& model);

/// A shell line that embeds one question. The prompt before it is `model`'s.
std::string commandLineSnippet(const std::filesystem::path& folder, const ModelSpec& model);

/// Python, with PEFT: an adapter folder beside its base model.
std::string peftSnippet(const std::filesystem::path& folder);

/// Python, with transformers: a folder of a whole language model.
std::string transformersSnippet(const std::filesystem::path& folder);

/// A shell line that asks a whole language model by this program.
std::string chatSnippet(const std::filesystem::path& folder);

/// A shell line for llama.cpp: a folder with a model.gguf.
std::string llamaCppSnippet(const std::filesystem::path& folder);

} // namespace fts
