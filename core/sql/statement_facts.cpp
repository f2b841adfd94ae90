#include "core/sql/statement_facts.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "core/sql/statement_words.h"

namespace fts {
namespace {

using Kind = SqlToken::Kind;
using Reference = StatementWords::Reference;
using Literal = StatementWords::Literal;
using Relation = ColumnCondition::Relation;
using Places = std::vector<ColumnPlace>;

std::optional<Relation> relationOf(std::string_view symbol) {
    static const std::map<std::string_view, Relation> relations{
        {"=", Relation::Equal},    {"==", Relation::Equal},         {"!=", Relation::Unequal},
        {"<>", Relation::Unequal}, {"<", Relation::Less},           {"<=", Relation::LessOrEqual},
        {">", Relation::Greater},  {">=", Relation::GreaterOrEqual}};
    const auto found = relations.find(symbol);
    return found == relations.end() ? std::nullopt : std::optional(found->second);
}

Relation turned(Relation relation) {
    switch (relation) {
    case Relation::Less:
        return Relation::Greater;
    case Relation::LessOrEqual:
        return Relation::GreaterOrEqual;
    case Relation::Greater:
        return Relation::Less;
    case Relation::GreaterOrEqual:
        return Relation::LessOrEqual;
    default:
        return relation;
    }
}

class FactReader {
public:
    FactReader(std::string_view sql, const std::vector<SqlTable>& tables) : m_words(sql, tables) {}

    StatementFacts read() {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const Reference column = m_words.referenceAt(i);
            if (!column.places.empty()) {
                readColumn(column);
                i = column.end - 1;
            } else if (m_words.isWord(i, "count") && m_words.isSymbol(i + 1, "(")) {
                readCount(i);
            } else if (m_words.isWord(i, "order") && m_words.isWord(i + 1, "by")) {
                readOrder(i + 2);
            } else if (m_words.isWord(i, "intersect") || m_words.isWord(i, "except") ||
                       m_words.isWord(i, "union")) {
                readSetOperation(i);
            }
        }
        m_facts.ordered = isOrdered();
        return std::move(m_facts);
    }

private:
    void addCondition(const Places& columns, Relation relation, const Literal& literal) {
        const SqlToken& token = m_words[literal.end - 1];
        for (const ColumnPlace& column : columns) {
            m_facts.conditions.push_back({column, relation, literal.value, literal.isNumber,
                                          token.begin, token.text.size()});
            if (literal.isNumber) {
                m_facts.summed.push_back(column);
            }
        }
    }

    void link(const Places& a, const Places& b) {
        for (const ColumnPlace& x : a) {
            for (const ColumnPlace& y : b) {
                if (x != y) {
                    m_facts.linked.emplace_back(x, y);
                }
            }
        }
    }

    void readColumn(const Reference& column) {
        readFunction(column);
        std::size_t next = column.end;
        const bool inFunction = m_words.isCalledWith(column);
        next += inFunction && m_words.isSymbol(next, ")") ? 1 : 0;
        if (next < m_words.size() && m_words[next].kind == Kind::Symbol) {
            readComparison(column, next, inFunction);
        } else if (!inFunction) {
            readWords(column.places, next);
        }
        readReversed(column);
    }

    void readFunction(const Reference& column) {
        if (!m_words.isCalledWith(column) || column.begin < 2) {
            return;
        }
        const SqlToken& name = m_words[column.begin - 2];
        if (name.isWord("sum") || name.isWord("avg")) {
            m_facts.summed.insert(m_facts.summed.end(), column.places.begin(), column.places.end());
        }
        if (name.isWord("min") || name.isWord("max") || name.isWord("sum") || name.isWord("avg")) {
            m_facts.ranked.insert(m_facts.ranked.end(), column.places.begin(), column.places.end());
        }
    }

    void readComparison(const Reference& column, std::size_t sign, bool inFunction) {
        const auto relation = relationOf(m_words[sign].text);
        if (!relation) {
            return;
        }
        if (const auto literal = m_words.literalAt(sign + 1)) {
            if (!inFunction || !m_words.isWord(column.begin - 2, "count")) {
                addCondition(column.places, *relation, *literal);
            }
            return;
        }
        const Reference other = m_words.referenceAt(sign + 1);
        if (!other.places.empty()) {
            link(column.places, other.places);
        } else if (m_words.isSymbol(sign + 1, "(")) {
            linkWithQuery(column.places, sign + 2);
        }
    }

    // `i` is where a query in brackets may begin: its first column is compared with these.
    void linkWithQuery(const Places& columns, std::size_t i) {
        if (!m_words.isWord(i, "select")) {
            return;
        }
        ++i;
        i += m_words.isWord(i, "distinct") ? 1 : 0;
        if (i + 1 < m_words.size() && m_words[i].isName() && m_words.isSymbol(i + 1, "(")) {
            if (m_words[i].isWord("count") || m_words[i].isWord("avg") ||
                m_words[i].isWord("sum")) {
                m_facts.summed.insert(m_facts.summed.end(), columns.begin(), columns.end());
                return;
            }
            i += 2;
        }
        link(columns, m_words.referenceAt(i).places);
    }

