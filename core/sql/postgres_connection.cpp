#include "core/sql/postgres_connection.h"

#include <charconv>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

#include <libpq-fe.h>

#include "core/sql/catalog_rows.h"
#include "core/sql/postgres_link.h"
#include "core/sql/query_errors.h"
#include "core/sql/row_collector.h"

namespace fts {
namespace {

// From pg_type.dat; they never change.
constexpr Oid kBool = 16;
constexpr Oid kBytes = 17;
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kText = 25;
constexpr Oid kFloat4 = 700;
constexpr Oid kFloat8 = 701;
constexpr Oid kVarchar = 1043;

constexpr int kHasNumNulls = 90600; // PQserverVersion()
constexpr int kHasMaterialized = 120000;

struct Column {
    std::string name;
    Oid type = 0;
    int size = 0; ///< in bytes; negative: any
};

constexpr const char* kTables =
    "SELECT n.nspname, c.relname, pg_table_is_visible(c.oid), c.relkind IN ('v', 'm'), "
    "obj_description(c.oid, 'pg_class') FROM pg_class c JOIN pg_namespace n ON n.oid = "
    "c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND "
    "n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' AND "
    "has_table_privilege(c.oid, 'SELECT') ORDER BY NOT pg_table_is_visible(c.oid), 1, 2";

constexpr const char* kColumns =
    "SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, "
    "EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND "
    "a.attnum = ANY (k.conkey)), col_description(c.oid, a.attnum) FROM pg_class c JOIN "
    "pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid WHERE "
    "a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND "
    "n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1, 2, a.attnum";

constexpr const char* kForeignKeys =
    "SELECT n.nspname, c.relname, k.conname, a.attname, n2.nspname, c2.relname, a2.attname FROM "
    "pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = "
    "c.relnamespace JOIN pg_class c2 ON c2.oid = k.confrelid JOIN pg_namespace n2 ON n2.oid = "
    "c2.relnamespace CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS p (x, y, "
    "i) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.x JOIN pg_attribute a2 ON "
    "a2.attrelid = c2.oid AND a2.attnum = p.y WHERE k.contype = 'f' ORDER BY 1, 2, 3, p.i";

class PostgresConnection : public SqlConnection {
public:
    PostgresConnection(const DatabaseAddress& address, const std::optional<Secret>& password,
                       std::stop_token stop)
        : m_link(address, password, std::move(stop)) {}

    SqlDialect dialect() const override { return SqlDialect::Postgres; }

    DatabaseSchema schema(std::stop_token stop) override {
        const auto rows = [&](const char* statement) {
            return run(statement, kCatalogLimits, stop);
        };
        return schemaFrom({rows(kTables), rows(kColumns), rows(kForeignKeys)});
    }

    QueryResult run(const std::string& statement, const QueryLimits& limits,
                    std::stop_token stop) override;

private:
    std::vector<Column> prepare(const std::string& statement);
    std::string bounded(const std::string& statement, std::span<const Column> columns,
                        const QueryLimits& limits) const;
    QueryResult rows(const std::string& statement, std::span<const Column> columns,
                     const QueryLimits& limits);

