#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/random.h"
#include "core/text/sql_tables.h"
#include "core/text/sql_tokens.h"

namespace fts {

/// A statement changed in one place.
struct SqlVariant {
    std::string kind; ///< "operator"
    std::string sql;
};

/// Makes statements that ask for something else, and others that ask for the same in other words.
/// Only for simple statements of one kind of writing: what a row of a data set holds.
class SqlVariants {
public:
    SqlVariants(const std::string& sql, const std::vector<SqlTable>& tables, std::uint64_t seed)
        : m_tables(tables), m_random({seed}) {
        for (const SqlToken& token : sqlTokens(sql)) {
            m_words.emplace_back(token.text);
            m_tokens.push_back(lowered(token.text));
            m_kinds.push_back(token.kind);
        }
        findSources();
    }

    /// One of each kind that can be made: column, operator, constant, condition.
    std::vector<SqlVariant> others() {
        std::vector<SqlVariant> variants;
        oneOf(variants, "column", otherColumns());
        oneOf(variants, "operator", otherOperators());
        oneOf(variants, "constant", otherConstants());
        oneOf(variants, "condition", droppedConditions());
        return variants;
    }

    /// All that can be made.
    std::vector<SqlVariant> rewritings() {
        std::vector<SqlVariant> variants;
        const auto add = [&](const char* kind, std::vector<std::string> all) {
            for (std::string& sql : all) {
                variants.push_back({kind, std::move(sql)});
            }
        };
        add("alias", otherAliases());
        add("and", turnedConditions());
        add("reversed", reversedComparisons());
        add("between", withoutBetween());
        add("brackets", withBrackets());
        add("case", otherCase());
        add("count", otherCounts());
        add("unequal", otherUnequal());
        return variants;
    }

private:
    using Words = std::vector<std::string>;
    struct Range {
        std::size_t begin = 0, end = 0;
    };

    static std::string lowered(std::string_view text) { return asciiLowered(text); }

    static std::string joined(const Words& words) {
        std::string text;
        for (const std::string& word : words) {
            const bool tight = word == "." || text.ends_with('.') || word.empty() || text.empty();
            text += (tight ? "" : " ") + word;
        }
        return text;
    }

    std::string with(std::size_t place, const std::string& word) const {
        Words words = m_words;
        words[place] = word;
        return joined(words);
    }

    std::string withRange(Range range, const Words& replacement) const {
        Words words(m_words.begin(), at(m_words, range.begin));
        words.insert(words.end(), replacement.begin(), replacement.end());
        words.insert(words.end(), at(m_words, range.end), m_words.end());
        return joined(words);
    }

    static Words::const_iterator at(const Words& words, std::size_t place) {
        return words.begin() + static_cast<std::ptrdiff_t>(place);
    }

    bool is(std::size_t i, std::string_view word) const {
        return i < m_tokens.size() && m_tokens[i] == word;
    }
    bool isLiteral(std::size_t i) const {
        return i < m_kinds.size() &&
               (m_kinds[i] == SqlToken::Kind::Text || m_kinds[i] == SqlToken::Kind::Number);
    }
    bool isComparison(std::size_t i) const {
        static const Words signs{"=", "!=", "<>", "<", ">", "<=", ">="};
        return i < m_tokens.size() && std::ranges::find(signs, m_tokens[i]) != signs.end();
    }
    void oneOf(std::vector<SqlVariant>& variants, const char* kind,
               const std::vector<std::string>& all) {
        if (!all.empty()) {
            variants.push_back({kind, all[m_random.below(all.size())]});
        }
    }

    std::string unquoted(std::size_t i) const { return sqlTokens(m_words[i])[0].value; }

    void findSources() {
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            if (is(i, "from") || is(i, "join")) {
                if (const SqlTable* table = findSqlTable(m_tables, unquoted(i + 1))) {
                    m_sources.emplace(lowered(table->name), table);
                    if (is(i + 2, "as")) {
                        m_sources.emplace(m_tokens[i + 3], table);
                        m_aliases.push_back(m_tokens[i + 3]);
                    }
                    m_read.push_back(i + 1);
                }
            }
        }
    }