    // IN, LIKE, BETWEEN, IS
    void readWords(const Places& columns, std::size_t i) {
        const bool negated = m_words.isWord(i, "not");
        i += negated ? 1 : 0;
        if (m_words.isWord(i, "like")) {
            if (const auto literal = m_words.literalAt(i + 1)) {
                addCondition(columns, negated ? Relation::NotLike : Relation::Like, *literal);
            }
        } else if (m_words.isWord(i, "between")) {
            readBetween(columns, i + 1);
        } else if (m_words.isWord(i, "in") && m_words.isSymbol(i + 1, "(")) {
            linkWithQuery(columns, i + 2);
            readList(columns, i + 2, negated ? Relation::Unequal : Relation::Equal);
        } else if (m_words.isWord(i, "is")) {
            m_facts.nulls.insert(m_facts.nulls.end(), columns.begin(), columns.end());
        }
    }

    void readBetween(const Places& columns, std::size_t i) {
        if (const auto low = m_words.literalAt(i)) {
            addCondition(columns, Relation::GreaterOrEqual, *low);
            if (const auto high = m_words.literalAt(low->end + 1);
                high && m_words.isWord(low->end, "and")) {
                addCondition(columns, Relation::LessOrEqual, *high);
            }
        }
    }

    void readList(const Places& columns, std::size_t i, Relation relation) {
        for (auto literal = m_words.literalAt(i); literal;
             literal = m_words.literalAt(literal->end + 1)) {
            addCondition(columns, relation, *literal);
            if (!m_words.isSymbol(literal->end, ",")) {
                return;
            }
        }
    }

    // 5 < column
    void readReversed(const Reference& column) {
        if (column.begin < 2) {
            return;
        }
        const auto relation = relationOf(m_words[column.begin - 1].text);
        const bool isValue = m_words[column.begin - 2].kind == Kind::Number ||
                             m_words[column.begin - 2].kind == Kind::Text;
        if (relation && isValue) {
            const bool minus = column.begin > 2 && m_words.isSymbol(column.begin - 3, "-");
            addCondition(column.places, turned(*relation),
                         *m_words.literalAt(column.begin - (minus ? 3 : 2)));
        }
    }

    // COUNT(…) >= 5
    void readCount(std::size_t i) {
        int depth = 0;
        for (++i; i < m_words.size(); ++i) {
            depth += m_words.isSymbol(i, "(") ? 1 : m_words.isSymbol(i, ")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        if (i + 1 < m_words.size() && relationOf(m_words[i + 1].text)) {
            addCount(i + 2);
        } else if (m_words.isWord(i + 1, "between")) {
            addCount(i + 2);
            addCount(i + 4);
        }
    }

    void addCount(std::size_t i) {
        if (const auto literal = m_words.literalAt(i); literal && literal->isNumber) {
            double count = 0;
            const char* end = literal->value.data() + literal->value.size();
            if (std::from_chars(literal->value.data(), end, count).ec == std::errc{}) {
                m_facts.counts.push_back(count);
            }
        }
    }

    void readOrder(std::size_t i) {
        for (int depth = 0; i < m_words.size() && depth >= 0; ++i) {
            depth += m_words.isSymbol(i, "(") ? 1 : m_words.isSymbol(i, ")") ? -1 : 0;
            if (m_words.isWord(i, "limit")) {
                return;
            }
            const Reference column = m_words.referenceAt(i);
            m_facts.ranked.insert(m_facts.ranked.end(), column.places.begin(), column.places.end());
        }
    }

    // The first columns of both queries meet in the result.
    void readSetOperation(std::size_t i) {
        const std::size_t second = m_words.isWord(i + 1, "all") ? i + 2 : i + 1;
        std::size_t first = i;
        while (first > 0 && !m_words.isWord(first, "select")) {
            --first;
        }
        link(firstColumn(first), firstColumn(second));
    }

    Places firstColumn(std::size_t select) const {
        std::size_t i = select + 1;
        i += m_words.isWord(i, "distinct") ? 1 : 0;
        return m_words.referenceAt(i).places;
    }

    bool isOrdered() const {
        int depth = 0;
        bool ordered = false;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            depth += m_words.isSymbol(i, "(") ? 1 : m_words.isSymbol(i, ")") ? -1 : 0;
            ordered = ordered ||
                      (depth == 0 && m_words.isWord(i, "order") && m_words.isWord(i + 1, "by"));
        }
        return ordered;
    }

    StatementWords m_words;
    StatementFacts m_facts;
};

} // namespace

StatementFacts readStatementFacts(std::string_view sql, const std::vector<SqlTable>& tables) {
    return FactReader(sql, tables).read();
}

} // namespace fts
