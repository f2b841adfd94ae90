#include "core/sql/sql_grammar.h"

#include <algorithm>
#include <set>
#include <span>

#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/replace_all.h"
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
constexpr std::string_view kFunctionsOfSqlServer[] = {"abs", "len", "lower", "trim", "upper"};

// Where a select takes its columns from: from one of the tables (0, 1, …), from tables that are
// joined, or from anywhere.
constexpr const char* kJoined = "j";
constexpr const char* kAny = "a";

// The same everywhere but for what puts texts together, %J.
constexpr const char* kCommon = R"~(
setop: UNION (S ALL)? | INTERSECT | EXCEPT
literal: STRING | NUMBER
S: " "
COMMA: ", " | "," | " , "
OPEN: "(" | "( "
CLOSE: ")" | " )"
COMPARISON: /( ?)(=|>|<|>=|<=|!=|<>)( ?)/
OPERATOR: /( ?)(\+|-|\*|\/%J)( ?)/
STRING: /'([^'\\\x00-\x1f\x7f-\x9f]|''){0,80}'/
NUMBER: /-?[0-9]{1,12}(\.[0-9]{1,6})?/
UNSIGNED: /[0-9]{1,12}(\.[0-9]{1,6})?/
INTEGER: /[0-9]{1,4}/
DIGIT: /[0-9]/
ALIAS: /[Tt][1-9]/
COUNT: "COUNT" | "count"
ROUND: "ROUND" | "round"
)~";

// What is made of the columns of %F, where a select takes them from. A number need not be rounded
// to digits, as %R says.
constexpr const char* kOfColumns = R"~(
item%F: value%F (S AS S COLUMN)? | "*" | qualifier%F ".*"
order%F: value%F (S (ASC | DESC))?
value%F: part%F (OPERATOR (part%F | UNSIGNED))?
part%F: reference%F | aggregate%F | function%F | "(" reference%F OPERATOR reference%F ")"
aggregate%F: AGGREGATE "(" (DISTINCT S)? reference%F (OPERATOR reference%F)? ")" | COUNT "(*)"
function%F: FUNCTION "(" (reference%F | aggregate%F) ")" | ROUND "(" (reference%F | aggregate%F) (COMMA DIGIT)%R ")"
)~";

constexpr const char* kNamesOfTable = R"~(
reference%F: C%F | (T%F | A%F) "." C%F
qualifier%F: T%F | A%F
)~";
// A bare column may be none of the joined tables'.
constexpr const char* kNamesOfJoined = R"~(
reference%F: own
qualifier%F: TABLE | ALIAS
)~";
constexpr const char* kNamesOfAny = R"~(
reference%F: COLUMN | own
qualifier%F: TABLE | ALIAS
)~";

// What may hold further queries; %D is its depth. Lists are bounded, or a model that repeats itself
// would never come to an end.
constexpr const char* kOfDepth = R"~(
ordered%D_%F: select%D_%F (S ORDER_BY S order%F (COMMA order%F){0,3})? (S LIMIT S INTEGER)?
select%D_%F: SELECT S (DISTINCT S)? item%F (COMMA item%F){0,11} S FROM S from%D_%F where%D_%F? group%D_%F?
where%D_%F: S WHERE S condition%D_%F
group%D_%F: S GROUP_BY S value%F (COMMA value%F){0,4} (S HAVING S condition%D_%F)?
condition%D_%F: test%D_%F (S (AND | OR) S test%D_%F){0,7}
test%D_%F: (NOT S)? value%F COMPARISON (value%F | literal) | value%F S (NOT S)? BETWEEN S (value%F | literal) S AND S (value%F | literal) | value%F S (NOT S)? LIKE S STRING | value%F S (IS_NULL | IS_NOT_NULL) | value%F S (NOT S)? IN S "(" literal (COMMA literal){0,19} ")")~";

constexpr const char* kDeepTests =
    " | value%F COMPARISON OPEN query%D CLOSE | value%F S (NOT S)? IN S OPEN query%D CLOSE | "
    "(NOT S)? EXISTS S OPEN ordered%D_a CLOSE | OPEN condition%D_%F CLOSE";

// Of tables that are joined, and of a query in a table's place.
constexpr const char* kJoins = R"~(
source%D: table%I
join%D: (COMMA source%D | S (JOIN | INNER_JOIN | LEFT_JOIN) S source%D (S ON S test%D_j (S AND S test%D_j){0,3})?)
from%D_j: source%D join%D{1,5}%I
from%D_a: source%D join%D{0,5}
)~";
constexpr const char* kInner = " | OPEN query%D CLOSE (S (AS S)? ALIAS)?";

std::string withDepth(const std::string& text, int depth) {
    return replaceAll(text, "%D", std::to_string(depth));
}

std::string selectsOf(const std::string& from, int depth) {
    std::string text = withDepth(kOfDepth, depth);
    text += depth > 0 ? withDepth(kDeepTests, depth - 1) : "";
    return replaceAll(text + "\n", "%F", from);
}