    // The table of the column that stands at a place; null if none does, or none can be told.
    const SqlTable* tableOfColumn(std::size_t i) const {
        const bool name = m_kinds[i] == SqlToken::Kind::Word || m_kinds[i] == SqlToken::Kind::Name;
        if (!name || (m_kinds[i] == SqlToken::Kind::Word && !isBareSqlName(m_words[i])) ||
            is(i + 1, ".") || is(i + 1, "(") || (i > 0 && is(i - 1, "as"))) {
            return nullptr;
        }
        if (i > 1 && is(i - 1, ".")) {
            const auto [first, last] = m_sources.equal_range(m_tokens[i - 2]);
            return first != last && std::next(first) == last &&
                           first->second->column(unquoted(i)) != nullptr
                       ? first->second
                       : nullptr;
        }
        const SqlTable* found = nullptr;
        for (const auto& [called, table] : m_sources) {
            if (table->column(unquoted(i)) != nullptr) {
                if (found != nullptr && found != table) {
                    return nullptr;
                }
                found = table;
            }
        }
        return found;
    }

    bool isLinked(std::size_t i) const { // compared with another column
        const std::size_t begin = i > 1 && is(i - 1, ".") ? i - 2 : i;
        const bool before = begin > 1 && isComparison(begin - 1) && !isLiteral(begin - 2);
        const bool after = isComparison(i + 1) && !isLiteral(i + 2);
        return before || after || is(i + 1, "in") || is(i + 2, "in") ||
               (begin > 1 && is(begin - 1, "select") && is(begin - 2, "("));
    }

