#include "core/sql/mysql_connection.h"

#include <charconv>
#include <utility>

#include <mysql.h>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/sql/catalog_rows.h"
#include "core/sql/mysql_link.h"
#include "core/sql/query_errors.h"
#include "core/sql/query_watch.h"
#include "core/sql/row_collector.h"

namespace fts {
namespace {

constexpr unsigned kBinaryCharset = 63;
constexpr std::chrono::milliseconds kServersOwn(500); // it ends a statement more gently than a kill

constexpr const char* kTables =
    "SELECT table_schema, table_name, 1, table_type = 'VIEW', CASE WHEN table_type = 'VIEW' THEN "
    "NULL ELSE table_comment END FROM information_schema.tables WHERE table_schema = DATABASE() "
    "AND table_type IN ('BASE TABLE', 'VIEW') ORDER BY table_name";

constexpr const char* kColumns =
    "SELECT table_schema, table_name, column_name, column_type, is_nullable = 'NO', column_key = "
    "'PRI', column_comment FROM information_schema.columns WHERE table_schema = DATABASE() ORDER "
    "BY table_name, ordinal_position";

constexpr const char* kForeignKeys =
    "SELECT table_schema, table_name, constraint_name, column_name, referenced_table_schema, "
    "referenced_table_name, referenced_column_name FROM information_schema.key_column_usage WHERE "
    "table_schema = DATABASE() AND referenced_table_name IS NOT NULL ORDER BY table_name, "
    "constraint_name, ordinal_position";

struct FreeResult {
    void operator()(MYSQL_RES* result) const { mysql_free_result(result); }
};
using Result = std::unique_ptr<MYSQL_RES, FreeResult>;

struct CloseStatement {
    void operator()(MYSQL_STMT* statement) const { mysql_stmt_close(statement); }
};

class MySqlConnection : public SqlConnection {
public:
    MySqlConnection(DatabaseAddress address, std::optional<Secret> password);

    SqlDialect dialect() const override { return SqlDialect::MySql; }

    DatabaseSchema schema(std::stop_token stop) override {
        const auto rows = [&](const char* statement) {
            return run(statement, kCatalogLimits, stop);
        };
        return schemaFrom({rows(kTables), rows(kColumns), rows(kForeignKeys)});
    }

    QueryResult run(const std::string& statement, const QueryLimits& limits,
                    std::stop_token stop) override;

private:
    void begin(const QueryLimits& limits);
    void refuseWithoutColumns(const std::string& statement);
    QueryResult rows(const std::string& statement, const QueryLimits& limits);
    void kill();

    DatabaseAddress m_address;
    std::optional<Secret> m_password; // a second connection is needed to end a statement
    MySqlLink m_link;
    bool m_isMariaDb;
};

template <typename Number>
ResultCell number(const std::string& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? ResultCell(value)
                                                                    : ResultCell(text);
}

ResultCell cell(const MYSQL_FIELD& field, const char* data, unsigned long size) {
    if (data == nullptr) {
        return nullptr;
    }
    std::string text(data, size);
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return number<std::int64_t>(text);
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
        return number<double>(text);
    case MYSQL_TYPE_BIT:
        return CellBytes{std::move(text)};
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_GEOMETRY:
        return field.charsetnr == kBinaryCharset ? ResultCell(CellBytes{std::move(text)})
                                                 : ResultCell(std::move(text));
    default:
        return text;
    }
}

MySqlConnection::MySqlConnection(DatabaseAddress address, std::optional<Secret> password)
    : m_address(std::move(address)), m_password(std::move(password)), m_link(m_address, m_password),
      m_isMariaDb(std::string_view(mysql_get_server_info(m_link.get())).find("MariaDB") !=
                  std::string_view::npos) {
    // Texts and names are read as checkedStatement() writes them.
    m_link.command("SET SESSION sql_mode = ''");
    m_link.command("SET SESSION TRANSACTION READ ONLY");
}

void MySqlConnection::begin(const QueryLimits& limits) {
    const auto milliseconds = limits.time.count();
    m_link.command(m_isMariaDb
                       ? "SET SESSION max_statement_time = " +
                             std::to_string(static_cast<double>(milliseconds) / 1000)
                       : "SET SESSION max_execution_time = " + std::to_string(milliseconds));
    m_link.command("START TRANSACTION READ ONLY");
}

void MySqlConnection::refuseWithoutColumns(const std::string& statement) {
    const std::unique_ptr<MYSQL_STMT, CloseStatement> prepared(mysql_stmt_init(m_link.get()));
    if (!prepared) {
        throw std::bad_alloc();
    }
    if (mysql_stmt_prepare(prepared.get(), statement.data(), statement.size()) != 0) {
        throw databaseRefuses(mysql_stmt_error(prepared.get()));
    }
    if (mysql_stmt_field_count(prepared.get()) == 0 ||
        mysql_stmt_param_count(prepared.get()) != 0) {
        throw databaseRefuses("it does not read");
    }
}

// Whoever waits for the statement is told by its failure; that nothing could be done is no news.
void MySqlConnection::kill() {
    try {
        MySqlLink second(m_address, m_password);
        second.command("KILL QUERY " + std::to_string(mysql_thread_id(m_link.get())));
    } catch (const Error&) {
    }
}

QueryResult MySqlConnection::rows(const std::string& statement, const QueryLimits& limits) {
    RowCollector collector(limits);
    m_link.command(statement);
    const Result result(mysql_use_result(m_link.get()));
    if (!result) {
        m_link.fail();
    }
    const unsigned columns = mysql_num_fields(result.get());
    const MYSQL_FIELD* fields = mysql_fetch_fields(result.get());
    for (unsigned i = 0; i < columns; ++i) {
        collector.addColumn(fields[i].name);
    }
    while (collector.wantsMore()) {
        const MYSQL_ROW row = mysql_fetch_row(result.get());
        if (row == nullptr) {
            if (mysql_errno(m_link.get()) != 0) {
                m_link.failInRows();
            }
            break;
        }
        const unsigned long* sizes = mysql_fetch_lengths(result.get());
        collector.beginRow();
        for (unsigned i = 0; i < columns; ++i) {
            collector.add(cell(fields[i], row[i], sizes[i]));
        }
    }
    if (!collector.wantsMore()) {
        kill(); // or the rows that nobody wants would all be sent
    }
    return collector.take();
}

QueryResult MySqlConnection::run(const std::string& statement, const QueryLimits& limits,
                                 std::stop_token stop) {
    begin(limits);
    const auto end = std::chrono::steady_clock::now() + limits.time + kServersOwn;
    const QueryWatch watch(end, stop, [this] { kill(); });
    try {
        refuseWithoutColumns(statement);
        QueryResult result = rows(statement, limits);
        m_link.command("ROLLBACK");
        return result;
    } catch (const Error&) {
        const bool ended = watch.cancelled() || m_link.wasKilled();
        mysql_real_query(m_link.get(), "ROLLBACK", 8);
        if (stop.stop_requested()) {
            throw Cancelled{};
        }
        if (ended) {
            throw timeIsOver(limits.time);
        }
        throw;
    }
}

} // namespace

std::unique_ptr<SqlConnection> openMySql(const DatabaseAddress& address,
                                         const std::optional<Secret>& password,
                                         std::stop_token stop) {
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
    return std::make_unique<MySqlConnection>(address, password);
}

} // namespace fts
