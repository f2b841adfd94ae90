#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/row_query.h"
#include "core/store/sql_rows.h"

namespace fts {

/// A question with its SQL as a list shows it.
struct ListedSqlRow {
    SqlRow row;
    bool rejected = false;  ///< left out of training and evaluation
    std::string reason;     ///< of that, in English; empty if a person left it out
    std::string collection; ///< its name
};

/// The ids of such rows, as findRows() gives them.
std::vector<std::int64_t> findSqlRows(ProjectStore& store, const RowQuery& query);

/// Rows in the order of `ids`, each text cut to `most` characters; 0: whole. Those that are no
/// longer there are left out.
std::vector<ListedSqlRow> listSqlRows(ProjectStore& store, std::span<const std::int64_t> ids,
                                      std::int64_t most);

} // namespace fts