    PostgresLink m_link;
};

// The beginning of a column's text or bytes; one byte more than is kept tells that it is cut.
std::string beginningOf(const std::string& name, Oid type, std::size_t longest) {
    const std::string most = std::to_string(longest + 1);
    if (type == kBytes) {
        return "pg_catalog.substr(" + name + ", 1, " + most + ")";
    }
    if (type == kText || type == kVarchar) {
        return "pg_catalog.left(" + name + ", " + most + ")";
    }
    // As the server would write it, which a cast to text does not always; NULL would become "".
    return "CASE WHEN pg_catalog.num_nulls(" + name +
           ") OPERATOR(pg_catalog.=) 0 THEN pg_catalog.left(pg_catalog.format('%s', " + name +
           "), " + most + ") END";
}

template <typename Number>
ResultCell number(const char* text, int size) {
    Number value{};
    const auto [end, error] = std::from_chars(text, text + size, value);
    // NaN and the infinities are read too.
    return error == std::errc() && end == text + size ? ResultCell(value)
                                                      : ResultCell(std::string(text));
}

ResultCell bytes(const char* text) {
    std::size_t size = 0;
    unsigned char* raw = PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &size);
    CellBytes cell{std::string(reinterpret_cast<const char*>(raw), raw == nullptr ? 0 : size)};
    PQfreemem(raw);
    return cell;
}

ResultCell cell(const PGresult* result, int column) {
    if (PQgetisnull(result, 0, column) != 0) {
        return nullptr;
    }
    const char* text = PQgetvalue(result, 0, column);
    const int size = PQgetlength(result, 0, column);
    switch (PQftype(result, column)) {
    case kBool:
        return *text == 't';
    case kInt2:
    case kInt4:
    case kInt8:
        return number<std::int64_t>(text, size);
    case kFloat4:
    case kFloat8:
        return number<double>(text, size);
    case kBytes:
        return bytes(text);
    default:
        return std::string(text, static_cast<std::size_t>(size));
    }
}

// Refuses what gives no columns before it runs.
std::vector<Column> PostgresConnection::prepare(const std::string& statement) {
    if (PQsendPrepare(m_link.get(), "", statement.c_str(), 0, nullptr) == 0) {
        m_link.failSending();
    }
    while (const auto result = m_link.next()) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
            m_link.fail(result.get());
        }
    }
    if (PQsendDescribePrepared(m_link.get(), "") == 0) {
        m_link.failSending();
    }
    std::vector<Column> columns;
    while (const auto result = m_link.next()) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
            m_link.fail(result.get());
        }
        const int count = PQnfields(result.get());
        if (count == 0 || PQnparams(result.get()) != 0) {
            throw databaseRefuses("it does not read");
        }
        for (int i = 0; i < count; ++i) {
            columns.push_back(
                {PQfname(result.get(), i), PQftype(result.get(), i), PQfsize(result.get(), i)});
        }
    }
    return columns;
}

// libpq takes a row into memory whole, up to 1 GB of it, so the server is to send no more than is
// kept. A common table expression keeps its order, and what is known to be a statement cannot
// reach past its brackets; the end of a line ends a comment.
std::string PostgresConnection::bounded(const std::string& statement,
                                        std::span<const Column> columns,
                                        const QueryLimits& limits) const {
    const int version = PQserverVersion(m_link.get());
    if (version < kHasNumNulls) {
        return statement;
    }
    const std::size_t longest = RowCollector::longestCell(limits, columns.size());
    std::string names;
    std::string cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string name = "c" + std::to_string(i);
        const std::string separator = i == 0 ? "" : ", ";
        names += separator + name;
        cells +=
            separator + (columns[i].size > 0 ? name : beginningOf(name, columns[i].type, longest));
    }
    return "WITH answer (" + names + ") AS " + (version < kHasMaterialized ? "" : "MATERIALIZED ") +
           "(\n" + statement + "\n) SELECT " + cells + " FROM answer LIMIT " +
           std::to_string(limits.rows + 1);
}

QueryResult PostgresConnection::rows(const std::string& statement, std::span<const Column> columns,
                                     const QueryLimits& limits) {
    RowCollector collector(limits);
    for (const Column& column : columns) {
        collector.addColumn(column.name.c_str());
    }
    if (PQsendQueryParams(m_link.get(), bounded(statement, columns, limits).c_str(), 0, nullptr,
                          nullptr, nullptr, nullptr, 0) == 0) {
        m_link.failSending();
    }
    PQsetSingleRowMode(m_link.get());
    while (const auto result = m_link.next()) {
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK) {
            m_link.fail(result.get());
        }
        if (PQntuples(result.get()) == 0) {
            continue;
        }
        collector.beginRow();
        for (int i = 0; i < PQnfields(result.get()); ++i) {
            collector.add(cell(result.get(), i));
        }
        if (!collector.wantsMore()) {
            break;
        }
    }
    return collector.take();
}

QueryResult PostgresConnection::run(const std::string& statement, const QueryLimits& limits,
                                    std::stop_token stop) {
    if (statement.find('\0') != std::string::npos) {
        throw databaseRefuses("it holds a null byte");
    }
    m_link.begin(limits.time, std::move(stop));
    try {
        const std::vector<Column> columns = prepare(statement);
        QueryResult result = rows(statement, columns, limits);
        m_link.rollBack();
        return result;
    } catch (...) {
        m_link.rollBack();
        throw;
    }
}

} // namespace

std::unique_ptr<SqlConnection> openPostgres(const DatabaseAddress& address,
                                            const std::optional<Secret>& password,
                                            std::stop_token stop) {
    return std::make_unique<PostgresConnection>(address, password, std::move(stop));
}

} // namespace fts
