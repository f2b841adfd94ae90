#include "core/sql/postgres_connection.h"

#include <charconv>
#include <cstdlib>
#include <utility>

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
constexpr Oid kFloat4 = 700;
constexpr Oid kFloat8 = 701;

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
    void prepare(const std::string& statement);
    QueryResult rows(const QueryLimits& limits);

    PostgresLink m_link;
};

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
void PostgresConnection::prepare(const std::string& statement) {
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
    while (const auto result = m_link.next()) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
            m_link.fail(result.get());
        }
        if (PQnfields(result.get()) == 0 || PQnparams(result.get()) != 0) {
            throw databaseRefuses("it does not read");
        }
    }
}

QueryResult PostgresConnection::rows(const QueryLimits& limits) {
    RowCollector collector(limits);
    if (PQsendQueryPrepared(m_link.get(), "", 0, nullptr, nullptr, nullptr, 0) == 0) {
        m_link.failSending();
    }
    PQsetSingleRowMode(m_link.get());
    bool named = false;
    while (const auto result = m_link.next()) {
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK) {
            m_link.fail(result.get());
        }
        const int columns = PQnfields(result.get());
        for (int i = 0; !named && i < columns; ++i) {
            collector.addColumn(PQfname(result.get(), i));
        }
        named = true;
        if (PQntuples(result.get()) == 0) {
            continue;
        }
        collector.beginRow();
        for (int i = 0; i < columns; ++i) {
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
        prepare(statement);
        QueryResult result = rows(limits);
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
