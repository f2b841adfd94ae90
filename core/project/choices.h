#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace fts {

/// One thing a person may choose: the key that files and commands use, and its label.
struct Choice {
    std::string key;
    Message label;
};

std::span<const Choice> kindChoices(); ///< kinds of project
std::span<const Choice> lossChoices();
std::span<const Choice> importerChoices();         ///< shapes of data set, and documents
std::span<const Choice> sqlImporterChoices();      ///< shapes of data set of questions and SQL
std::span<const Choice> chatImporterChoices();     ///< what distillation reads
std::span<const Choice> dataFormatChoices();       ///< shapes in which pairs are written
std::span<const Choice> chatFormatChoices();       ///< shapes in which chat rows are written
std::span<const Choice> headingChoices();          ///< what becomes of the headings over a passage
std::span<const Choice> generatorChoices();        ///< what makes questions
std::span<const Choice> familyChoices();           ///< model families
std::span<const Choice> exporterChoices();         ///< of encoders
std::span<const Choice> languageExporterChoices(); ///< of language models
std::span<const Choice> precisionChoices();
std::span<const Choice> promptChoices();     ///< how a language model is asked for SQL
std::span<const Choice> loraTargetChoices(); ///< which of a language model's matrices are tuned
std::span<const Choice> baseBitsChoices();   ///< how exactly a base is held while adapters learn
std::span<const Choice> trainPlaceChoices(); ///< where a student learns
std::span<const Choice> sqlMetricChoices();  ///< what is best in training for text-to-SQL
std::span<const Choice> yesNoChoices();

/// What a kind of project imports.
std::span<const Choice> importersOf(std::string_view kind);

/// "a, b, c", for sentences in any language.
std::string keysOf(std::span<const Choice> choices);
bool hasKey(std::span<const Choice> choices, std::string_view key);

} // namespace fts
