#include "core/text/sql_tables.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/ascii.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

using Tokens = std::span<const SqlToken>;

template <std::size_t Count>
bool isAnyWord(const SqlToken& token, const std::array<std::string_view, Count>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return token.isWord(word); });
}

// What may stand in a list of columns without being one.
constexpr std::array<std::string_view, 8> kTableConstraints{
    "primary", "unique", "foreign", "constraint", "check", "exclude", "fulltext", "like"};
// What ends the type of a column.
constexpr std::array<std::string_view, 14> kColumnConstraints{
    "primary",    "not",     "null",      "unique",         "default", "check", "references",
    "constraint", "collate", "generated", "auto_increment", "comment", "on",    "autoincrement"};

/// The table that the tokens of one CREATE TABLE's brackets describe.
class TableReader {
public:
    explicit TableReader(SqlTable& table) : m_table(table) {}

    void item(Tokens tokens) {
        if (tokens.size() > 2 && tokens[0].isWord("constraint") && tokens[1].isName()) {
            tokens = tokens.subspan(2);
        }
        if (tokens.empty()) {
            return;
        }
        if (isAnyWord(tokens[0], kTableConstraints) || isKey(tokens)) {
            constraint(tokens);
        } else if (tokens[0].isName() || tokens[0].kind == SqlToken::Kind::Text) {
            column(tokens);
        }
    }

private:
    // MySQL's KEY name (column): not a column named "key" with a type.
    static bool isKey(Tokens tokens) {
        const bool word = tokens[0].isWord("key") || tokens[0].isWord("index");
        const std::size_t bracket = tokens.size() > 2 && tokens[1].isName() ? 2 : 1;
        return word && tokens.size() > bracket + 1 && tokens[bracket].isSymbol("(") &&
               tokens[bracket + 1].isName();
    }

    void column(Tokens tokens) {
        SqlTable::Column column{tokens[0].value, {}, false};
        std::size_t place = 1;
        for (; place < tokens.size() && !isAnyWord(tokens[place], kColumnConstraints); ++place) {
            const bool spaced =
                !column.type.empty() && tokens[place].isName() && tokens[place - 1].isName();
            column.type += (spaced ? " " : "") + tokens[place].value;
        }
        for (; place < tokens.size(); ++place) {
            column.unique =
                column.unique || tokens[place].isWord("primary") || tokens[place].isWord("unique");
            if (tokens[place].isWord("references")) {
                reference({tokens[0].value}, tokens.subspan(place + 1));
            }
        }
        m_table.columns.push_back(std::move(column));
    }

    void constraint(Tokens tokens) {
        const auto open =
            std::ranges::find_if(tokens, [](const SqlToken& token) { return token.isSymbol("("); });
        const std::vector<std::string> names = namesIn(Tokens(open, tokens.end()));
        const bool key = tokens[0].isWord("primary") || tokens[0].isWord("unique");
        if (key && names.size() == 1) {
            for (SqlTable::Column& column : m_table.columns) {
                column.unique = column.unique || sameSqlName(column.name, names[0]);
            }
        }
        const auto references = std::ranges::find_if(
            tokens, [](const SqlToken& token) { return token.isWord("references"); });
        if (tokens[0].isWord("foreign") && references != tokens.end()) {
            reference(names, Tokens(references + 1, tokens.end()));
        }
    }

    // The names between the first brackets.
    static std::vector<std::string> namesIn(Tokens tokens) {
        std::vector<std::string> names;
        for (std::size_t i = 1; i < tokens.size() && !tokens[i].isSymbol(")"); ++i) {
            if (tokens[i].isName()) {
                names.push_back(tokens[i].value);
            }
        }
        return names;
    }

    // `tokens`: table (columns)
    void reference(const std::vector<std::string>& columns, Tokens tokens) {
        if (tokens.empty() || !tokens[0].isName()) {
            return;
        }
        std::vector<std::string> targets;
        if (tokens.size() > 1 && tokens[1].isSymbol("(")) {
            targets = namesIn(tokens.subspan(1));
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            m_table.foreignKeys.push_back(
                {columns[i], tokens[0].value, i < targets.size() ? targets[i] : std::string()});
        }
    }

    SqlTable& m_table;
};

