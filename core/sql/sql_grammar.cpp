#include "core/sql/sql_grammar.h"

#include <algorithm>
#include <set>
#include <span>

#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/sql/dialect_names.h"

namespace fts {
namespace {

constexpr int kDeepest = 3;

constexpr std::string_view kKeywords[] = {
    "all",    "and",     "as",       "asc",      "between",   "desc",       "distinct",
    "except", "exists",  "from",     "having",   "in",        "intersect",  "join",
    "like",   "limit",   "not",      "on",       "or",        "select",     "union",
    "where",  "is null", "order by", "group by", "left join", "inner join", "is not null"};

constexpr std::string_view kAggregates[] = {"avg", "count", "max", "min", "sum"};
constexpr std::string_view kFunctions[] = {"abs", "length", "lower", "trim", "upper"};

// The same at every depth.
constexpr const char* kCommon = R"~(
setop: UNION (S ALL)? | INTERSECT | EXCEPT
item: value (S AS S COLUMN)? | "*" | qualifier ".*"
order: value (S (ASC | DESC))?
value: part (OPERATOR (part | UNSIGNED))?
part: reference | aggregate | function | "(" reference OPERATOR reference ")"
aggregate: AGGREGATE "(" (DISTINCT S)? reference (OPERATOR reference)? ")" | COUNT "(*)"
function: FUNCTION "(" (reference | aggregate) ")" | ROUND "(" (reference | aggregate) (COMMA DIGIT)? ")"
reference: (ALIAS ".")? COLUMN | own
qualifier: TABLE | ALIAS
literal: STRING | NUMBER
S: " "
COMMA: ", " | "," | " , "
COMPARISON: /( ?)(=|>|<|>=|<=|!=|<>)( ?)/
OPERATOR: /( ?)(\+|-|\*|\/|\|\|)( ?)/
STRING: /'([^'\\\x00-\x1f\x7f-\x9f]|''){0,80}'/
NUMBER: /-?[0-9]{1,12}(\.[0-9]{1,6})?/
UNSIGNED: /[0-9]{1,12}(\.[0-9]{1,6})?/
INTEGER: /[0-9]{1,4}/
DIGIT: /[0-9]/
ALIAS: /[Tt][1-9]/
COUNT: "COUNT" | "count"
ROUND: "ROUND" | "round"
)~";

// What may hold further queries; %D is its depth. Lists are bounded, or a model that repeats itself
// would never come to an end.
constexpr const char* kOfDepth = R"~(
query%D: select%D (S setop S select%D)? (S ORDER_BY S order (COMMA order){0,3})? (S LIMIT S INTEGER)?
select%D: SELECT S (DISTINCT S)? item (COMMA item){0,11} S FROM S source%D join%D{0,5} where%D? group%D?
where%D: S WHERE S condition%D
group%D: S GROUP_BY S value (COMMA value){0,4} (S HAVING S condition%D)?
join%D: (COMMA source%D | S (JOIN | INNER_JOIN | LEFT_JOIN) S source%D (S ON S test%D (S AND S test%D){0,3})?)
condition%D: test%D (S (AND | OR) S test%D){0,7}
)~";

constexpr const char* kPlainTests =
    "(NOT S)? value COMPARISON (value | literal) | "
    "value S (NOT S)? BETWEEN S (value | literal) S AND S (value | literal) | "
    "value S (NOT S)? LIKE S STRING | value S (IS_NULL | IS_NOT_NULL) | "
    "value S (NOT S)? IN S \"(\" literal (COMMA literal){0,19} \")\"";

constexpr const char* kDeepTests =
    " | value COMPARISON \"(\" query%D \")\" | value S (NOT S)? IN S \"(\" query%D \")\" | "
    "(NOT S)? EXISTS S \"(\" query%D \")\" | \"(\" condition%D \")\"";

std::string withDepth(std::string text, int depth) {
    for (std::size_t at = text.find("%D"); at != std::string::npos; at = text.find("%D", at)) {
        text.replace(at, 2, std::to_string(depth));
    }
    return text;
}