std::string ofDepth(int depth, const std::vector<std::string>& tables) {
    const std::string inner = depth > 0 ? withDepth(kInner, depth - 1) : "";
    std::string text = replaceAll(withDepth(kJoins, depth), "%I", inner);
    std::string ordered;
    std::string plain;
    const auto add = [&](const std::string& from) {
        text += selectsOf(from, depth);
        ordered += withDepth("ordered%D_", depth) + from + " | ";
        plain += (plain.empty() ? "" : " | ") + withDepth("select%D_", depth) + from;
    };
    for (const std::string& table : tables) {
        text += replaceAll(withDepth("from%D_%F: T%F (S (AS S)? A%F)?\n", depth), "%F", table);
        add(table);
    }
    add(kJoined);
    text +=
        withDepth("query%D: ", depth) + ordered + withDepth("plain%D S setop S plain%D\n", depth);
    text += withDepth("plain%D: ", depth) + plain + "\n";
    return text + selectsOf(kAny, depth);
}

std::string namesOf(const std::vector<std::string>& tables) {
    std::string text;
    const auto add = [&](const std::string& from, const std::string& names) {
        text += replaceAll(names + kOfColumns, "%F", from);
    };
    for (const std::string& table : tables) {
        add(table, kNamesOfTable);
    }
    add(kJoined, kNamesOfJoined);
    add(kAny, kNamesOfAny);
    return text;
}

std::string upper(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

std::string bothCases(std::string_view word) {
    return dumpJson(upper(word)) + " | " + dumpJson(word);
}

std::string terminals(SqlDialect dialect) {
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
    const bool server = dialect == SqlDialect::SqlServer;
    add("FUNCTION", server ? std::span(kFunctionsOfSqlServer) : std::span(kFunctions));
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

/// The terminals of names: TABLE and COLUMN for all, T0, C0 and A0 and so on for the table's,
/// columns' and other names of each.
class NameTerminals {
public:
    NameTerminals(SqlDialect dialect, const SqlAliases& aliases)
        : m_dialect(dialect), m_aliases(aliases) {}

    /// The table of this place by all that it may be written as.
    template <typename Column>
    void add(std::size_t place, const std::set<std::string>& table,
             const std::vector<Column>& all) {
        if (all.empty()) {
            return;
        }
        const std::string number = std::to_string(m_numbers.size());
        m_numbers.push_back(number);
        std::set<std::string> columns;
        for (const Column& column : all) {
            columns.merge(spellings(column.name, m_dialect, false));
        }
        m_text += terminal("T" + number, table);
        m_text += terminal("C" + number, columns);
        m_text += terminal("A" + number, aliasesOf(place));
        m_tables.insert("T" + number);
        m_columns.merge(columns);
        const std::string separator = m_own.empty() ? "" : " | ";
        m_own += separator + replaceAll(R"((T% | A%) "." C%)", "%", number);
        m_sources += separator + replaceAll("T% (S (AS S)? A%)?", "%", number);
    }

    std::string text() const {
        std::string tables;
        for (const std::string& table : m_tables) {
            tables += (tables.empty() ? "TABLE: " : " | ") + table;
        }
        return m_text + tables + "\nown: " + m_own + "\ntable: " + m_sources + "\n" +
               terminal("COLUMN", m_columns);
    }

    SqlDialect dialect() const { return m_dialect; }

    /// The numbers of those with a column.
    const std::vector<std::string>& tables() const { return m_numbers; }

private:
    static std::string terminal(const std::string& name, const std::set<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += (text.empty() ? name + ": " : " | ") + dumpJson(word);
        }
        return text + "\n";
    }

    /// Those that stand for it, and those that stand for nothing yet; all if it would have none.
    std::set<std::string> aliasesOf(std::size_t place) const {
        std::set<std::string> own;
        std::set<std::string> all;
        for (char number = '1'; number <= '9'; ++number) {
            const std::set<std::string> words{{'t', number}, {'T', number}};
            all.insert(words.begin(), words.end());
            const auto found = m_aliases.find({'t', number});
            if (found == m_aliases.end() || found->second == place) {
                own.insert(words.begin(), words.end());
            }
        }
        return own.empty() ? all : own;
    }

    SqlDialect m_dialect;
    const SqlAliases& m_aliases;
    std::vector<std::string> m_numbers;
    std::string m_text, m_own, m_sources;
    std::set<std::string> m_tables, m_columns;
};

std::string grammarOf(const NameTerminals& names) {
    if (names.tables().empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no table with a column that a statement could read."));
    }
    // Vocabularies of pieces begin an answer with a space.
    std::string text = "start: S? query" + std::to_string(kDeepest) + "\n";
    for (int depth = 0; depth <= kDeepest; ++depth) {
        text += ofDepth(depth, names.tables());
    }
    text += namesOf(names.tables()) + kCommon + terminals(names.dialect());
    const bool server = names.dialect() == SqlDialect::SqlServer;
    text = replaceAll(text, "%J", server ? "" : R"(|\|\|)"); // "+" puts texts together there
    text = replaceAll(text, "%R", server ? "" : "?");
    return text + names.text();
}

} // namespace

std::string sqlGrammar(const std::vector<SqlTable>& tables, SqlDialect dialect,
                       const SqlAliases& aliases) {
    NameTerminals names(dialect, aliases);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        names.add(i, spellings(tables[i].name, dialect, true), tables[i].columns);
    }
    return grammarOf(names);
}

std::string sqlGrammar(const DatabaseSchema& schema, std::span<const std::size_t> tables,
                       SqlDialect dialect, const SqlAliases& aliases) {
    NameTerminals names(dialect, aliases);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const DatabaseTable& table = schema.tables[tables[i]];
        const auto written = table.alone ? spellings(table.name, dialect, true)
                                         : std::set<std::string>{nameInSql(table, dialect)};
        names.add(i, written, table.columns);
    }
    return grammarOf(names);
}

} // namespace fts
