#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/project/example_prompt.h"
#include "core/project/specs.h"

namespace fts {

/// The file of an exported folder that holds modelCardToJson(), and marks it as an export.
inline constexpr const char* kModelCardFile = "finetune_studio.json";

/// A data set the model learned from or was judged on.
struct CardSource {
    std::string name;
    std::string format;
    std::string sha256;
    std::string importedAt;
    std::string use; ///< "train", "validation", "test", or "divided"
};

/// Where an exported model comes from and how it fared: README.md and finetune_studio.json of its
/// folder.
struct ModelCard {
    std::string baseModel;  ///< as the project names it
    std::string baseSha256; ///< of the base model's folder
    int run = 0;            ///< 0: the base model itself
    Specs specs;            ///< the run was started with
    std::string format;     ///< a key of exporterChoices() or languageExporterChoices()
    int dimension = 0;
    std::int64_t parameters = 0;
    std::size_t numberBytes = 4; ///< of each, where the export keeps the base's numbers
    std::int64_t trainPairs = 0, validationQuestions = 0, testQuestions = 0;
    std::vector<CardSource> sources;
    nlohmann::json verdict; ///< what `evaluate` said of this run; null if it was not asked
    ExamplePrompt prompt;   ///< of a language model
};

/// The card as Markdown for people. What it says of use and verdict depends on the project's kind.
std::string modelCardBody(const ModelCard& card);

/// The same after the front matter that model hubs read.
std::string modelCardText(const ModelCard& card);

/// The same facts for programs.
nlohmann::json modelCardToJson(const ModelCard& card);

} // namespace fts
