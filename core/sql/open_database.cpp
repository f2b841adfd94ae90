#include "core/sql/open_database.h"

#include "core/sql/mysql_connection.h"
#include "core/sql/odbc_connection.h"
#include "core/sql/postgres_connection.h"
#include "core/sql/sqlite_connection.h"

namespace fts {

std::unique_ptr<SqlConnection> openDatabase(const DatabaseAddress& address,
                                            const std::optional<Secret>& password,
                                            std::stop_token stop) {
    switch (address.kind) {
    case DatabaseAddress::Kind::Postgres:
        return openPostgres(address, password, std::move(stop));
    case DatabaseAddress::Kind::MySql:
        return openMySql(address, password, std::move(stop));
    case DatabaseAddress::Kind::Odbc:
        return openOdbc(address, password, std::move(stop));
    case DatabaseAddress::Kind::Sqlite:
        break;
    }
    return openSqliteDatabase(address.file);
}

} // namespace fts
