#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/sql_tables.h"

namespace fts {

/// What the short names T1 to T9, in small letters, stand for: places among some tables, or their
/// number for one that stands for none.
using SqlAliases = std::map<std::string, std::size_t>;

/// Those of a statement, if it asks one of them for a column that its table does not have, or one
/// that stands for nothing. One that stands for several tables, or for a query, is left out.
std::optional<SqlAliases> misusedAliases(std::string_view sql, const std::vector<SqlTable>& tables);

/// Whether a statement asks one of these names for a column.
bool asksShortNames(std::string_view sql);

} // namespace fts
