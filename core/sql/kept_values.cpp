#include "core/sql/kept_values.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/base/json_members.h"
#include "core/sql/dialect_names.h"
#include "core/sql/schema_tables.h"
#include "core/sql/statement_facts.h"

namespace fts {
namespace {

constexpr std::size_t kMostLookedUp = 8;  // texts of a statement
constexpr std::size_t kLongestText = 200; // bytes
constexpr QueryLimits kLimits{std::chrono::milliseconds(1000), 2, 10'000};

/// Databases do not agree on what a backslash in a text means.
bool isPlain(const std::string& text) {
    return text.size() <= kLongestText && std::ranges::none_of(text, [](char letter) {
               return letter == '\\' || (letter >= 0 && letter < ' ');
           });
}

bool comparesText(const ColumnCondition& condition) {
    using Relation = ColumnCondition::Relation;
    return !condition.isNumber && isPlain(condition.value) &&
           (condition.relation == Relation::Equal || condition.relation == Relation::Unequal);
}

/// Those whose column is certain, from the last to the first.
std::vector<ColumnCondition> textsIn(const std::string& statement,
                                     const std::vector<SqlTable>& tables) {
    auto conditions = readStatementFacts(statement, tables).conditions;
    std::ranges::stable_sort(conditions, std::ranges::greater(), &ColumnCondition::begin);
    std::vector<ColumnCondition> texts;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto same = [&](std::size_t other) {
            return other < conditions.size() && conditions[other].begin == conditions[i].begin;
        };
        if (comparesText(conditions[i]) && !same(i + 1) && (i == 0 || !same(i - 1))) {
            texts.push_back(conditions[i]);
        }
    }
    return texts;
}

class LookUp {
public:
    LookUp(SqlConnection& connection, const DatabaseTable& table, const DatabaseColumn& column,
           std::stop_token stop)
        : m_connection(connection), m_column(nameInSql(column.name, connection.dialect())),
          m_table(nameInSql(table.name, connection.dialect())), m_stop(std::move(stop)) {}

    /// What the column holds in place of this text; none if it holds the text itself, nothing like
    /// it, or several.
    std::optional<std::string> inPlaceOf(const std::string& text) const {
        const std::string written = quotedSqlText(text);
        if (!valuesWhere(m_column + " = " + written).empty()) {
            return std::nullopt;
        }
        const std::string bare = quotedSqlText(std::string(asciiTrimmed(text)));
        const auto alike = valuesWhere("lower(trim(" + m_column + ")) = lower(" + bare + ")");
        if (alike.size() != 1) {
            return std::nullopt;
        }
        const auto* value = std::get_if<std::string>(&alike.front().front());
        return value != nullptr && isPlain(*value) && *value != text ? std::optional(*value)
                                                                     : std::nullopt;
    }

private:
    std::vector<std::vector<ResultCell>> valuesWhere(const std::string& condition) const {
        const std::string query =
            "SELECT DISTINCT " + m_column + " FROM " + m_table + " WHERE " + condition;
        return m_connection.run(query, kLimits, m_stop).rows;
    }

    SqlConnection& m_connection;
    std::string m_column, m_table;
    std::stop_token m_stop;
};

std::optional<std::string> found(SqlConnection& connection, const DatabaseTable& table,
                                 const DatabaseColumn& column, const std::string& text,
                                 const std::stop_token& stop) {
    try {
        return LookUp(connection, table, column, stop).inPlaceOf(text);
    } catch (const Error&) {
        return std::nullopt; // such as a column that is no text; running the statement tells more
    }
}

} // namespace

KeptValues withKeptValues(SqlConnection& connection, const DatabaseSchema& schema,
                          const std::string& statement, std::stop_token stop) {
    KeptValues kept{statement, {}};
    std::vector<SqlTable> tables;
    std::ranges::transform(schema.tables, std::back_inserter(tables), asSqlTable);
    auto texts = textsIn(statement, tables);
    texts.erase(texts.begin(),
                texts.end() - static_cast<std::ptrdiff_t>(std::min(texts.size(), kMostLookedUp)));
    for (const ColumnCondition& text : texts) {
        if (stop.stop_requested()) {
            throw Cancelled{};
        }
        const DatabaseTable& table = schema.tables[text.column.table];
        const DatabaseColumn& column = table.columns[text.column.column];
        if (const auto value = found(connection, table, column, text.value, stop)) {
            kept.statement.replace(text.begin, text.size, quotedSqlText(*value));
            kept.taken.push_back({column.name, text.value, *value});
        }
    }
    std::ranges::reverse(kept.taken);
    return kept;
}

Message takenValueText(const TakenValue& value) {
    return Message(FTS_TEXT("%1 has no “%2”; “%3” was taken."), shownCell(value.column),
                   shownCell(value.written), shownCell(value.taken));
}

nlohmann::json takenValuesAsJson(const std::vector<TakenValue>& values) {
    auto json = nlohmann::json::array();
    for (const TakenValue& value : values) {
        json.push_back({{"column", shownCell(value.column)},
                        {"written", shownCell(value.written)},
                        {"taken", shownCell(value.taken)}});
    }
    return json;
}

std::vector<TakenValue> takenValuesFromJson(const nlohmann::json& json) {
    std::vector<TakenValue> values;
    for (const nlohmann::json& value : json.is_array() ? json : nlohmann::json::array()) {
        if (value.is_object()) {
            values.push_back(
                {textAt(value, "column"), textAt(value, "written"), textAt(value, "taken")});
        }
    }
    return values;
}

} // namespace fts
