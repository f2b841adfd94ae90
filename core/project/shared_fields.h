#pragma once

#include <string_view>

#include "core/project/field_table.h"

namespace fts {

// What kinds of project have in common, for the tables of their settings.

/// The setting as another kind has it.
Field sharedField(std::string_view key, std::string_view kind = kEmbedding);

/// The same setting in other words.
Field reworded(std::string_view key, Message help, std::string_view kind = kEmbedding);

Field withLeast(Field field, double least);

} // namespace fts
