#include "core/sql/sql_judge.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/sql/made_database.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

constexpr int kMostTries = 16;

// A real database may be large; on a made one everything takes no time.
SqlLimits limitsFor(bool real) {
    SqlLimits limits;
    limits.steps = real ? 200'000'000 : 5'000'000;
    return limits;
}

bool beginsLikeStatement(const std::string& sql) {
    const auto tokens = sqlTokens(sql);
    return !tokens.empty() && (tokens[0].isWord("select") || tokens[0].isWord("with"));
}

} // namespace

SqlJudge::SqlJudge(const JudgedQuestion& question, std::uint64_t seed) {
    const auto tables = readSqlTables(question.context);
    m_ordered = readStatementFacts(question.gold, tables).ordered;
    if (!question.database.empty()) {
        openReal(question);
    }
    if (m_grounds.empty()) {
        makeGrounds(question, tables, seed);
    }
    m_empty = std::ranges::none_of(m_grounds, &Ground::telling);
}

// False if the statement does not run there.
bool SqlJudge::addResult(const JudgedDatabase& database, const std::string& gold, Ground& ground) {
    SqlRun run = database.run(gold, limitsFor(m_real));
    if (run.finding != SqlFinding::Right) {
        m_problem = Message(FTS_TEXT("the SQL of the row does not run: %1"), run.error);
        return false;
    }
    if (ground.results.empty() || !sameResults(ground.results.front(), run.rows, m_ordered)) {
        ground.results.push_back(std::move(run.rows));
    }
    return true;
}

void SqlJudge::openReal(const JudgedQuestion& question) {
    m_real = true;
    Ground ground;
    try {
        ground.database = JudgedDatabase(std::filesystem::path(question.database));
        bool runs = addResult(ground.database, question.gold, ground);
        ground.database.readBackwards(true);
        runs = runs && addResult(ground.database, question.gold, ground);
        ground.database.readBackwards(false);
        if (runs) {
            ground.telling = !tellsNothing(ground.results.front());
            m_grounds.push_back(std::move(ground));
        }
    } catch (const Error&) {
        // A file that was moved away or is damaged: databases can still be made.
    }
    m_real = !m_grounds.empty();
}

void SqlJudge::makeGrounds(const JudgedQuestion& question, const std::vector<SqlTable>& tables,
                           std::uint64_t seed) {
    const StatementFacts facts = readStatementFacts(question.gold, tables);
    std::vector<Ground> spare;
    for (int i = 0; i < kMostTries && m_grounds.size() < kDatabases; ++i) {
        Ground ground;
        const std::uint64_t own = Random{seed, static_cast<std::uint64_t>(i)}.next();
        try {
            ground.database = makeDatabase(tables, facts, own);
            const auto backwards = makeDatabase(tables, facts, own, RowOrder::Backwards);
            if (!addResult(ground.database, question.gold, ground) ||
                !addResult(backwards, question.gold, ground)) {
                return;
            }
        } catch (const Error& error) {
            m_problem = error.message();
            return;
        }
        ground.telling = ground.results.size() == 1 && !tellsNothing(ground.results.front());
        (ground.telling ? m_grounds : spare).push_back(std::move(ground));
    }
    m_problem = {};
    // Those on which chance decides tell less than those that are merely empty.
    std::ranges::stable_sort(spare, {}, [](const Ground& g) { return g.results.size(); });
    for (Ground& ground : spare) {
        if (m_grounds.size() < kDatabases) {
            m_grounds.push_back(std::move(ground));
        }
    }
}

SqlFinding SqlJudge::judgeOn(const Ground& ground, const std::string& statement) const {
    SqlLimits limits = limitsFor(m_real);
    limits.rows = 0;
    for (const ResultRows& known : ground.results) {
        limits.rows = std::max(limits.rows, known.rows.size());
    }
    const SqlRun run = ground.database.run(statement, limits);
    if (run.finding != SqlFinding::Right) {
        return run.finding;
    }
    const bool same = std::ranges::any_of(ground.results, [&](const ResultRows& known) {
        return sameResults(known, run.rows, m_ordered);
    });
    return same ? SqlFinding::Right : SqlFinding::WrongRows;
}

SqlFinding SqlJudge::judge(const std::string& statement) const {
    if (!m_problem.empty()) {
        throw Error(ErrorKind::Internal, FTS_TEXT("A question that cannot be judged was judged."));
    }
    if (!beginsLikeStatement(statement)) {
        return SqlFinding::NoStatement;
    }
    for (const Ground& ground : m_grounds) {
        const SqlFinding finding = judgeOn(ground, statement);
        if (finding != SqlFinding::Right) {
            return finding;
        }
    }
    return SqlFinding::Right;
}

} // namespace fts
