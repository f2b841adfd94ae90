#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/project/model_card.h"

namespace fts {

// Files of an exported folder.
inline constexpr const char* kGgufName = "model.gguf";
inline constexpr const char* kModelfileName = "Modelfile"; ///< what Ollama makes a model from

/// A text as the value of an instruction in a Modelfile, between quotes. Nothing if no value is
/// read as this text: Ollama knows no escapes, ends a value where a line ends with its quotes, and
/// leaves out what Go does not print.
/// After `ParseFile` in https://github.com/ollama/ollama/blob/main/parser/parser.go
std::optional<std::string> modelfileValue(const std::string& text);

/// The Modelfile for the GGUF file at `model`, which lies beside it: with the file's chat template
/// in Ollama's language, the system text of `card.prompt`, what ends an answer, and the settings
/// the model was judged by. A system text that no value can hold stands in the template. Of a
/// template that goTemplate() does not take, Ollama is left to find one itself. Throws as GgufFile
/// and ggufChatTemplate().
std::string ollamaModelfile(const std::filesystem::path& model, const ModelCard& card);

} // namespace fts
