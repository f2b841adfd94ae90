#include "core/sql/schema_tables.h"

namespace fts {

SqlTable asSqlTable(const DatabaseTable& table) {
    SqlTable written;
    if (table.alone) {
        written.name = table.name;
        for (const DatabaseColumn& column : table.columns) {
            written.columns.push_back({column.name, column.type});
        }
    }
    return written;
}

} // namespace fts
