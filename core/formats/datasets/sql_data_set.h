#pragma once

#include <string>
#include <vector>

#include "core/formats/datasets/data_set.h"
#include "core/text/sql_tables.h"

namespace fts {

/// Why this cannot be the SQL of a row, without a full stop; empty if it can.
Message statementProblem(const std::string& sql);

/// Such SQL as a row has it: one statement in one line, its texts in '…' by the tables it is about.
std::string keptStatement(const std::string& sql, const std::vector<SqlTable>& tables);

/// Questions on databases with the SQL that answers them, as a file holds them, whatever its
/// format. In the order of the file.
struct SqlDataSet {
    struct Row {
        std::string question;
        std::string context;  ///< CREATE TABLE statements; at least one table can be made out
        std::string answer;   ///< one statement; texts in it stand in '…'
        std::string database; ///< a SQLite file with these tables; empty: none
        Message place;        ///< in its file: "line 12"
    };

    std::vector<Row> rows;
    std::vector<Skipped> skipped;
    std::size_t skippedRows = 0; ///< also those `skipped` has no room for

    /// Adds the row with its texts quoted by its tables, or notes why it cannot be used.
    void add(const std::filesystem::path& path, Row row);

    /// Notes a row that was left out; at most a thousand reasons of one file are kept.
    void skip(const std::filesystem::path& path, Message reason);
};

} // namespace fts
