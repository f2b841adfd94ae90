#pragma once

#include <vector>

#include "core/sql/made_values.h"
#include "core/sql/statement_facts.h"

namespace fts {

/// Columns that are compared with each other, directly or over others, and share their values; a
/// column that is compared with none is alone.
struct ValueDomain {
    ValueKind kind = ValueKind::Text;
    bool linked = false;                     ///< more than one column
    bool hasKey = false;                     ///< one of them has no value twice
    bool ranked = false;                     ///< one of them is sorted, or its extremes are asked
    std::vector<ColumnCondition> conditions; ///< on any of them
    std::vector<ColumnPlace> columns;
};

struct ColumnPlan {
    std::size_t domain = 0;
    bool isKey = false; ///< no value twice
    bool hasNulls = false;
    std::vector<ColumnCondition> conditions; ///< on this column
};

/// How the columns of all tables are to be filled; the plans by table and column.
struct DatabasePlan {
    std::vector<ValueDomain> domains;
    std::vector<std::vector<ColumnPlan>> columns;
};

DatabasePlan planDatabase(const std::vector<SqlTable>& tables, const StatementFacts& facts);

} // namespace fts
