#include "core/sql/made_database.h"

#include <algorithm>
#include <cmath>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/sql/column_plan.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

constexpr std::size_t kMostColumns = 5000;
constexpr std::size_t kFewestRows = 20;
constexpr std::size_t kMostRows = 200;
constexpr std::size_t kLongestInsert = 20'000; // bytes of its rows

using Values = std::vector<SqlCell>;

/// Fills the tables of one database.
class Maker {
public:
    Maker(const std::vector<SqlTable>& tables, const StatementFacts& facts, std::uint64_t seed,
          RowOrder order)
        : m_tables(tables), m_facts(facts), m_order(order), m_random({seed}), m_made(m_random),
          m_plan(planDatabase(tables, facts)) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            m_rows.push_back(rowsOfTable());
        }
        for (const ValueDomain& domain : m_plan.domains) {
            m_pools.push_back(poolOf(domain));
        }
    }

    std::string statements() {
        std::string sql = "BEGIN;";
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            sql += createStatement(i) + insertStatement(i);
        }
        return sql + "COMMIT;";
    }

private:
    /// Which rows of a table satisfy what is asked.
    enum class Row { Satisfies, FailsOnce, OnBorder, Any };

    // Enough for groups a little larger and smaller than those that are asked for.
    std::size_t rowsOfTable() {
        double most = 0;
        for (const double count : m_facts.counts) {
            most = std::max(most, count);
        }
        const auto forCounts = static_cast<std::size_t>(std::min(4 * most, 1.0 * kMostRows));
        return kFewestRows + forCounts + m_random.below(8);
    }

    Values poolOf(const ValueDomain& domain) {
        std::size_t most = 0;
        for (const ColumnPlace& place : domain.columns) {
            most = std::max(most, m_rows[place.table]);
        }
        const std::size_t size = domain.hasKey   ? most + most / 4
                                 : domain.linked ? most / 2
                                 : domain.ranked ? 3 * most
                                                 : most / 4 + m_random.below(most / 2);
        const bool wide = domain.ranked && !domain.linked;
        return m_made.pool(domain.kind, size, domain.conditions, wide);
    }

    std::string createStatement(std::size_t t) const {
        std::string sql;
        for (std::size_t c = 0; c < m_tables[t].columns.size(); ++c) {
            const ValueKind kind = m_plan.domains[m_plan.columns[t][c].domain].kind;
            sql += (c > 0 ? ", " : "") + quotedSqlName(m_tables[t].columns[c].name) +
                   (kind == ValueKind::Whole  ? " NUMERIC"
                    : kind == ValueKind::Real ? " REAL"
                                              : " TEXT");
        }
        return "CREATE TABLE " + quotedSqlName(m_tables[t].name) + " (" + sql + ");";
    }

    std::string insertStatement(std::size_t t) {
        const auto& plans = m_plan.columns[t];
        std::vector<Values> keys;
        for (const ColumnPlan& plan : plans) {
            keys.push_back(plan.isKey ? m_pools[plan.domain] : Values());
            m_random.shuffle(keys.back());
        }
        std::vector<std::string> rows;
        for (std::size_t r = 0; r < m_rows[t]; ++r) {
            const std::vector<Row> kinds = rowOf(plans);
            std::string row;
            for (std::size_t c = 0; c < plans.size(); ++c) {
                const bool fromKeys = plans[c].isKey && r < keys[c].size();
                const SqlCell value = fromKeys ? keys[c][r] : valueOf(plans[c], kinds[c]);
                row += (c > 0 ? "," : "") +
                       literalText(plans[c].isKey && !fromKeys ? SqlCell() : value);
            }
            rows.push_back("(" + row + ")");
        }
        if (m_order == RowOrder::Backwards) {
            std::ranges::reverse(rows);
        }
        return inserted(m_tables[t].name, rows);
    }

    // A database takes statements of a certain length only.
    static std::string inserted(const std::string& table, const std::vector<std::string>& rows) {
        const std::string begin = "INSERT INTO " + quotedSqlName(table) + " VALUES ";
        std::string sql;
        std::size_t length = kLongestInsert;
        for (const std::string& row : rows) {
            const bool further = length + row.size() < kLongestInsert;
            sql += further ? "," : (sql.empty() ? "" : ";") + begin;
            sql += row;
            length = (further ? length : 0) + row.size();
        }
        return sql + ";";
    }

    // What is wanted of each column of a row.
    std::vector<Row> rowOf(const std::vector<ColumnPlan>& plans) {
        const std::uint64_t chance = m_random.below(100);
        if (chance >= 80) {
            return std::vector<Row>(plans.size(), Row::Any);
        }
        std::vector<Row> kinds(plans.size(), Row::Satisfies);
        std::vector<std::size_t> asked;
        for (std::size_t c = 0; c < plans.size(); ++c) {
            if (!plans[c].conditions.empty()) {
                asked.push_back(c);
            }
        }
        if (chance >= 35 && !asked.empty()) {
            kinds[asked[m_random.below(asked.size())]] =
                chance >= 60 ? Row::OnBorder : Row::FailsOnce;
        }
        return kinds;
    }

    SqlCell valueOf(const ColumnPlan& plan, Row row) {
        if (plan.hasNulls && m_random.below(4) == 0) {
            return {};
        }
        if (plan.conditions.empty() || row == Row::Any) {
            return anyOf(plan);
        }
        Values candidates;
        for (const ColumnCondition& condition : plan.conditions) {
            for (SqlCell& value : m_made.around(m_plan.domains[plan.domain].kind, condition)) {
                candidates.push_back(std::move(value));
            }
        }
        if (row == Row::OnBorder) {
            return candidates[m_random.below(candidates.size())];
        }
        for (int i = 0; i < 4; ++i) {
            candidates.push_back(anyOf(plan));
        }
        return chosen(candidates, plan.conditions, row == Row::Satisfies);
    }

    // One that satisfies all conditions, or else as many as any does; or one that fails at some.
    SqlCell chosen(const Values& candidates, const std::vector<ColumnCondition>& conditions,
                   bool wanted) {
        Values best;
        std::size_t most = 0;
        for (const SqlCell& value : candidates) {
            const auto met = static_cast<std::size_t>(
                std::ranges::count_if(conditions, [&](const ColumnCondition& condition) {
                    return satisfies(value, condition);
                }));
            const std::size_t score = wanted ? met : (met < conditions.size() ? 1 : 0);
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most) {
                best.push_back(value);
            }
        }
        return best[m_random.below(best.size())];
    }

    // Some often, others seldom, so that groups differ in size; a few that no other table has.
    SqlCell anyOf(const ColumnPlan& plan) {
        const ValueDomain& domain = m_plan.domains[plan.domain];
        const Values& pool = m_pools[plan.domain];
        if (pool.empty()) {
            return {};
        }
        const double share = domain.ranked && !domain.linked ? m_random.uniform()
                                                             : std::pow(m_random.uniform(), 1.7);
        return pool[static_cast<std::size_t>(share * static_cast<double>(pool.size()))];
    }

    const std::vector<SqlTable>& m_tables;
    const StatementFacts& m_facts;
    RowOrder m_order;
    Random m_random;
    MadeValues m_made;
    DatabasePlan m_plan;
    std::vector<std::size_t> m_rows; ///< of each table
    std::vector<Values> m_pools;     ///< of each domain
};

void checkTables(const std::vector<SqlTable>& tables) {
    std::size_t columns = 0;
    for (const SqlTable& table : tables) {
        columns += table.columns.size();
        for (const SqlTable::Column& column : table.columns) {
            if (table.column(column.name) != &column) {
                throw Error(ErrorKind::BadInput, FTS_TEXT("the table %1 has two columns %2"),
                            table.name, column.name);
            }
        }
        if (findSqlTable(tables, table.name) != &table) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("there are two tables %1"), table.name);
        }
        if (asciiLowered(table.name).starts_with("sqlite_") || table.columns.size() > 1000) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("there can be no table %1"), table.name);
        }
    }
    if (columns > kMostColumns) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("the tables have more than %1 columns"),
                    kMostColumns);
    }
}

} // namespace

JudgedDatabase makeDatabase(const std::vector<SqlTable>& tables, const StatementFacts& facts,
                            std::uint64_t seed, RowOrder order) {
    checkTables(tables);
    JudgedDatabase database;
    database.make(Maker(tables, facts, seed, order).statements());
    return database;
}

} // namespace fts
