#include "core/corpus/sql_division.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/ascii.h"
#include "core/base/random.h"
#include "core/corpus/division.h"
#include "core/corpus/part_sizes.h"
#include "core/store/same_text.h"
#include "core/text/sql_tables.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

constexpr std::size_t kEnoughGroups = 10;

using Keys = std::vector<std::string>; // of one row; rows that share one belong together

struct DividedRow {
    std::int64_t id = 0;
    std::optional<Split> fixed; ///< the part it has to be in
    std::string asked;          ///< the question and its SQL
    std::string text;           ///< equal for duplicates
    Keys tables, statement;
};

// "select a from t where b = ?"
std::string skeleton(const std::string& sql) {
    std::string text;
    for (const SqlToken& token : sqlTokens(sql)) {
        const bool value =
            token.kind == SqlToken::Kind::Text || token.kind == SqlToken::Kind::Number;
        text += value ? "? " : asciiLowered(token.value) + ' ';
    }
    return text;
}

DividedRow dividedRow(const SqlRowPlace& row, std::optional<Split> fixed) {
    DividedRow divided{row.id, fixed, {}, {}, {}, {}};
    std::set<std::string> names;
    for (const SqlTable& table : readSqlTables(row.context)) {
        names.insert("table " + asciiLowered(table.name));
    }
    divided.asked = sameTextHash(row.question) + sameTextHash(compactSql(row.answer));
    divided.text = divided.asked;
    for (const std::string& name : names) {
        divided.text += "\n" + name;
    }
    row.database.empty() ? divided.tables.assign(names.begin(), names.end())
                         : divided.tables.assign(1, "database " + row.database);
    divided.statement = {skeleton(row.answer), "question " + sameTextHash(row.question)};
    return divided;
}

std::vector<DividedRow> readRows(ProjectStore& store) {
    std::map<std::int64_t, std::optional<Split>> fixed;
    for (const CollectionRow& collection : store.collections()) {
        fixed[collection.id] = collection.split;
    }
    std::vector<DividedRow> rows;
    for (const SqlRowPlace& row : sqlRowPlaces(store)) {
        rows.push_back(dividedRow(row, fixed.at(row.collection)));
    }
    return rows;
}

/// Rows that belong together.
struct Group {
    std::string name; ///< the first of its keys: what the order of groups rests on
    std::vector<std::size_t> rows;
};

/// Joins rows that share a key (disjoint sets, Galler and Fischer 1964).
class Groups {
public:
    explicit Groups(std::size_t rows) : m_parents(rows) {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }

    void add(std::size_t row, const Keys& keys) {
        for (const std::string& key : keys) {
            const auto [first, isNew] = m_firstOf.try_emplace(key, row);
            if (!isNew) {
                m_parents[rootOf(row)] = rootOf(first->second);
            }
        }
    }

    std::vector<Group> groups() {
        std::map<std::size_t, Group> byRoot;
        for (std::size_t row = 0; row < m_parents.size(); ++row) {
            byRoot[rootOf(row)].rows.push_back(row);
        }
        for (const auto& [key, row] : m_firstOf) {
            std::string& name = byRoot.at(rootOf(row)).name;
            name = name.empty() ? key : std::min(name, key);
        }
        std::vector<Group> groups;
        for (auto& [root, group] : byRoot) {
            groups.push_back(std::move(group));
        }
        std::ranges::sort(groups, {}, &Group::name);
        return groups;
    }

private:
    std::size_t rootOf(std::size_t row) {
        while (m_parents[row] != row) {
            row = m_parents[row] = m_parents[m_parents[row]];
        }
        return row;
    }

    std::vector<std::size_t> m_parents;
    std::unordered_map<std::string, std::size_t> m_firstOf;
};

std::vector<Group> groupsBy(const std::vector<DividedRow>& rows, Keys DividedRow::*keys) {
    Groups groups(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        groups.add(i, rows[i].*keys);
    }
    return groups.groups();
}

Message ruleOf(bool byTable) {
    return byTable ? FTS_TEXT("The rows are divided by table: all that ask about a table, or about "
                              "tables that are used together, are in one part.")
                   : FTS_TEXT("The rows ask about too few tables to keep tables apart, so they are "
                              "divided by SQL: rows whose SQL differs only in its values are in "
                              "one part.");
}

/// One division of all rows.
class Dividing {
public:
    Dividing(std::vector<DividedRow> rows, PartShares shares, std::int64_t seed)
        : m_rows(std::move(rows)), m_shares(shares), m_seed(seed), m_splits(m_rows.size()),
          m_isLeftOut(m_rows.size()), m_groups(groupsBy(m_rows, &DividedRow::tables)),
          m_byTable(m_groups.size() >= kEnoughGroups) {
        if (!m_byTable) {
            m_groups = groupsBy(m_rows, &DividedRow::statement);
        }
        leaveOutDuplicates();
        assign();
        leaveOutLeaks();
    }

    void store(ProjectStore& store) const {
        std::vector<std::pair<std::int64_t, Split>> splits;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            splits.emplace_back(m_rows[i].id, m_splits[i]);
        }
        setSqlSplits(store, splits);
        leaveOutSqlRows(store, m_leftOut);
    }

    Message rule() const { return m_rows.empty() ? Message() : ruleOf(m_byTable); }

