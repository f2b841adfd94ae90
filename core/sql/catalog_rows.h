#pragma once

#include "core/sql/database_schema.h"
#include "core/sql/query_result.h"

namespace fts {

/// How much of a database's own tables is read to know its schema.
inline const QueryLimits kCatalogLimits{std::chrono::seconds(30), 100'000, 100'000'000};

/// What a server's own tables say of a person's.
struct CatalogRows {
    QueryResult tables;      ///< schema, name, may be named alone, is a view, comment
    QueryResult columns;     ///< schema, table, name, type, required, in the key, comment
    QueryResult foreignKeys; ///< schema, table, key, column, other schema, table, column; in order
};

/// Rows about tables that are not among `tables` are passed over.
DatabaseSchema schemaFrom(const CatalogRows& rows);

} // namespace fts
