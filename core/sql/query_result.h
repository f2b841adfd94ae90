#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace fts {

/// Bytes that a database gives as such, not as text.
struct CellBytes {
    std::string bytes;
    bool operator==(const CellBytes&) const = default;
};

/// One value of a result; nullptr is NULL. Numbers that fit neither 64-bit integers nor doubles
/// without loss (NUMERIC, DECIMAL), dates and whatever else a database has come as text.
using ResultCell = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, CellBytes>;

/// How long a statement may run and how much it may give.
struct QueryLimits {
    std::chrono::milliseconds time{5000};
    std::size_t rows = 1000;
    std::size_t bytes = 10'000'000; ///< of all cells together; each has its share of a row that
                                    ///< takes them all
    std::int64_t memory = 1'000'000'000; ///< bytes SQLite takes meanwhile; servers have limits too
};

struct QueryResult {
    enum class End {
        Whole, ///< all rows are here
        Rows,  ///< there are more than were asked for
        Bytes, ///< there is more than may be held
    };

    std::vector<std::string> columns;
    std::vector<std::vector<ResultCell>> rows; ///< each as long as `columns`
    End end = End::Whole;
    std::size_t cutCells = 0; ///< longer than may be held: only their beginnings are here
    double seconds = 0;
};

/// A cell as a person reads it: NULL is "", bytes are hexadecimal digits after "0x", control
/// letters are left out.
std::string shownCell(const ResultCell& cell);

/// RFC 4180, with a row of names. No cell is taken for a formula by a spreadsheet.
std::string resultAsCsv(const QueryResult& result);

/// {"columns": [name…], "rows": [[cell…]…], "cut": null | "rows" | "bytes", "cut_cells": n,
/// "seconds": s}; bytes as shownCell() has them.
nlohmann::json resultAsJson(const QueryResult& result);

/// Lines of columns side by side; a cell longer than `widest` letters is cut with "…".
std::string resultAsTable(const QueryResult& result, std::size_t widest = 40);

} // namespace fts
