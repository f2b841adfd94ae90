#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fts {

/// What a CREATE TABLE statement says of a table. Names are compared by sameSqlName().
struct SqlTable {
    struct Column {
        std::string name;
        std::string type;    ///< "VARCHAR(20)"; may be empty
        bool unique = false; ///< alone: of a key of one column
    };
    struct ForeignKey {
        std::string column;
        std::string table, tableColumn; ///< that it points to; the column may be empty
    };

    std::string name; ///< without its schema
    std::vector<Column> columns;
    std::vector<ForeignKey> foreignKeys;

    const Column* column(std::string_view name) const; ///< null if there is none
};

/// Whether two names are one, as far as databases tell: ASCII letters in either case.
bool sameSqlName(std::string_view a, std::string_view b);

/// The tables that CREATE TABLE statements of any dialect make, in their order. Takes any bytes;
/// what it cannot make out is passed over.
std::vector<SqlTable> readSqlTables(std::string_view sql);

const SqlTable* findSqlTable(const std::vector<SqlTable>& tables, std::string_view name);

/// The SQL with '…' in place of each "…" that can only be meant as a text: it is no column and no
/// table of these, and stands where a value may.
std::string withTextQuotes(std::string_view sql, const std::vector<SqlTable>& tables);

} // namespace fts
