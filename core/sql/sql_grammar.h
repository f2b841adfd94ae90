#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/sql/database_schema.h"
#include "core/sql/sql_aliases.h"
#include "core/sql/sql_dialect.h"
#include "core/text/sql_tables.h"

namespace fts {

/// A grammar, as TextGrammar::Kind::Lark has it, of the questions that can be put to these tables:
/// SELECT with joins, conditions, groups, order and queries within queries, three deep; no list in
/// it is endless. The only names in it are those of the tables and their columns, quoted where they
/// need it, T1 to T9 for tables that are given another name, and functions that every database has.
/// A select from one table names that table's columns alone; one from several says of each column
/// which table's it is, by the table's name, after which stands one of its own columns, or by
/// another name. What such a name stands for is said only later, so all columns may follow it,
/// unless it is among `aliases`: then it stands for that table, with its columns. Of 1,500 of
/// Spider's queries, their double quotes made single, 92.6 % follow it as they are spelt. Throws
/// BadInput if there is no table with a column.
/// A limit is written with LIMIT, as models have learned it, whatever the dialect:
/// checkedStatement() writes it as the database has it.
std::string sqlGrammar(const std::vector<SqlTable>& tables, SqlDialect dialect = SqlDialect::Sqlite,
                       const SqlAliases& aliases = {});

/// The same of some tables of a database, each under the name that reaches it. `aliases` has their
/// places among `tables`.
std::string sqlGrammar(const DatabaseSchema& schema, std::span<const std::size_t> tables,
                       SqlDialect dialect, const SqlAliases& aliases = {});

} // namespace fts
