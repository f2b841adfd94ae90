#pragma once

#include <filesystem>
#include <string>

#include "core/project/model_card.h"

namespace fts {

// How an exported folder is used, as code to paste. Paths and prompts are quoted so that any
// character in them survives.

/// Python, with sentence-transformers.
std::string sentenceTransformersSnippet(const std::filesystem::path& folder);

/// Python, with LlamaIndex, which wants the prompts said: `model` is the resolved one.
std::string llamaIndexSnippet(const std::filesystem::path& folder, const ModelSpec& model);

/// A shell line that embeds one question. The prompt before it is `model`'s.
std::string commandLineSnippet(const std::filesystem::path& folder, const ModelSpec& model);

// Of a language model they put the question of `card.prompt`, so that it is asked as it has
// learned.

/// Python, with PEFT: an adapter folder beside its base model.
std::string peftSnippet(const std::filesystem::path& folder, const ModelCard& card);

/// Python, with transformers: a folder of a whole language model.
std::string transformersSnippet(const std::filesystem::path& folder, const ModelCard& card);

/// A shell line that asks a whole language model by this program. It is asked one line after what
/// it is told beforehand: where `card.prompt` is another one, empty.
std::string chatSnippet(const std::filesystem::path& folder, const ModelCard& card);

// A folder with a model.gguf and a Modelfile.

/// A shell line for llama.cpp.
std::string llamaCppSnippet(const std::filesystem::path& folder, const ModelCard& card);

/// Python, with llama-cpp-python.
std::string llamaCppPythonSnippet(const std::filesystem::path& folder, const ModelCard& card);

/// Shell lines that make a model of Ollama's and ask it.
std::string ollamaSnippet(const std::filesystem::path& folder, const ModelCard& card);

} // namespace fts
