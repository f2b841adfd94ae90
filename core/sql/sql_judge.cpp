#include "core/sql/sql_judge.h"

#include <algorithm>
#include <optional>

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

/// The statement with rows that its outermost ORDER BY leaves side by side in the order of their
/// first column, up and down; none where it has no ORDER BY.
std::vector<std::string> withTiesOrdered(const std::string& sql) {
    const auto tokens = sqlTokens(sql);
    std::optional<std::size_t> end; // of the ORDER BY
    bool inside = false;
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        depth += tokens[i].isSymbol("(") ? 1 : tokens[i].isSymbol(")") ? -1 : 0;
        if (depth != 0 || tokens[i].isSymbol(")")) {
            continue;
        }
        const bool begins = tokens[i].isWord("order") && i + 1 < tokens.size();
        if (begins) {
            inside = true;
            end = sql.size();
        } else if (inside && (tokens[i].isWord("limit") || tokens[i].isSymbol(";"))) {
            inside = false;
            end = tokens[i].begin;
        }
    }
    if (!end) {
        return {};
    }
    const auto with = [&](const char* order) {
        return sql.substr(0, *end) + order + sql.substr(*end);
    };
    return {with(", 1 ASC "), with(", 1 DESC ")};
}

} // namespace

SqlJudge::SqlJudge(const JudgedQuestion& question, std::uint64_t seed) {
    const auto tables = readSqlTables(question.context);
    m_ordered = readStatementFacts(question.gold, tables).ordered;
    if (!question.database.empty()) {
        openReal(question);
    }
    if (m_grounds.empty() || !m_grounds.front().telling) {
        makeGrounds(question, tables, seed);
    }
    m_empty = std::ranges::none_of(m_grounds, &Ground::telling);
}

// False if the statement does not run there.
bool SqlJudge::addResult(const JudgedDatabase& database, const std::string& gold, Ground& ground) {
    SqlRun run = database.run(gold, limitsFor(ground.real));
    if (run.finding != SqlFinding::Right) {
        m_problem = Message(FTS_TEXT("the SQL of the row does not run: %1"), run.error);
        return false;
    }
    keep(std::move(run), ground);
    return true;
}

void SqlJudge::addTies(const JudgedDatabase& database, const std::string& gold,
                       Ground& ground) const {
    for (const std::string& ordered : withTiesOrdered(gold)) {
        if (SqlRun run = database.run(ordered, limitsFor(ground.real));
            run.finding == SqlFinding::Right) {
            keep(std::move(run), ground);
        }
    }
}

void SqlJudge::keep(SqlRun run, Ground& ground) const {
    const bool known = std::ranges::any_of(ground.results, [&](const ResultRows& rows) {
        return sameResults(rows, run.rows, m_ordered);
    });
    if (!known) {
        ground.results.push_back(std::move(run.rows));
    }
}

void SqlJudge::openReal(const JudgedQuestion& question) {
    Ground ground;
    ground.real = true;
    try {
        ground.database = JudgedDatabase(std::filesystem::path(question.database));
        bool runs = addResult(ground.database, question.gold, ground);
        ground.database.readBackwards(true);
        runs = runs && addResult(ground.database, question.gold, ground);
        ground.database.readBackwards(false);
        if (runs) {
            addTies(ground.database, question.gold, ground);
            ground.telling = !tellsNothing(ground.results.front());
            m_grounds.push_back(std::move(ground));
        }
    } catch (const Error&) {
        // A file that was moved away or is damaged: databases can still be made.
    }
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
                break;
            }
            addTies(ground.database, question.gold, ground);
        } catch (const Error& error) {
            m_problem = error.message();
            break;
        }
        ground.telling = ground.results.size() == 1 && !tellsNothing(ground.results.front());
        (ground.telling ? m_grounds : spare).push_back(std::move(ground));
    }
    if (!m_problem.empty() && !hasRealDatabase()) {
        return;
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
    SqlLimits limits = limitsFor(ground.real);
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
