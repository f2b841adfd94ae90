#pragma once

#include "core/formats/datasets/sql_data_set.h"

namespace fts {

/// Reads questions, CREATE TABLE contexts and SQL, one a row, from a JSON list of objects as
/// sql-create-context is one, from JSON lines, or from CSV or TSV with a header. `request.columns`
/// says which column is what; those not named are found by their usual names. Throws BadInput
/// listing the columns there are if one of the three cannot be found, and Format for a file that
/// is none of these.
SqlDataSet readSqlRows(const std::filesystem::path& path, const DataSetRequest& request);

} // namespace fts
