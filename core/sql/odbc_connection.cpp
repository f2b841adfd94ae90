#include "core/sql/odbc_connection.h"

#include <array>
#include <utility>
#include <vector>

#include <sql.h>
#include <sqlext.h>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/sql/odbc_dialect.h"
#include "core/sql/odbc_link.h"
#include "core/sql/odbc_rows.h"
#include "core/sql/odbc_schema.h"
#include "core/sql/query_errors.h"
#include "core/sql/query_watch.h"
#include "core/sql/row_collector.h"

namespace fts {
namespace {

class OdbcConnection : public SqlConnection {
public:
    OdbcConnection(const DatabaseAddress& address, const std::optional<Secret>& password)
        : m_link(address, password),
          m_dialect(
              odbcDialect(m_link.info(SQL_DBMS_NAME), m_link.info(SQL_IDENTIFIER_QUOTE_CHAR))) {}

    SqlDialect dialect() const override { return m_dialect; }
    DatabaseSchema schema(std::stop_token stop) override {
        return readOdbcSchema(m_link, m_dialect, stop);
    }
    QueryResult run(const std::string& statement, const QueryLimits& limits,
                    std::stop_token stop) override;

private:
    void set(int attribute, std::size_t value);
    QueryResult rows(const std::string& statement, const QueryLimits& limits);

    OdbcLink m_link;
    SqlDialect m_dialect;
};

QueryResult OdbcConnection::rows(const std::string& statement, const QueryLimits& limits) {
    RowCollector collector(limits);
    SQLSMALLINT columns = 0;
    auto* text = const_cast<char*>(statement.c_str()); // NOLINT: ODBC reads only
    m_link.check(SQLPrepare(m_link.statement(), reinterpret_cast<SQLCHAR*>(text),
                            static_cast<SQLINTEGER>(statement.size())));
    m_link.check(SQLNumResultCols(m_link.statement(), &columns));
    if (columns == 0) {
        throw databaseRefuses("it does not read");
    }
    m_link.check(SQLExecute(m_link.statement()));
    std::vector<SQLLEN> types;
    for (SQLUSMALLINT i = 1; i <= columns; ++i) {
        std::array<SQLCHAR, 256> name{};
        SQLSMALLINT size = 0;
        SQLLEN& type = types.emplace_back();
        m_link.check(SQLColAttribute(m_link.statement(), i, SQL_DESC_LABEL, name.data(),
                                     static_cast<SQLSMALLINT>(name.size()), &size, nullptr));
        m_link.check(SQLColAttribute(m_link.statement(), i, SQL_DESC_CONCISE_TYPE, nullptr, 0,
                                     nullptr, &type));
        collector.addColumn(reinterpret_cast<const char*>(name.data()));
    }
    const std::size_t longest = RowCollector::longestCell(limits, types.size());
    OdbcRows cells(m_link);
    cells.forEach([&] {
        collector.beginRow();
        for (std::size_t i = 0; i < types.size() && collector.wantsMore(); ++i) {
            collector.add(cells.cell(i + 1, types[i], longest));
        }
        return collector.wantsMore();
    });
    return collector.take();
}

// Not every driver knows every one.
void OdbcConnection::set(int attribute, std::size_t value) {
    SQLSetStmtAttr(m_link.statement(), attribute, reinterpret_cast<SQLPOINTER>(value), // NOLINT
                   0); // ODBC takes numbers so
}

QueryResult OdbcConnection::run(const std::string& statement, const QueryLimits& limits,
                                std::stop_token stop) {
    set(SQL_ATTR_QUERY_TIMEOUT, static_cast<std::size_t>((limits.time.count() + 999) / 1000));
    set(SQL_ATTR_MAX_ROWS, limits.rows + 1); // many a driver takes all into memory before the first
    const auto end = [this] {
        m_link.end();
        set(SQL_ATTR_MAX_ROWS, 0);
    };
    const QueryWatch watch(std::chrono::steady_clock::now() + limits.time, stop,
                           [this] { m_link.cancel(); });
    try {
        QueryResult result = rows(statement, limits);
        end();
        return result;
    } catch (const Error&) {
        end();
        if (stop.stop_requested()) {
            throw Cancelled{};
        }
        if (watch.cancelled()) {
            throw timeIsOver(limits.time);
        }
        throw;
    }
}

} // namespace

std::unique_ptr<SqlConnection> openOdbc(const DatabaseAddress& address,
                                        const std::optional<Secret>& password,
                                        std::stop_token stop) {
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
    return std::make_unique<OdbcConnection>(address, password);
}

} // namespace fts
