#pragma once

#include <cstdint>
#include <vector>

#include "core/sql/judged_database.h"
#include "core/sql/statement_facts.h"

namespace fts {

/// In which order the rows of the tables are stored. What gives another result for another order
/// rests on chance.
enum class RowOrder { AsMade, Backwards };

/// A small database in memory with these tables, made so that other statements than the one the
/// facts are of give another result: in the columns it asks about stand the values it names, others
/// that just miss them, and further ones; what it compares shares values; rows that satisfy all its
/// conditions stand beside rows that fail at one of them. Columns are numbers or texts by what is
/// done with them, else by their declared type. Keys of one column, declared or by their name, have
/// no value twice; NULL stands only in columns the statement asks for it.
///
/// The same arguments give the same database. Throws BadInput for tables no database takes.
JudgedDatabase makeDatabase(const std::vector<SqlTable>& tables, const StatementFacts& facts,
                            std::uint64_t seed, RowOrder order = RowOrder::AsMade);

} // namespace fts
