#include "core/sql/sql_connection.h"

#include "core/sql/statement_check.h"

namespace fts {

CheckedResult runChecked(SqlConnection& connection, const DatabaseSchema& schema,
                         std::string_view statement, const QueryLimits& limits,
                         std::stop_token stop) {
    const auto tables = schema.readableNames();
    CheckedResult checked{checkedStatement(statement, connection.dialect(), tables), {}};
    checked.result = connection.run(checked.statement, limits, std::move(stop));
    return checked;
}

} // namespace fts