    // Counting another column without NULLs, or grouping by another key, gives the same.
    std::vector<std::string> otherColumns() {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const SqlTable* table = tableOfColumn(i);
            const std::size_t begin = i > 1 && is(i - 1, ".") ? i - 2 : i;
            const bool counted = begin > 1 && is(begin - 2, "count");
            const bool grouped = begin > 0 && is(begin - 1, "by");
            if (table == nullptr || counted || grouped || isLinked(i)) {
                continue;
            }
            for (const SqlTable::Column& column : table->columns) {
                const bool key = std::ranges::any_of(
                    table->foreignKeys, [&](const auto& k) { return k.column == column.name; });
                if (!sameSqlName(column.name, unquoted(i)) && !key) {
                    all.push_back(with(i, isBareSqlName(column.name) ? column.name
                                                                     : quotedSqlName(column.name)));
                }
            }
        }
        return all;
    }

    std::vector<std::string> otherOperators() {
        static const std::map<std::string, Words> others{{"=", {"!="}},
                                                         {"!=", {"="}},
                                                         {"<>", {"="}},
                                                         {"<", {"<=", ">"}},
                                                         {">", {">=", "<"}},
                                                         {"<=", {"<", ">="}},
                                                         {">=", {">", "<="}},
                                                         {"max", {"min"}},
                                                         {"min", {"max"}},
                                                         {"avg", {"sum"}},
                                                         {"sum", {"avg"}},
                                                         {"desc", {"asc"}},
                                                         {"asc", {"desc"}},
                                                         {"and", {"or"}},
                                                         {"or", {"and"}},
                                                         {"intersect", {"union"}},
                                                         {"except", {"intersect"}},
                                                         {"union", {"intersect"}}};
        std::vector<std::string> all;
        int between = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            between += is(i, "between") ? 1 : 0;
            if (is(i, "and") && between > 0) {
                --between;
                continue;
            }
            const bool join = isComparison(i) && !isLiteral(i + 1) && !isLiteral(i - 1);
            const auto found = others.find(m_tokens[i]);
            if (found != others.end() && !join) {
                for (const std::string& other : found->second) {
                    all.push_back(with(i, other));
                }
            }
        }
        return all;
    }

    std::vector<std::string> otherConstants() {
        std::vector<std::string> all;
        for (std::size_t i = 1; i < m_tokens.size(); ++i) {
            if (m_kinds[i] == SqlToken::Kind::Number && !is(i - 1, "(")) {
                all.push_back(with(i, m_words[i] + " + 1"));
            } else if (m_kinds[i] == SqlToken::Kind::Text) {
                const std::string text = unquoted(i);
                all.push_back(with(
                    i, quotedSqlText(text.starts_with('%') ? "%x" + text.substr(1) : "x" + text)));
            }
        }
        return all;
    }

    // The conditions of each WHERE that are joined by AND alone.
    std::vector<std::vector<Range>> clauses() const {
        std::vector<std::vector<Range>> all;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (is(i, "where")) {
                if (auto conditions = conditionsFrom(i + 1); !conditions.empty()) {
                    all.push_back(std::move(conditions));
                }
            }
        }
        return all;
    }

    std::vector<Range> conditionsFrom(std::size_t begin) const {
        static const Words ends{"group", "order",     "limit",  "having",
                                "union", "intersect", "except", ";"};
        std::vector<Range> conditions;
        int depth = 0;
        bool between = false;
        std::size_t i = begin;
        for (; i < m_tokens.size(); ++i) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth < 0 || (depth == 0 && std::ranges::find(ends, m_tokens[i]) != ends.end())) {
                break;
            }
            if (depth > 0) {
                continue;
            }
            if (is(i, "or")) {
                return {};
            }
            if (is(i, "and") && !between) {
                conditions.push_back({begin, i});
                begin = i + 1;
            }
            between = is(i, "between") || (between && !is(i, "and"));
        }
        conditions.push_back({begin, i});
        return conditions;
    }

    bool joinsTables(Range range) const {
        for (std::size_t i = range.begin; i < range.end; ++i) {
            if (isComparison(i) && !isLiteral(i + 1) && !isLiteral(i - 1)) {
                return true;
            }
        }
        return false;
    }

    std::vector<std::string> droppedConditions() const {
        std::vector<std::string> all;
        for (const auto& conditions : clauses()) {
            for (const Range& range : conditions) {
                if (conditions.size() == 1) {
                    all.push_back(withRange({range.begin - 1, range.end}, {}));
                } else if (range.begin == conditions.front().begin) {
                    all.push_back(withRange({range.begin, range.end + 1}, {}));
                } else {
                    all.push_back(withRange({range.begin - 1, range.end}, {}));
                }
            }
        }
        return all;
    }

    std::vector<std::string> otherAliases() const {
        std::vector<std::string> all;
        if (!m_aliases.empty()) {
            Words words = m_words;
            for (std::size_t i = 0; i < words.size(); ++i) {
                const bool named = is(i + 1, ".") || (i > 0 && is(i - 1, "as"));
                if (named && std::ranges::find(m_aliases, m_tokens[i]) != m_aliases.end()) {
                    words[i] = "q_" + m_tokens[i];
                }
            }
            all.push_back(joined(words));
        } else if (m_read.size() == 1) {
            Words words = m_words;
            words[m_read[0]] += " AS q";
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (i != m_read[0] && tableOfColumn(i) != nullptr && (i == 0 || !is(i - 1, "."))) {
                    words[i] = "q." + words[i];
                }
            }
            if (std::ranges::count(m_tokens, ".") == 0) {
                all.push_back(joined(words));
            }
        }
        return all;
    }

    Words wordsOf(Range range) const { return {at(m_words, range.begin), at(m_words, range.end)}; }

    std::vector<std::string> turnedConditions() const {
        std::vector<std::string> all;
        for (const auto& conditions : clauses()) {
            if (conditions.size() < 2) {
                continue;
            }
            Words words;
            for (std::size_t i = conditions.size(); i-- > 0;) {
                const Words own = wordsOf(conditions[i]);
                words.insert(words.end(), own.begin(), own.end());
                if (i > 0) {
                    words.emplace_back("AND");
                }
            }
            all.push_back(withRange({conditions.front().begin, conditions.back().end}, words));
        }
        return all;
    }

    std::vector<std::string> reversedComparisons() const {
        static const std::map<std::string, std::string> turned{
            {"=", "="}, {"!=", "!="}, {"<>", "<>"}, {"<", ">"},
            {">", "<"}, {"<=", ">="}, {">=", "<="}};
        std::vector<std::string> all;
        for (std::size_t i = 1; i + 1 < m_tokens.size(); ++i) {
            const SqlTable* table = isComparison(i) ? tableOfColumn(i - 1) : nullptr;
            if (table != nullptr && isLiteral(i + 1)) {
                const std::size_t begin = i > 2 && is(i - 2, ".") ? i - 3 : i - 1;
                static const Words arithmetic{"+", "-", "*", "/", "%", "||"};
                if (std::ranges::find(arithmetic, m_tokens[begin - 1]) != arithmetic.end()) {
                    continue;
                }
                Words words{m_words[i + 1], turned.at(m_tokens[i])};
                const Words column = wordsOf({begin, i});
                words.insert(words.end(), column.begin(), column.end());
                all.push_back(withRange({begin, i + 2}, words));
            }
        }
        return all;
    }

    std::vector<std::string> withoutBetween() const {
        std::vector<std::string> all;
        for (std::size_t i = 1; i + 3 < m_tokens.size(); ++i) {
            if (is(i, "between") && !is(i - 1, "not") && is(i + 2, "and") && isLiteral(i + 1) &&
                isLiteral(i + 3)) {
                const std::size_t begin = i > 2 && is(i - 2, ".") ? i - 3 : i - 1;
                const std::string column = joined(wordsOf({begin, i}));
                if (!is(i - 1, ")")) {
                    all.push_back(withRange({begin, i + 4}, {column, ">=", m_words[i + 1], "AND",
                                                             column, "<=", m_words[i + 3]}));
                }
            }
        }
        return all;
    }

    std::vector<std::string> withBrackets() const {
        std::vector<std::string> all;
        for (const auto& conditions : clauses()) {
            Words words{"("};
            for (const Range& range : conditions) {
                if (words.size() > 1) {
                    words.emplace_back("AND");
                }
                words.emplace_back("(");
                const Words own = wordsOf(range);
                words.insert(words.end(), own.begin(), own.end());
                words.emplace_back(")");
            }
            words.emplace_back(")");
            all.push_back(withRange({conditions.front().begin, conditions.back().end}, words));
        }
        return all;
    }

    std::vector<std::string> otherCase() const {
        Words words = m_words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (m_kinds[i] == SqlToken::Kind::Word) {
                std::ranges::transform(words[i], words[i].begin(), [](char c) {
                    return isAsciiLetter(c) ? static_cast<char>(c ^ 0x20) : c;
                });
            }
        }
        return {joined(words)};
    }

    std::vector<std::string> otherCounts() const {
        std::vector<std::string> all;
        for (std::size_t i = 0; i + 3 < m_tokens.size(); ++i) {
            if (is(i, "count") && is(i + 1, "(") && is(i + 2, "*") && is(i + 3, ")")) {
                all.push_back(with(i + 2, "1"));
            }
        }
        return all;
    }

    std::vector<std::string> otherUnequal() const {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (is(i, "!=") || is(i, "<>")) {
                all.push_back(with(i, is(i, "!=") ? "<>" : "!="));
            }
        }
        return all;
    }

    const std::vector<SqlTable>& m_tables;
    Random m_random;
    Words m_words, m_tokens; ///< as written; in small letters
    std::vector<SqlToken::Kind> m_kinds;
    std::multimap<std::string, const SqlTable*> m_sources;
    std::vector<std::string> m_aliases;
    std::vector<std::size_t> m_read; ///< where the names of tables stand
};

} // namespace fts
