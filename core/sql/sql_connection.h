#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/sql/database_schema.h"
#include "core/sql/query_result.h"
#include "core/sql/sql_dialect.h"

namespace fts {

/// An open connection to a person's database, for reading only.
///
/// Every implementation reads in a session that cannot write, whatever a statement says, and holds
/// the limits; but which functions a statement may call is a matter of checkedStatement(), which
/// runChecked() applies. One thread at a time; any thread may request the stop. Errors: Network
/// where the database cannot be reached, BadInput with the database's reason where it refuses a
/// statement, Unsupported where it does not finish in time or memory; Cancelled after a stop. No
/// error and no log holds a password.
class SqlConnection {
public:
    virtual ~SqlConnection() = default;

    virtual SqlDialect dialect() const = 0;

    /// The tables and views that may be read; at most 2,000, with 500 columns each.
    virtual DatabaseSchema schema(std::stop_token stop) = 0;

    /// The rows of one statement, sent as it is. For statements of this program and for what
    /// checkedStatement() gave.
    virtual QueryResult run(const std::string& statement, const QueryLimits& limits,
                            std::stop_token stop) = 0;
};

/// Of what schema() looks at.
constexpr std::size_t kMostTables = 2000;
constexpr std::size_t kMostColumns = 500;

struct CheckedResult {
    std::string statement; ///< as it was sent
    QueryResult result;
};

/// Runs a statement whoever wrote it, if it passes checkedStatement() for these tables.
CheckedResult runChecked(SqlConnection& connection, const DatabaseSchema& schema,
                         std::string_view statement, const QueryLimits& limits,
                         std::stop_token stop);

} // namespace fts
