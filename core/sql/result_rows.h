#pragma once

#include <string>
#include <variant>
#include <vector>

namespace fts {

/// One value of a query's result. Blobs are told from texts only by their bytes.
using SqlCell = std::variant<std::monostate, double, std::string>;

/// What a query gives, row by row.
struct ResultRows {
    int columns = 0;
    std::vector<std::vector<SqlCell>> rows;
};

/// Whether two results are the same, as far as the question is concerned: as many columns, compared
/// by position, and as many rows; with `ordered` in the same order, else as multisets. Numbers are
/// equal within a millionth of the larger; a number never equals a text.
///
/// Spider's test suite accuracy (Zhong, Yu, Klein 2020) also lets columns change places; here the
/// order in which a question asks for things counts.
bool sameResults(const ResultRows& a, const ResultRows& b, bool ordered);

/// Whether a result could hardly tell one query from another: no rows, or nothing but nulls and
/// zeros in them.
bool tellsNothing(const ResultRows& result);

} // namespace fts
