#include "core/sql/sql_aliases.h"

#include <set>

#include "core/base/ascii.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

using Tokens = std::vector<SqlToken>;

bool isShortName(const Tokens& tokens, std::size_t i) {
    return i < tokens.size() && tokens[i].kind == SqlToken::Kind::Word &&
           tokens[i].value.size() == 2 && asciiLowered(tokens[i].value[0]) == 't' &&
           tokens[i].value[1] >= '1' && tokens[i].value[1] <= '9';
}

/// A column of what a short name stands for begins at the token.
bool isOfShortName(const Tokens& tokens, std::size_t i) {
    return i + 2 < tokens.size() && isShortName(tokens, i) && tokens[i + 1].isSymbol(".") &&
           tokens[i + 2].isName();
}

/// The short name that stands for what ends at the token; past the last if there is none.
std::size_t aliasAfter(const Tokens& tokens, std::size_t i) {
    const std::size_t next = i + 1 < tokens.size() && tokens[i + 1].isWord("as") ? i + 2 : i + 1;
    return isShortName(tokens, next) ? next : tokens.size();
}

/// The tables that each name of a statement stands for; a query is none of them.
using Meanings = std::map<std::string, std::set<const SqlTable*>>;

Meanings meaningsIn(const Tokens& tokens, const std::vector<SqlTable>& tables) {
    Meanings meanings;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const SqlTable* table =
            tokens[i].isName() ? findSqlTable(tables, tokens[i].value) : nullptr;
        const std::size_t alias = aliasAfter(tokens, i);
        if (alias < tokens.size() && (table != nullptr || tokens[i].isSymbol(")"))) {
            meanings[asciiLowered(tokens[alias].value)].insert(table);
        }
    }
    return meanings;
}

SqlAliases clearOnes(const Meanings& meanings, const std::vector<SqlTable>& tables) {
    SqlAliases aliases;
    for (const auto& [name, stands] : meanings) {
        if (const SqlTable* table = *stands.begin(); stands.size() == 1 && table != nullptr) {
            aliases[name] = static_cast<std::size_t>(table - tables.data());
        }
    }
    return aliases;
}

} // namespace

std::optional<SqlAliases> misusedAliases(std::string_view sql,
                                         const std::vector<SqlTable>& tables) {
    const Tokens tokens = sqlTokens(sql);
    const Meanings meanings = meaningsIn(tokens, tables);
    SqlAliases aliases = clearOnes(meanings, tables);
    bool misused = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!isOfShortName(tokens, i)) {
            continue;
        }
        const std::string name = asciiLowered(tokens[i].value);
        if (!meanings.contains(name)) {
            aliases[name] = tables.size();
        }
        const auto found = aliases.find(name);
        misused = misused || (found != aliases.end() &&
                              (found->second == tables.size() ||
                               tables[found->second].column(tokens[i + 2].value) == nullptr));
    }
    return misused ? std::optional(std::move(aliases)) : std::nullopt;
}

bool asksShortNames(std::string_view sql) {
    const Tokens tokens = sqlTokens(sql);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isOfShortName(tokens, i)) {
            return true;
        }
    }
    return false;
}

} // namespace fts
