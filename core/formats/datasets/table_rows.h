#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/formats/datasets/data_set.h"

namespace fts {

/// What a row of a table has in a column, or why it has no text there.
struct TableCell {
    std::string text;
    Message problem; ///< without a full stop
};

/// One row of a table while it is read.
class TableRow {
public:
    virtual ~TableRow() = default;
    virtual TableCell cell(const std::string& column) const = 0;
    /// The same, one for each text of a list.
    virtual std::vector<TableCell> cells(const std::string& column) const { return {cell(column)}; }
    /// The columns that it has and that were not told before the first row.
    virtual std::vector<std::string> more() const { return {}; }
    Message place; ///< in the file: "line 12"
};

/// What becomes of a table's rows.
struct TableRowsTaker {
    /// Told which columns there are, before the first row.
    std::function<void(const std::vector<std::string>&)> columns;
    std::function<void(const TableRow&)> row;
    std::function<void(Message)> skip; ///< a sentence on a place that holds no row
    std::function<void()> check;       ///< called before each row; may throw; may be null
};

/// "data.csv, line 12: it is empty." from a problem without a full stop.
Message rowProblem(const std::filesystem::path& path, const Message& place, const Message& problem);

/// Reads JSON lines, or CSV or TSV with a header, row by row. Throws as LineFile and CsvFile do.
void readTableRows(const std::filesystem::path& path, const TableRowsTaker& take);

/// Reads a JSON list of such objects.
void readJsonList(const std::filesystem::path& path, const TableRowsTaker& take);

/// True for a file that begins with a JSON list.
bool isJsonList(const std::filesystem::path& path);

} // namespace fts
