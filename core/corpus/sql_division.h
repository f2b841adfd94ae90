#pragma once

#include "core/base/message.h"
#include "core/project/specs.h"
#include "core/store/sql_rows.h"

namespace fts {

/// How a project's questions on databases were divided.
struct SqlDivision {
    Message rule; ///< one sentence; empty if there are no rows
    SqlPartCounts counts;
};

/// Divides the rows into training, validation and test part, anew from the settings, so that no
/// table is in two parts; the result does not depend on the order of imports.
///
/// Rows are about the same tables if they have the same database, or else if a table of one has the
/// name of a table of the other: data sets cut their CREATE TABLE statements down to the columns
/// that a question needs, so that columns do not tell tables apart. Rows that are linked in this
/// way, over any number of others, stay together; a group too large for a part goes to training.
/// Where that leaves fewer than ten groups, as in the data of a single database, rows
/// with the same SQL but for the values in it stay together instead.
///
/// A collection imported for one part belongs to it as a whole, and takes that part's share from
/// the others. Training rows of a group that is also in a part kept apart are then left out, and so
/// are rows with the question, the SQL and the tables of another row. One transaction.
SqlDivision divideSqlRows(ProjectStore& store, const SplitSpec& spec);

/// Looks anew at what has to be left out where the rows are divided as they are: after a person
/// changed what one says, or whether it is used. Reads all of them. Inside the caller's
/// transaction.
void leaveOutSqlLeaks(ProjectStore& store);

/// The rule by which that divides the rows there are now. Reads all of them.
Message sqlDivisionRule(ProjectStore& store);

/// Removes a data set with its rows and divides the rest. One transaction.
void removeSqlCollection(ProjectStore& store, std::int64_t id, const SplitSpec& spec);

} // namespace fts
