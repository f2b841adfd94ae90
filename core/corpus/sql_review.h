#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"
#include "core/store/row_state.h"

namespace fts {

// What a person decides about questions on databases. Each change is one transaction, outlives an
// import of the changed file, and returns how the rows that it changed stood before, which
// restoreSqlRows() takes. Ids that are no longer there are passed over, and so are rows that stand
// there twice or are kept apart: with them a verdict would be worth nothing. What is left out for
// that is looked at anew after each change.

/// Uses rows that a person had left out.
std::vector<RowState> acceptSqlRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Leaves these rows out of training and evaluation.
std::vector<RowState> rejectSqlRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Gives the row other SQL, as an import would keep it, and accepts it. Throws BadInput, with what
/// is wrong, for SQL that an import would not take.
std::vector<RowState> editStatement(ProjectStore& store, std::int64_t id, const std::string& sql);

/// Puts rows back to how they stood; what it returns leads forward again.
std::vector<RowState> restoreSqlRows(ProjectStore& store, std::span<const RowState> states);

} // namespace fts