private:
    void leaveOut(std::size_t row, const char* reason) {
        m_isLeftOut[row] = true;
        m_leftOut.emplace_back(m_rows[row].id, reason);
    }

    // Of equal rows that of the part kept furthest apart stays.
    void leaveOutDuplicates() {
        std::unordered_set<std::string> seen;
        for (const std::optional<Split> part :
             {std::optional(Split::Test), std::optional(Split::Validation),
              std::optional(Split::Train), std::optional<Split>()}) {
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (m_rows[i].fixed == part && !seen.insert(m_rows[i].text).second) {
                    leaveOut(i, kDuplicateReason);
                }
            }
        }
    }

    // The rows of a group that have to be divided.
    std::vector<std::size_t> openRows(const Group& group) const {
        std::vector<std::size_t> rows;
        std::ranges::copy_if(group.rows, std::back_inserter(rows), [this](std::size_t row) {
            return !m_rows[row].fixed && !m_isLeftOut[row];
        });
        return rows;
    }

    bool isForJudging(const Group& group) const {
        return std::ranges::any_of(group.rows, [this](std::size_t row) {
            return m_rows[row].fixed.value_or(Split::Train) != Split::Train;
        });
    }

    std::size_t rowsForTraining(const Group& group) const {
        return static_cast<std::size_t>(std::ranges::count_if(group.rows, [this](std::size_t row) {
            return m_rows[row].fixed == Split::Train && !m_isLeftOut[row];
        }));
    }

    void assign() {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_splits[i] = m_rows[i].fixed.value_or(Split::Train);
        }
        std::vector<std::vector<std::size_t>> open;
        std::unordered_map<std::size_t, std::size_t> beside; // rows for training, by the first row
        std::size_t total = 0;
        for (const Group& group : m_groups) {
            auto rows = openRows(group);
            if (!rows.empty() && !isForJudging(group)) {
                total += rows.size();
                beside[rows.front()] = rowsForTraining(group);
                open.push_back(std::move(rows));
            }
        }
        Random random{static_cast<std::uint64_t>(m_seed)};
        random.shuffle(open);
        // The rows for training beside those taken have to be left out: as few as can be.
        const auto lost = [&](const auto& rows) { return beside.at(rows.front()); };
        std::ranges::stable_sort(open, {}, lost);
        for (const auto& [part, share] : {std::pair(Split::Test, m_shares.test),
                                          std::pair(Split::Validation, m_shares.validation)}) {
            const auto without = static_cast<std::size_t>(std::ranges::count(open, 0U, lost));
            for (const std::size_t row :
                 takeForPart(open, share * static_cast<double>(total), without)) {
                m_splits[row] = part;
            }
        }
    }

    bool isLearned(std::size_t row) const {
        return m_splits[row] == Split::Train && !m_isLeftOut[row];
    }

    void leaveOutLeaks() {
        leaveOutTables();
        leaveOutTwins();
    }

    // A question may stand there with its database and, from another data set, with a few columns.
    void leaveOutTwins() {
        std::unordered_set<std::string> apart;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_splits[row] != Split::Train && !m_isLeftOut[row]) {
                apart.insert(m_rows[row].asked);
            }
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (isLearned(row) && apart.contains(m_rows[row].asked)) {
                leaveOut(row, kTwinLeakReason);
            }
        }
    }

    void leaveOutTables() {
        const char* reason = m_byTable ? kTableLeakReason : kStatementLeakReason;
        for (const Group& group : m_groups) {
            const bool isApart = std::ranges::any_of(
                group.rows, [this](std::size_t row) { return m_splits[row] != Split::Train; });
            if (!isApart) {
                continue;
            }
            for (const std::size_t row : group.rows) {
                if (isLearned(row)) {
                    leaveOut(row, reason);
                }
            }
        }
    }

    std::vector<DividedRow> m_rows;
    PartShares m_shares;
    std::int64_t m_seed;
    std::vector<Split> m_splits;   ///< of each row
    std::vector<bool> m_isLeftOut; ///< of each row
    std::vector<Group> m_groups;
    bool m_byTable;
    std::vector<std::pair<std::int64_t, const char*>> m_leftOut;
};

SqlDivision divide(ProjectStore& store, const SplitSpec& spec) {
    const Dividing dividing(readRows(store), partShares(store.collections(), spec), spec.seed);
    dividing.store(store);
    return {dividing.rule(), countSqlParts(store)};
}

} // namespace

SqlDivision divideSqlRows(ProjectStore& store, const SplitSpec& spec) {
    Transaction transaction(store.database());
    SqlDivision division = divide(store, spec);
    transaction.commit();
    return division;
}

void leaveOutSqlLeaks(ProjectStore& store) {
    std::vector<DividedRow> rows;
    for (const SqlRowPlace& row : sqlRowPlaces(store)) {
        rows.push_back(dividedRow(row, row.split));
    }
    Dividing(std::move(rows), {}, 0).store(store);
}

Message sqlDivisionRule(ProjectStore& store) {
    const auto rows = readRows(store);
    return rows.empty() ? Message()
                        : ruleOf(groupsBy(rows, &DividedRow::tables).size() >= kEnoughGroups);
}

void removeSqlCollection(ProjectStore& store, std::int64_t id, const SplitSpec& spec) {
    Transaction transaction(store.database());
    store.removeCollection(id);
    divide(store, spec);
    transaction.commit();
}

} // namespace fts
