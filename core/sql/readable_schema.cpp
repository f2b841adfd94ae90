#include "core/sql/readable_schema.h"

#include "core/base/error.h"

namespace fts {

DatabaseSchema readableSchema(SqlConnection& connection, std::stop_token stop) {
    DatabaseSchema schema = connection.schema(std::move(stop));
    if (schema.tables.empty()) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("The database has no table that may be read. Check its name, and what "
                             "the account may do."));
    }
    return schema;
}

} // namespace fts
