#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sql/column_place.h"
#include "core/text/sql_tables.h"

namespace fts {

/// A value a column is compared with.
struct ColumnCondition {
    enum class Relation {
        Equal,
        Unequal,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Like,
        NotLike
    };
    ColumnPlace column;
    Relation relation = Relation::Equal;
    std::string value;     ///< without quotes
    bool isNumber = false; ///< written without quotes
    std::size_t begin = 0; ///< of the value as it is written in the statement
    std::size_t size = 0;
};

/// What a statement tells of the data it is about, so that data can be made in which it makes a
/// difference.
struct StatementFacts {
    std::vector<ColumnCondition> conditions;                 ///< BETWEEN and IN as several
    std::vector<std::pair<ColumnPlace, ColumnPlace>> linked; ///< compared with each other
    std::vector<ColumnPlace> summed; ///< of SUM or AVG, or compared with a number
    std::vector<ColumnPlace> ranked; ///< of MIN, MAX or ORDER BY
    std::vector<ColumnPlace> nulls;  ///< asked whether they are NULL
    std::vector<double> counts;      ///< that COUNT(…) is compared with
    bool ordered = false;            ///< the outermost query has an ORDER BY
};

/// Finds these in one statement by the order of its words, without its full grammar: what is
/// unusual is not found. A column whose table cannot be told is taken for that of each table that
/// has one of the name.
StatementFacts readStatementFacts(std::string_view sql, const std::vector<SqlTable>& tables);

} // namespace fts
