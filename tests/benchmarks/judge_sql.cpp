// How well the judge of SQL tells right from wrong: takes the SQL of rows, changes each in one
// place (column, operator, constant, dropped condition), which should count as wrong, and writes it
// in other words, which should count as right.
//
//     judge_sql FILE [ROWS [DATABASES]]
//
// FILE holds JSON lines with "question", "context" and "answer" or "query"; with DATABASES, a
// folder of Spider's, a row with a "db_id" is judged there.
#include <chrono>
#include <iostream>
#include <map>

#include "core/base/json.h"
#include "core/formats/datasets/line_file.h"
#include "core/sql/sql_judge.h"
#include "tests/core/sql/sql_variants.h"

using namespace fts;

namespace {

struct Tally {
    int all = 0, asWanted = 0;
    std::vector<std::string> examples; ///< of those not judged as they should be
};

class Measuring {
public:
    explicit Measuring(std::string databases) : m_databases(std::move(databases)) {}

    void add(const nlohmann::json& row) {
        JudgedQuestion question{
            row.at("context"), row.contains("answer") ? row["answer"] : row.at("query"), {}};
        const auto tables = readSqlTables(question.context);
        question.gold = withTextQuotes(question.gold, tables);
        if (!m_databases.empty()) {
            const std::string id = row.at("db_id");
            question.database = m_databases + "/" + id + "/" + id + ".sqlite";
        }
        const auto begin = std::chrono::steady_clock::now();
        const SqlJudge judge(question, 42);
        m_made += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        ++m_rows;
        if (!judge.problem().empty()) {
            ++m_problems[judge.problem().english().substr(0, 60)];
            return;
        }
        m_empty += judge.isEmpty() ? 1 : 0;
        check(judge, {"itself", question.gold}, true, question.gold);
        SqlVariants variants(question.gold, tables, static_cast<std::uint64_t>(m_rows));
        for (const SqlVariant& variant : variants.others()) {
            check(judge, variant, false, question.gold);
        }
        for (const SqlVariant& variant : variants.rewritings()) {
            check(judge, variant, true, question.gold);
        }
    }

    void print() const {
        std::cout << m_rows << " rows, " << m_empty << " without telling rows, "
                  << 1000 * m_made / m_rows << " ms to make a judge\n";
        for (const auto& [problem, count] : m_problems) {
            std::cout << "  cannot be judged: " << count << " " << problem << "\n";
        }
        for (const auto& [kind, tally] : m_tallies) {
            std::cout << kind << ": " << tally.asWanted << " of " << tally.all << " ("
                      << 100.0 * tally.asWanted / tally.all << " %)\n";
            for (const std::string& example : tally.examples) {
                std::cout << example;
            }
        }
    }

private:
    void check(const SqlJudge& judge, const SqlVariant& variant, bool right,
               const std::string& gold) {
        const SqlFinding finding = judge.judge(variant.sql);
        const bool asWanted = (finding == SqlFinding::Right) == right;
        for (const std::string& kind : {(right ? "right, " : "wrong, ") + variant.kind,
                                        std::string(right ? "right" : "wrong")}) {
            Tally& tally = m_tallies[kind];
            ++tally.all;
            tally.asWanted += asWanted ? 1 : 0;
            if (!asWanted && tally.examples.size() < 12 && kind.size() > 5) {
                tally.examples.push_back("    " + gold + "\n -> " + variant.sql + "  [" +
                                         findingKey(finding) + "]\n");
            }
        }
    }

    std::string m_databases;
    int m_rows = 0, m_empty = 0;
    double m_made = 0;
    std::map<std::string, int> m_problems;
    std::map<std::string, Tally> m_tallies;
};

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "judge_sql FILE [ROWS [DATABASES]]\n";
        return 2;
    }
    const int most = count > 2 ? std::atoi(arguments[2]) : 1000;
    Measuring measuring(count > 3 ? arguments[3] : "");
    LineFile file{std::filesystem::path(arguments[1])};
    std::string line;
    for (int i = 0; i < most && file.next(line); ++i) {
        measuring.add(parseJson(line, arguments[1]));
    }
    measuring.print();
    return 0;
}
