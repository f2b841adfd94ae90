#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/sql_rows.h"

namespace fts {

// What a person decides about questions on databases. Each change is one transaction, outlives an
// import of the changed file, and returns how the rows that it changed stood before, which
// restoreSqlRows() takes. Ids that are no longer there are passed over, and so are rows that stand
// there twice or are kept apart: with them a verdict would be worth nothing. What is left out for
// that is looked at anew after each change.

/// Uses rows that a person had left out.
std::vector<SqlRowState> acceptSqlRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Leaves these rows out of training and evaluation.
std::vector<SqlRowState> rejectSqlRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Gives the row other SQL, as an import would keep it, and accepts it. Throws BadInput, with what
/// is wrong, for SQL that an import would not take.
std::vector<SqlRowState> editStatement(ProjectStore& store, std::int64_t id,
                                       const std::string& sql);

/// Puts rows back to how they stood; what it returns leads forward again.
std::vector<SqlRowState> restoreSqlRows(ProjectStore& store, std::span<const SqlRowState> states);

} // namespace fts
