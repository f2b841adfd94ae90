#pragma once

#include <string>

#include "core/project/model_card.h"

namespace fts {

/// What a card says that depends on what kind of model it is of.
struct CardWords {
    std::string frontMatter; ///< that model hubs read
    std::string does;        ///< after "It has … parameters"
    std::string usage;       ///< a section
    std::string verdict;     ///< a section
};

CardWords encoderCardWords(const ModelCard& card);
CardWords languageCardWords(const ModelCard& card);

} // namespace fts
