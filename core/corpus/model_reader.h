#pragma once

#include "core/project/specs.h"
#include "core/text/tokenizer.h"

namespace fts {

/// The part of a model that decides what it sees of a text; no weights.
struct ModelReader {
    Tokenizer tokenizer;
    ModelSpec model;   ///< prompts and limit filled in from the model's folder
    int positions = 0; ///< tokens of the longest text it can see
};

/// Of the project's encoder. Throws what reading its folder throws, naming file and reason.
ModelReader openModelReader(const Specs& specs);

} // namespace fts
