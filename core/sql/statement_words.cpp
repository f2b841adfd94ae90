#include "core/sql/statement_words.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"

namespace fts {
namespace {

using Kind = SqlToken::Kind;
using Places = std::vector<ColumnPlace>;

constexpr std::array<std::string_view, 22> kNoAlias{
    "where", "on",    "join",   "inner",  "left",      "right", "full",  "cross",
    "outer", "group", "order",  "having", "limit",     "union", "using", "natural",
    "set",   "as",    "except", "and",    "intersect", "select"};

// Words that may stand before brackets without being a function.
constexpr std::array<std::string_view, 8> kBeforeBrackets{"where", "and", "or",     "not",
                                                          "in",    "on",  "having", "when"};

} // namespace

StatementWords::StatementWords(std::string_view sql, const std::vector<SqlTable>& tables)
    : m_tokens(sqlTokens(sql)), m_tables(tables) {
    readSources();
}

bool StatementWords::isWord(std::size_t i, std::string_view word) const {
    return i < m_tokens.size() && m_tokens[i].isWord(word);
}
bool StatementWords::isSymbol(std::size_t i, std::string_view symbol) const {
    return i < m_tokens.size() && m_tokens[i].isSymbol(symbol);
}

// Which tables the statement reads, and what it calls them.
void StatementWords::readSources() {
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (isWord(i, "from") || isWord(i, "join")) {
            std::size_t next = readSource(i + 1);
            while (isWord(i, "from") && isSymbol(next, ",")) {
                next = readSource(next + 1);
            }
        }
    }
}

std::size_t StatementWords::readSource(std::size_t i) {
    if (i >= m_tokens.size() || !m_tokens[i].isName()) {
        return i;
    }
    while (isSymbol(i + 1, ".") && i + 2 < m_tokens.size()) {
        i += 2; // the schema's name
    }
    const SqlTable* table = findSqlTable(m_tables, m_tokens[i].value);
    const std::size_t next = isWord(i + 1, "as") ? i + 2 : i + 1;
    const bool hasAlias = next < m_tokens.size() && m_tokens[next].isName() &&
                          std::ranges::none_of(kNoAlias, [&](std::string_view word) {
                              return m_tokens[next].isWord(word);
                          });
    if (table != nullptr) {
        const auto place = static_cast<std::size_t>(table - m_tables.data());
        m_sources.emplace(asciiLowered(table->name), place);
        if (hasAlias) {
            m_sources.emplace(asciiLowered(m_tokens[next].value), place);
        }
    }
    return hasAlias ? next + 1 : i + 1;
}

Places StatementWords::placesOf(std::string_view name, const std::string* source) const {
    Places places;
    const auto add = [&](std::size_t table) {
        const auto* column = m_tables[table].column(name);
        if (column != nullptr) {
            const ColumnPlace place{
                table, static_cast<std::size_t>(column - m_tables[table].columns.data())};
            if (std::ranges::find(places, place) == places.end()) {
                places.push_back(place);
            }
        }
    };
    for (const auto& [called, table] : m_sources) {
        if (source == nullptr || called == asciiLowered(*source)) {
            add(table);
        }
    }
    return places;
}

StatementWords::Reference StatementWords::referenceAt(std::size_t i) const {
    if (i >= m_tokens.size() || !m_tokens[i].isName() || isSymbol(i + 1, "(")) {
        return {{}, i, i + 1};
    }
    if (isSymbol(i + 1, ".") && i + 2 < m_tokens.size()) {
        return {placesOf(m_tokens[i + 2].value, &m_tokens[i].value), i, i + 3};
    }
    return {placesOf(m_tokens[i].value, nullptr), i, i + 1};
}

std::optional<StatementWords::Literal> StatementWords::literalAt(std::size_t i) const {
    const bool minus = isSymbol(i, "-");
    const std::size_t place = minus ? i + 1 : i;
    if (place >= m_tokens.size()) {
        return std::nullopt;
    }
    const SqlToken& token = m_tokens[place];
    if (token.kind == Kind::Number) {
        return Literal{(minus ? "-" : "") + token.value, true, place + 1};
    }
    return token.kind == Kind::Text && !minus
               ? std::optional(Literal{token.value, false, place + 1})
               : std::nullopt;
}

bool StatementWords::isCalledWith(const Reference& column) const {
    std::size_t before = column.begin;
    before -= before > 0 && isWord(before - 1, "distinct") ? 1 : 0;
    return before > 1 && isSymbol(before - 1, "(") && m_tokens[before - 2].isName() &&
           std::ranges::none_of(kBeforeBrackets, [&](std::string_view word) {
               return m_tokens[before - 2].isWord(word);
           });
}

} // namespace fts
