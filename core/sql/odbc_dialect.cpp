#include "core/sql/odbc_dialect.h"

#include <array>
#include <string>
#include <utility>

#include "core/base/ascii.h"

namespace fts {

SqlDialect odbcDialect(std::string_view database, std::string_view quote) {
    constexpr std::array<std::pair<std::string_view, SqlDialect>, 16> kNames{{
        {"postgres", SqlDialect::Postgres},
        {"redshift", SqlDialect::Postgres},
        {"greenplum", SqlDialect::Postgres},
        {"mysql", SqlDialect::MySql},
        {"mariadb", SqlDialect::MySql},
        {"sql server", SqlDialect::SqlServer},
        {"access", SqlDialect::SqlServer},
        {"adaptive server", SqlDialect::SqlServer},
        {"sql anywhere", SqlDialect::SqlServer},
        {"sybase", SqlDialect::SqlServer},
        {"oracle", SqlDialect::FetchFirst},
        {"db2", SqlDialect::FetchFirst},
        {"firebird", SqlDialect::FetchFirst},
        {"derby", SqlDialect::FetchFirst},
        {"snowflake", SqlDialect::FetchFirst},
        {"hsql", SqlDialect::FetchFirst},
    }};
    const std::string small = asciiLowered(database);
    for (const auto& [name, dialect] : kNames) {
        if (small.find(name) != std::string::npos) {
            return dialect;
        }
    }
    return quote == "`" ? SqlDialect::Backticks : SqlDialect::Other;
}

} // namespace fts
