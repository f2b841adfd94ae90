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
reference: (qualifier ".")? COLUMN
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

// A bare name is the same in any case, one in quotes only as it is; to MySQL so is a table's.
std::string nameTerminal(const std::string& name, SqlDialect dialect, bool table) {
    if (!isBareIn(name, dialect) || (table && dialect == SqlDialect::MySql)) {
        return dumpJson(nameInSql(name, dialect));
    }
    std::string text = "/";
    for (const char letter : asciiLowered(name)) {
        const bool hasCases = letter >= 'a' && letter <= 'z';
        const std::string one(1, letter);
        text += hasCases ? "[" + one + upper(one) + "]" : one;
    }
    return text + "/";
}

std::string names(const char* terminal, const std::set<std::string>& all, SqlDialect dialect) {
    const bool tables = std::string_view(terminal) == "TABLE";
    std::string text = terminal;
    for (const std::string& name : all) {
        text += (name == *all.begin() ? ": " : " | ") + nameTerminal(name, dialect, tables);
    }
    return text + "\n";
}

} // namespace

std::string sqlGrammar(const std::vector<SqlTable>& tables, SqlDialect dialect) {
    std::set<std::string> tableNames;
    std::set<std::string> columnNames;
    for (const SqlTable& table : tables) {
        tableNames.insert(table.name);
        for (const SqlTable::Column& column : table.columns) {
            columnNames.insert(column.name);
        }
    }
    if (columnNames.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no table with a column that a statement could read."));
    }
    std::string text = "start: query" + std::to_string(kDeepest) + "\n";
    for (int depth = 0; depth <= kDeepest; ++depth) {
        text += ofDepth(depth);
    }
    return text + kCommon + terminals() + names("TABLE", tableNames, dialect) +
           names("COLUMN", columnNames, dialect);
}

} // namespace fts
