#pragma once

#include <optional>
#include <string_view>

#include "core/base/message.h"
#include "core/sql/judged_database.h"

namespace fts {

/// What became of a statement, for people: "It names a column that is not there."
Message findingText(SqlFinding finding);

/// The same in a few words, for a column of a table: "unknown column".
Message findingLabel(SqlFinding finding);

/// Of a findingKey(); nullopt for any other text.
std::optional<SqlFinding> findingFromKey(std::string_view key);

} // namespace fts
