#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fts {

struct DatabaseColumn {
    std::string name;
    std::string type;
    bool required = false; ///< NOT NULL
    bool inKey = false;    ///< part of the primary key
    std::string comment;
};

struct DatabaseForeignKey {
    std::vector<std::string> columns;
    std::size_t table = 0; ///< its place in the schema
    std::vector<std::string> otherColumns;
};

/// A table or view of a database that a person asks.
struct DatabaseTable {
    std::string schema; ///< empty where there is none
    std::string name;
    bool alone = true; ///< may be named without its schema
    bool view = false;
    std::string comment;
    std::vector<DatabaseColumn> columns;
    std::vector<DatabaseForeignKey> foreignKeys;

    std::string shownName() const { return alone ? name : schema + "." + name; }
};

/// What a database holds, without its own tables.
struct DatabaseSchema {
    std::vector<DatabaseTable> tables;
    bool cut = false; ///< there were more tables or columns than are looked at

    /// Under which names statements may read them, for checkedStatement().
    std::vector<std::string> readableNames() const;
};

} // namespace fts
