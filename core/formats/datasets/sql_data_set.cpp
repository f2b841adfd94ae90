#include "core/formats/datasets/sql_data_set.h"

#include <algorithm>

#include "core/formats/datasets/table_rows.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

constexpr std::size_t kReasonsKept = 1000;
constexpr std::size_t kLongestSql = 100'000;

// Why a row cannot be used, without a full stop; empty if it can.
Message problemOf(const SqlDataSet::Row& row, const std::vector<SqlTable>& tables) {
    for (const auto& [part, text] : {std::pair(FTS_TEXT("question"), &row.question),
                                     std::pair(FTS_TEXT("tables"), &row.context)}) {
        if (const Message problem = textProblem(*text); !problem.empty()) {
            return {FTS_TEXT("%1: %2"), Message(part), problem};
        }
    }
    return tables.empty() ? FTS_TEXT("there is no CREATE TABLE with columns among the tables")
                          : statementProblem(row.answer);
}

std::string firstStatement(std::string_view sql) {
    for (const SqlToken& token : sqlTokens(sql)) {
        if (token.isSymbol(";")) {
            return compactSql(sql.substr(0, token.begin));
        }
    }
    return compactSql(sql);
}

} // namespace

Message statementProblem(const std::string& sql) {
    if (const Message problem = textProblem(sql); !problem.empty()) {
        return {FTS_TEXT("%1: %2"), Message(FTS_TEXT("SQL")), problem};
    }
    if (sql.size() > kLongestSql) {
        return {FTS_TEXT("the SQL is longer than %1 bytes"), kLongestSql};
    }
    const auto tokens = sqlTokens(sql);
    if (tokens.empty() || !(tokens[0].isWord("select") || tokens[0].isWord("with"))) {
        return FTS_TEXT("the SQL begins with neither SELECT nor WITH");
    }
    if (tokens.back().kind == SqlToken::Kind::Unclosed) {
        return FTS_TEXT("a quote in the SQL is never closed");
    }
    const auto end =
        std::ranges::find_if(tokens, [](const SqlToken& token) { return token.isSymbol(";"); });
    return std::ranges::all_of(end, tokens.end(),
                               [](const SqlToken& token) { return token.isSymbol(";"); })
               ? Message()
               : FTS_TEXT("the SQL is more than one statement");
}

std::string keptStatement(const std::string& sql, const std::vector<SqlTable>& tables) {
    return withTextQuotes(firstStatement(sql), tables);
}

void SqlDataSet::add(const std::filesystem::path& path, Row row) {
    const std::vector<SqlTable> tables = readSqlTables(row.context);
    if (const Message problem = problemOf(row, tables); !problem.empty()) {
        skip(path, rowProblem(path, row.place, problem));
        return;
    }
    row.answer = keptStatement(row.answer, tables);
    rows.push_back(std::move(row));
}

void SqlDataSet::skip(const std::filesystem::path& path, Message reason) {
    ++skippedRows;
    if (skipped.size() < kReasonsKept) {
        skipped.push_back({path.string(), std::move(reason)});
    }
}

} // namespace fts
