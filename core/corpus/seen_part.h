#pragma once

#include <cstddef>
#include <string>

#include "core/corpus/model_reader.h"

namespace fts {

/// How much of a passage a model sees.
struct SeenPart {
    std::size_t bytes = 0;  ///< of the passage, from its beginning on
    std::size_t tokens = 0; ///< special ones and the model's prompt included
    std::size_t whole = 0;  ///< tokens that all of it would be

    bool isCut() const { return tokens < whole; }
};

SeenPart seenPart(const ModelReader& reader, const std::string& passage);

} // namespace fts
