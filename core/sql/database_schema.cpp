#include "core/sql/database_schema.h"

namespace fts {

std::vector<std::string> DatabaseSchema::readableNames() const {
    std::vector<std::string> names;
    for (const DatabaseTable& table : tables) {
        if (table.alone) {
            names.push_back(table.name);
        }
        if (!table.schema.empty()) {
            names.push_back(table.schema + "." + table.name);
        }
    }
    if (names.empty()) {
        names.emplace_back(); // a name that no table has: an empty list would allow every table
    }
    return names;
}

} // namespace fts
