#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace fts {

/// What a model's folder tells of it, without loading it.
struct ModelFacts {
    std::string family; ///< a key of familyChoices(), or the model type of a language model
    int dimension = 0;  ///< numbers of a text's vector
    int layers = 0;
    int positions = 0;           ///< tokens of the longest text it can see
    std::int64_t parameters = 0; ///< numbers that training changes
    std::uint64_t bytes = 0;     ///< of its files
    std::string queryPrompt;     ///< its own text before a question; empty: none
    std::string passagePrompt;   ///< its own text before a passage; empty: none
    bool chats = false;          ///< a language model with a chat template
};

/// Reads the folder's configuration, its tokenizer and the heads of its weights. Throws what their
/// readers throw (NotFound, Format, Unsupported), naming file and reason, for what could not be
/// trained either.
ModelFacts readModelFacts(const std::filesystem::path& folder);

/// The same of a language model: a folder or a .gguf file.
ModelFacts readLanguageModelFacts(const std::filesystem::path& path);

} // namespace fts