std::string ofDepth(int depth) {
    const std::string number = std::to_string(depth);
    std::string text = withDepth(kOfDepth, depth);
    std::string source = "TABLE (S (AS S)? ALIAS)?";
    std::string tests = kPlainTests;
    if (depth > 0) {
        source += withDepth(" | \"(\" query%D \")\" (S (AS S)? ALIAS)?", depth - 1);
        tests += withDepth(kDeepTests, depth - 1);
    }
    text += "source" + number + ": " + source + "\n";
    return text + "test" + number + ": " + tests + "\n";
}

std::string upper(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

std::string bothCases(std::string_view word) {
    return "\"" + upper(word) + "\" | \"" + std::string(word) + "\"";
}

std::string terminals() {
    std::string text;
    for (const std::string_view keyword : kKeywords) {
        std::string name = upper(keyword);
        std::ranges::replace(name, ' ', '_');
        text += name + ": " + bothCases(keyword) + "\n";
    }
    const auto add = [&](const char* name, std::span<const std::string_view> words) {
        text += name;
        for (const std::string_view word : words) {
            text += (word == words.front() ? ": " : " | ") + bothCases(word);
        }
        text += "\n";
    };
    add("AGGREGATE", kAggregates);
    add("FUNCTION", kFunctions);
    return text;
}

// A bare name is written as it is, all small, all capitals, or with one in front: mixtures are the
// same to a database, but only mislead a model. One in quotes is as it is; so is a table's to
// MySQL.
std::set<std::string> spellings(const std::string& name, SqlDialect dialect, bool table) {
    if (!isBareIn(name, dialect) || (table && dialect == SqlDialect::MySql)) {
        return {nameInSql(name, dialect)};
    }
    std::string front = asciiLowered(name);
    front.front() = upper(front.substr(0, 1)).front();
    return {name, asciiLowered(name), upper(asciiLowered(name)), front};
}

/// The terminals of names: TABLE and COLUMN for all, T0 and C0 and so on for those of each table.
class NameTerminals {
public:
    explicit NameTerminals(SqlDialect dialect) : m_dialect(dialect) {}

    /// A table by all that it may be written as.
    template <typename Column>
    void add(const std::set<std::string>& table, const std::vector<Column>& all) {
        if (all.empty()) {
            return;
        }
        const std::string number = std::to_string(m_count++);
        std::set<std::string> columns;
        for (const Column& column : all) {
            columns.merge(spellings(column.name, m_dialect, false));
        }
        m_text += terminal("T" + number, table);
        m_text += terminal("C" + number, columns);
        m_tables.insert("T" + number);
        m_columns.merge(columns);
        m_own += (m_own.empty() ? "own: T" : " | T") + number + " \".\" C" + number;
    }

    std::string text() const {
        std::string tables;
        for (const std::string& table : m_tables) {
            tables += (tables.empty() ? "TABLE: " : " | ") + table;
        }
        return m_text + tables + "\n" + m_own + "\n" + terminal("COLUMN", m_columns);
    }

    bool empty() const { return m_count == 0; }

private:
    static std::string terminal(const std::string& name, const std::set<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += (text.empty() ? name + ": " : " | ") + dumpJson(word);
        }
        return text + "\n";
    }

    SqlDialect m_dialect;
    int m_count = 0;
    std::string m_text, m_own;
    std::set<std::string> m_tables, m_columns;
};

std::string grammarOf(const NameTerminals& names) {
    if (names.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no table with a column that a statement could read."));
    }
    std::string text = "start: query" + std::to_string(kDeepest) + "\n";
    for (int depth = 0; depth <= kDeepest; ++depth) {
        text += ofDepth(depth);
    }
    return text + kCommon + terminals() + names.text();
}

} // namespace

std::string sqlGrammar(const std::vector<SqlTable>& tables, SqlDialect dialect) {
    NameTerminals names(dialect);
    for (const SqlTable& table : tables) {
        names.add(spellings(table.name, dialect, true), table.columns);
    }
    return grammarOf(names);
}

std::string sqlGrammar(const DatabaseSchema& schema, std::span<const std::size_t> tables,
                       SqlDialect dialect) {
    NameTerminals names(dialect);
    for (const std::size_t place : tables) {
        const DatabaseTable& table = schema.tables[place];
        const auto written = table.alone ? spellings(table.name, dialect, true)
                                         : std::set<std::string>{nameInSql(table, dialect)};
        names.add(written, table.columns);
    }
    return grammarOf(names);
}

} // namespace fts
