#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"
#include "core/sql/sql_connection.h"

namespace fts {

/// A text that a statement compares a column with and that the column does not hold, and the one
/// that was taken in its place.
struct TakenValue {
    std::string column;
    std::string written;
    std::string taken;

    bool operator==(const TakenValue&) const = default;
};

struct KeptValues {
    std::string statement;
    std::vector<TakenValue> taken;
};

/// The statement with texts as the database keeps them: where a column is compared with one (=, <>,
/// IN) that it does not hold, but it holds exactly one that differs by the case of its letters or
/// by white space around it, that one stands in its place. "boston" asks for nothing where the city
/// is kept as "Boston".
///
/// Looks a few texts up, each within a second; what cannot be looked up stays as it is. Rows are
/// read by this program alone: what is taken goes into the statement as a quoted text and is still
/// subject to checkedStatement(). Throws Cancelled.
KeptValues withKeptValues(SqlConnection& connection, const DatabaseSchema& schema,
                          const std::string& statement, std::stop_token stop);

/// "city has no “boston”; “Boston” was taken."
Message takenValueText(const TakenValue& value);

/// [{"column", "written", "taken"}…], and back; what is none of these is left out.
nlohmann::json takenValuesAsJson(const std::vector<TakenValue>& values);
std::vector<TakenValue> takenValuesFromJson(const nlohmann::json& json);

} // namespace fts