// Reads what stands between brackets from `place` on, an item at a time; returns the place past
// the closing one.
std::size_t readItems(Tokens tokens, std::size_t place, TableReader& reader) {
    std::size_t begin = ++place;
    for (int depth = 1; place < tokens.size(); ++place) {
        depth += tokens[place].isSymbol("(") ? 1 : tokens[place].isSymbol(")") ? -1 : 0;
        if (depth == 0 || (depth == 1 && tokens[place].isSymbol(","))) {
            reader.item(tokens.subspan(begin, place - begin));
            begin = place + 1;
        }
        if (depth == 0) {
            return place + 1;
        }
    }
    return place;
}

// The place of the table's name after CREATE; none if no table is made.
std::size_t nameAfterCreate(Tokens tokens, std::size_t place) {
    constexpr std::array<std::string_view, 6> kBetween{"temp",  "temporary", "global",
                                                       "local", "unlogged",  "external"};
    while (place < tokens.size() && isAnyWord(tokens[place], kBetween)) {
        ++place;
    }
    if (place >= tokens.size() || !tokens[place].isWord("table")) {
        return tokens.size();
    }
    ++place;
    constexpr std::array<std::string_view, 3> kIfNotExists{"if", "not", "exists"};
    while (place < tokens.size() && isAnyWord(tokens[place], kIfNotExists)) {
        ++place;
    }
    while (place + 2 < tokens.size() && tokens[place + 1].isSymbol(".")) {
        place += 2; // the schema's name
    }
    return place;
}

bool isNameOf(const std::vector<SqlTable>& tables, std::string_view name) {
    return std::ranges::any_of(tables, [&](const SqlTable& table) {
        return sameSqlName(table.name, name) || table.column(name) != nullptr;
    });
}

// After these words stands a name, never a value; a full stop on either side belongs to one.
bool standsForName(Tokens tokens, std::size_t place) {
    constexpr std::array<std::string_view, 4> kBeforeNames{"as", "from", "join", "into"};
    return (place > 0 &&
            (tokens[place - 1].isSymbol(".") || isAnyWord(tokens[place - 1], kBeforeNames))) ||
           (place + 1 < tokens.size() && tokens[place + 1].isSymbol("."));
}

bool isAlias(Tokens tokens, std::string_view name) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i - 1].isWord("as") && sameSqlName(tokens[i].value, name)) {
            return true;
        }
    }
    return false;
}

} // namespace

const SqlTable::Column* SqlTable::column(std::string_view wanted) const {
    const auto found = std::ranges::find_if(
        columns, [&](const Column& column) { return sameSqlName(column.name, wanted); });
    return found == columns.end() ? nullptr : &*found;
}

bool sameSqlName(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b,
                              [](char x, char y) { return asciiLowered(x) == asciiLowered(y); });
}

std::vector<SqlTable> readSqlTables(std::string_view sql) {
    const std::vector<SqlToken> all = sqlTokens(sql);
    const Tokens tokens(all);
    std::vector<SqlTable> tables;
    for (std::size_t place = 0; place < tokens.size();) {
        if (!tokens[place++].isWord("create")) {
            continue;
        }
        const std::size_t name = nameAfterCreate(tokens, place);
        if (name + 1 >= tokens.size() || !tokens[name + 1].isSymbol("(")) {
            continue;
        }
        SqlTable table{tokens[name].value, {}, {}};
        TableReader reader(table);
        place = readItems(tokens, name + 1, reader);
        if (!table.columns.empty()) {
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

const SqlTable* findSqlTable(const std::vector<SqlTable>& tables, std::string_view name) {
    const auto found = std::ranges::find_if(
        tables, [&](const SqlTable& table) { return sameSqlName(table.name, name); });
    return found == tables.end() ? nullptr : &*found;
}

std::string withTextQuotes(std::string_view sql, const std::vector<SqlTable>& tables) {
    const std::vector<SqlToken> all = sqlTokens(sql);
    const Tokens tokens(all);
    std::string text;
    std::size_t end = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const SqlToken& token = tokens[i];
        const bool isText = token.kind == SqlToken::Kind::Name && token.text.front() == '"' &&
                            !standsForName(tokens, i) && !isNameOf(tables, token.value) &&
                            !isAlias(tokens, token.value);
        const std::string word = isText ? quotedSqlText(token.value) : std::string(token.text);
        // Side by side, two texts would be one that holds a quote.
        const bool grows = token.begin == end && text.ends_with('\'') && word.starts_with('\'');
        text += std::string(sql.substr(end, token.begin - end)) + (grows ? " " : "") + word;
        end = token.end();
    }
    return text + std::string(sql.substr(end));
}

} // namespace fts
