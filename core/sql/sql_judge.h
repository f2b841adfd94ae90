#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/sql/judged_database.h"
#include "core/text/sql_tables.h"

namespace fts {

/// What a statement is judged by.
struct JudgedQuestion {
    std::string context;  ///< CREATE TABLE statements
    std::string gold;     ///< the statement known to be right
    std::string database; ///< a SQLite file with these tables; empty: databases are made
};

/// Judges statements by running them beside the one known to be right.
///
/// Where the row has a database on which the known statement runs, both run there; elsewhere, or
/// where it gives nothing there, on kDatabases small ones made for it (makeDatabase()), a statement
/// being right only if its rows are on all of them. Order counts where the known statement has an
/// ORDER BY. Where chance decides, each result that it may give is right: when rows are stored in
/// another order, or when those that an ORDER BY leaves side by side take another. Databases that
/// were made are passed over in that case, and where the known statement gives nothing, as long as
/// others can be made. One thread at a time.
class SqlJudge {
public:
    static constexpr int kDatabases = 4;

    /// The same arguments judge alike.
    SqlJudge(const JudgedQuestion& question, std::uint64_t seed);

    /// Why nothing can be judged: the known statement does not run. Empty if it does.
    const Message& problem() const { return m_problem; }

    /// The known statement gives no telling rows on any database, so that too much passes for
    /// right.
    bool isEmpty() const { return m_empty; }
    bool hasRealDatabase() const { return !m_grounds.empty() && m_grounds.front().real; }

    SqlFinding judge(const std::string& statement) const;

private:
    /// A database and what the known statement may give on it.
    struct Ground {
        JudgedDatabase database;
        std::vector<ResultRows> results; ///< more than one where chance decides
        bool real = false;               ///< of the row, not made
        bool telling = false;
    };

    void openReal(const JudgedQuestion& question);
    void makeGrounds(const JudgedQuestion& question, const std::vector<SqlTable>& tables,
                     std::uint64_t seed);
    bool addResult(const JudgedDatabase& database, const std::string& gold, Ground& ground);
    void addTies(const JudgedDatabase& database, const std::string& gold, Ground& ground) const;
    void keep(SqlRun run, Ground& ground) const;
    SqlFinding judgeOn(const Ground& ground, const std::string& statement) const;

    std::vector<Ground> m_grounds;
    Message m_problem;
    bool m_ordered = false;
    bool m_empty = false;
};

} // namespace fts
