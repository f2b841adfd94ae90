// What reads SQL and tables of unknown origin.
#include "core/formats/datasets/sql_rows_file.h"
#include "core/llm/sql_prompt.h"
#include "core/sql/sql_judge.h"
#include "core/text/sql_tables.h"
#include "core/text/sql_tokens.h"
#include "tests/fuzz/given_files.h"
#include "tests/fuzz/targets.h"

namespace fts::fuzz {

void readAsSql(std::string_view bytes) {
    std::size_t end = 0;
    for (const SqlToken& token : sqlTokens(bytes)) {
        require(token.begin >= end && !token.text.empty(), "words follow each other");
        require(bytes.substr(token.begin, token.text.size()) == token.text, "a word is there");
        end = token.end();
    }
    const std::string compact = compactSql(bytes);
    require(compactSql(compact) == compact, "what is compact stays so");
    const auto tables = readSqlTables(bytes);
    for (const SqlTable& table : tables) {
        require(!table.columns.empty(), "a table has columns");
    }
    require(sqlTokens(withTextQuotes(bytes, tables)).size() == sqlTokens(bytes).size(),
            "quotes change no word");
    const std::string statement = sqlStatementIn(std::string(bytes));
    require(statement.size() <= bytes.size(), "a statement is part of the answer");
}

void readAsSqlRows(std::string_view bytes) {
    const auto path = GivenFiles::here().give("given.jsonl", bytes);
    refusable([&] {
        for (const SqlDataSet::Row& row : readSqlRows(path, {}).rows) {
            require(!readSqlTables(row.context).empty(), "a row has tables");
            require(!sqlTokens(row.answer).empty(), "a row has SQL");
        }
    });
}

// The bytes as a model's statement, and as the row it is judged by.
void judgeAsSql(std::string_view bytes) {
    const std::string text(bytes);
    const SqlJudge known({"CREATE TABLE t (a INT, b TEXT)", "SELECT a FROM t WHERE b = 'x'", {}},
                         1);
    known.judge(text);
    const std::size_t half = text.find('\n');
    const SqlJudge given({text.substr(0, half), half == text.npos ? "" : text.substr(half + 1), {}},
                         1);
    require(!given.problem().empty() || given.judge("SELECT 1") != SqlFinding::NoStatement,
            "what can be judged is judged");
}

} // namespace fts::fuzz
