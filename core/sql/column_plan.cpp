#include "core/sql/column_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>

#include "core/base/ascii.h"

namespace fts {
namespace {

using Relation = ColumnCondition::Relation;

template <std::size_t Count>
bool holdsAny(const std::string& type, const std::array<std::string_view, Count>& parts) {
    return std::ranges::any_of(parts,
                               [&](std::string_view part) { return type.find(part) != type.npos; });
}

/// What the columns of a domain say of its kind.
struct Votes {
    bool text = false;     ///< compared with a text that is no number
    bool number = false;   ///< summed, or compared with a number
    bool fraction = false; ///< compared with one that is not whole
    bool declaredNumber = false, declaredReal = false, declaredDate = false;

    void add(const std::string& declared) {
        const std::string type = asciiLowered(declared);
        constexpr std::array<std::string_view, 4> kReals{"real", "float", "double", "decimal"};
        constexpr std::array<std::string_view, 6> kNumbers{"int",    "num",   "year",
                                                           "serial", "money", "bool"};
        constexpr std::array<std::string_view, 2> kDates{"date", "time"};
        const bool real = holdsAny(type, kReals);
        declaredReal = declaredReal || real;
        declaredNumber = declaredNumber || real || holdsAny(type, kNumbers);
        declaredDate = declaredDate || holdsAny(type, kDates);
    }

    void add(const ColumnCondition& condition) {
        const double value = numberIn(condition.value);
        const bool like =
            condition.relation == Relation::Like || condition.relation == Relation::NotLike;
        text = text || like || (!condition.isNumber && std::isnan(value));
        number = number || condition.isNumber;
        fraction = fraction || (!std::isnan(value) && value != std::floor(value));
    }

    ValueKind kind() const {
        if (!text && (number || declaredNumber)) {
            return fraction || declaredReal ? ValueKind::Real : ValueKind::Whole;
        }
        return declaredDate ? ValueKind::Date : ValueKind::Text;
    }
};

std::string stem(std::string_view name) {
    std::string stem = asciiLowered(name);
    std::erase_if(stem, [](char c) { return c == '_' || c == ' ' || c == '-'; });
    if (stem.ends_with('s')) {
        stem.pop_back();
    }
    return stem;
}

// "id", or "ship_id" of the table "ships": data sets often leave out that it is the key.
bool isKeyByName(const SqlTable& table, const std::string& column) {
    const std::string name = stem(column);
    return name == "id" || name == stem(table.name) + "id";
}

class Planner {
public:
    Planner(const std::vector<SqlTable>& tables, const StatementFacts& facts)
        : m_tables(tables), m_facts(facts) {
        for (const SqlTable& table : tables) {
            m_firstOf.push_back(m_parents.size());
            m_parents.resize(m_parents.size() + table.columns.size());
            m_plan.columns.emplace_back(table.columns.size());
        }
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }

    DatabasePlan plan() {
        for (const auto& [a, b] : m_facts.linked) {
            join(a, b);
        }
        joinForeignKeys();
        makeDomains();
        readFacts();
        for (std::size_t i = 0; i < m_plan.domains.size(); ++i) {
            m_plan.domains[i].kind = m_votes[i].kind();
        }
        return std::move(m_plan);
    }

private:
    std::size_t number(ColumnPlace place) const { return m_firstOf[place.table] + place.column; }

    std::size_t rootOf(std::size_t column) {
        while (m_parents[column] != column) {
            column = m_parents[column] = m_parents[m_parents[column]];
        }
        return column;
    }

    void join(ColumnPlace a, ColumnPlace b) { m_parents[rootOf(number(a))] = rootOf(number(b)); }

    void joinForeignKeys() {
        for (std::size_t t = 0; t < m_tables.size(); ++t) {
            for (const SqlTable::ForeignKey& key : m_tables[t].foreignKeys) {
                const SqlTable* target = findSqlTable(m_tables, key.table);
                const auto* from = m_tables[t].column(key.column);
                const auto* to = target == nullptr         ? nullptr
                                 : key.tableColumn.empty() ? target->column(key.column)
                                                           : target->column(key.tableColumn);
                if (from != nullptr && to != nullptr) {
                    join({t, static_cast<std::size_t>(from - m_tables[t].columns.data())},
                         {static_cast<std::size_t>(target - m_tables.data()),
                          static_cast<std::size_t>(to - target->columns.data())});
                }
            }
        }
    }

    void makeDomains() {
        std::map<std::size_t, std::size_t> domainOf;
        for (std::size_t t = 0; t < m_tables.size(); ++t) {
            for (std::size_t c = 0; c < m_tables[t].columns.size(); ++c) {
                const ColumnPlace place{t, c};
                const auto [found, isNew] =
                    domainOf.try_emplace(rootOf(number(place)), m_plan.domains.size());
                if (isNew) {
                    m_plan.domains.emplace_back();
                    m_votes.emplace_back();
                }
                addColumn(place, found->second);
            }
        }
    }

    void addColumn(ColumnPlace place, std::size_t number) {
        const SqlTable& table = m_tables[place.table];
        const SqlTable::Column& column = table.columns[place.column];
        ColumnPlan& plan = planOf(place);
        plan.domain = number;
        plan.isKey = column.unique || isKeyByName(table, column.name);
        ValueDomain& domain = m_plan.domains[number];
        domain.columns.push_back(place);
        domain.linked = domain.columns.size() > 1;
        domain.hasKey = domain.hasKey || plan.isKey;
        m_votes[number].add(column.type);
    }

    void readFacts() {
        for (const ColumnCondition& condition : m_facts.conditions) {
            ColumnPlan& plan = planOf(condition.column);
            plan.conditions.push_back(condition);
            m_plan.domains[plan.domain].conditions.push_back(condition);
            m_votes[plan.domain].add(condition);
        }
        for (const ColumnPlace& place : m_facts.summed) {
            m_votes[planOf(place).domain].number = true;
        }
        for (const ColumnPlace& place : m_facts.ranked) {
            m_plan.domains[planOf(place).domain].ranked = true;
        }
        for (const ColumnPlace& place : m_facts.nulls) {
            planOf(place).hasNulls = true;
        }
    }

    ColumnPlan& planOf(ColumnPlace place) { return m_plan.columns[place.table][place.column]; }

    const std::vector<SqlTable>& m_tables;
    const StatementFacts& m_facts;
    std::vector<std::size_t> m_firstOf; ///< number of each table's first column
    std::vector<std::size_t> m_parents; ///< of each column, in disjoint sets
    std::vector<Votes> m_votes;         ///< by domain
    DatabasePlan m_plan;
};

} // namespace

DatabasePlan planDatabase(const std::vector<SqlTable>& tables, const StatementFacts& facts) {
    return Planner(tables, facts).plan();
}

} // namespace fts
