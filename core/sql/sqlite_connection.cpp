#include "core/sql/sqlite_connection.h"

#include <map>
#include <string>

#include <sqlite3.h>

#include "core/base/ascii.h"
#include "core/sql/query_errors.h"
#include "core/sql/row_collector.h"
#include "core/sql/sqlite_handle.h"
#include "core/sql/statement_check.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kLongestSchema(30);

class SqliteConnection : public SqlConnection {
public:
    explicit SqliteConnection(const fs::path& file) : m_database(file) {
        sqlite3_set_authorizer(m_database.get(), authorize, this);
    }

    SqlDialect dialect() const override { return SqlDialect::Sqlite; }
    DatabaseSchema schema(std::stop_token stop) override;
    QueryResult run(const std::string& statement, const QueryLimits& limits,
                    std::stop_token stop) override;

private:
    static int authorize(void* self, int action, const char* first, const char* second,
                         const char* database, const char* trigger);
    void addForeignKeys(DatabaseSchema& schema);

    SqliteHandle m_database;
    bool m_ownStatements = true; ///< those of this program, which may read the schema
};

ResultCell cell(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(row, column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, column);
    case SQLITE_TEXT:
        return columnText(row, column);
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
        const int size = sqlite3_column_bytes(row, column);
        return CellBytes{bytes == nullptr ? ""
                                          : std::string(bytes, static_cast<std::size_t>(size))};
    }
    default:
        return nullptr;
    }
}

int SqliteConnection::authorize(void* self, int action, const char* first, const char* second,
                                const char* database, const char*) {
    if (static_cast<SqliteConnection*>(self)->m_ownStatements) {
        return SQLITE_OK;
    }
    const std::string_view in = database == nullptr ? "" : database;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        return in == "temp" || asciiLowered(std::string_view(first)).starts_with("sqlite_")
                   ? SQLITE_DENY
                   : SQLITE_OK;
    case SQLITE_FUNCTION:
        return mayCallFunction(SqlDialect::Sqlite, second) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

QueryResult SqliteConnection::run(const std::string& statement, const QueryLimits& limits,
                                  std::stop_token stop) {
    m_ownStatements = false;
    m_database.setLimits(limits, std::move(stop));
    RowCollector collector(limits);
    const auto row = m_database.prepared(statement);
    const int columns = sqlite3_column_count(row.get());
    if (columns == 0 || sqlite3_stmt_readonly(row.get()) == 0) {
        throw databaseRefuses("it does not read");
    }
    for (int i = 0; i < columns; ++i) {
        collector.addColumn(sqlite3_column_name(row.get(), i));
    }
    int code = SQLITE_ROW;
    while (collector.wantsMore() && (code = sqlite3_step(row.get())) == SQLITE_ROW) {
        collector.beginRow();
        for (int i = 0; i < columns; ++i) {
            collector.add(cell(row.get(), i));
        }
    }
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        m_database.fail();
    }
    return collector.take();
}

DatabaseSchema SqliteConnection::schema(std::stop_token stop) {
    m_ownStatements = true;
    m_database.setLimits({kLongestSchema}, std::move(stop));
    DatabaseSchema schema;
    // Virtual tables are left out: what they run is not SQLite's own reading of a file.
    m_database.forEach("SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type IN "
                       "('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                       [&](sqlite3_stmt* row) {
                           if (schema.tables.size() == kMostTables) {
                               schema.cut = true;
                               return;
                           }
                           DatabaseTable& table = schema.tables.emplace_back();
                           table.schema = "main";
                           table.name = columnText(row, 0);
                           table.view = columnText(row, 1) == "view";
                       });
    for (DatabaseTable& table : schema.tables) {
        m_database.forEach("PRAGMA main.table_info(" + quotedSqlName(table.name) + ")",
                           [&](sqlite3_stmt* row) {
                               if (table.columns.size() == kMostColumns) {
                                   schema.cut = true;
                                   return;
                               }
                               table.columns.push_back({columnText(row, 1), columnText(row, 2),
                                                        sqlite3_column_int(row, 3) != 0,
                                                        sqlite3_column_int(row, 5) != 0, ""});
                           });
    }
    addForeignKeys(schema);
    return schema;
}

void SqliteConnection::addForeignKeys(DatabaseSchema& schema) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < schema.tables.size(); ++i) {
        places[asciiLowered(schema.tables[i].name)] = i;
    }
    for (DatabaseTable& table : schema.tables) {
        std::map<int, DatabaseForeignKey> keys;
        m_database.forEach("PRAGMA main.foreign_key_list(" + quotedSqlName(table.name) + ")",
                           [&](sqlite3_stmt* row) {
                               const auto place = places.find(asciiLowered(columnText(row, 2)));
                               if (place == places.end()) {
                                   return;
                               }
                               DatabaseForeignKey& key = keys[sqlite3_column_int(row, 0)];
                               key.table = place->second;
                               key.columns.push_back(columnText(row, 3));
                               if (sqlite3_column_type(row, 4) != SQLITE_NULL) {
                                   key.otherColumns.push_back(columnText(row, 4));
                               }
                           });
        for (auto& [id, key] : keys) {
            table.foreignKeys.push_back(std::move(key));
        }
    }
}

} // namespace

std::unique_ptr<SqlConnection> openSqliteDatabase(const fs::path& file) {
    return std::make_unique<SqliteConnection>(file);
}

} // namespace fts
