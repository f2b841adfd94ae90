#pragma once

#include <vector>

#include "core/project/field_table.h"

namespace fts {

/// The settings of text-to-SQL projects. Those that mean the same in every kind are taken over
/// from fields(kEmbedding).
const std::vector<Field>& textToSqlFields();

} // namespace fts
