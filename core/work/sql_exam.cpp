#include "core/work/sql_exam.h"

#include <algorithm>

#include "core/sql/normalised_sql.h"
#include "core/sql/sql_grammar.h"
#include "core/sql/sql_judge.h"
#include "core/work/chosen_places.h"
#include "core/work/sql_request.h"

namespace fts {
namespace {

constexpr std::size_t kRowsBetweenEvents = 50;

JudgedQuestion questionOf(const SqlRow& row) {
    return {row.context, row.answer, row.database};
}

GenerationRequest requestFor(const SqlRow& row, const Generator& generator,
                             const SqlAsking& asking) {
    GenerationRequest request =
        sqlRequest({row.question, row.context}, asking.form, asking.answerTokens, generator);
    if (asking.constrained) {
        request.grammar = {TextGrammar::Kind::Lark, sqlGrammar(readSqlTables(row.context))};
    }
    return request;
}

bool runs(SqlFinding finding) {
    return finding == SqlFinding::Right || finding == SqlFinding::WrongRows ||
           finding == SqlFinding::TimeOut;
}

} // namespace

SqlExam::SqlExam(std::vector<SqlRow> rows, std::uint64_t seed, JobContext& context) : m_seed(seed) {
    context.events.emit(StageStarted{"databases", FTS_TEXT("Running the known SQL")});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        context.check();
        if (i % kRowsBetweenEvents == 0) {
            context.events.emit(Progress{"databases", static_cast<std::int64_t>(i),
                                         static_cast<std::int64_t>(rows.size())});
        }
        const SqlJudge judge(questionOf(rows[i]), seed);
        if (!judge.problem().empty()) {
            ++m_leftOut;
            continue;
        }
        m_real += judge.hasRealDatabase() ? 1 : 0;
        m_empty += judge.isEmpty() ? 1 : 0;
        m_rows.push_back(std::move(rows[i]));
    }
}

SqlAnswer SqlExam::judge(std::size_t row, const std::string& written) const {
    SqlAnswer answer;
    answer.sql = sqlStatementIn(written);
    if (!answer.sql.empty()) {
        answer.finding = SqlJudge(questionOf(m_rows[row]), m_seed).judge(answer.sql);
    }
    answer.score = {findingKey(answer.finding), runs(answer.finding),
                    normalisedSql(answer.sql) == normalisedSql(m_rows[row].answer)};
    return answer;
}

std::vector<SqlAnswer> SqlExam::ask(Generator& generator, const SqlAsking& asking,
                                    JobContext& context) const {
    context.events.emit(StageStarted{"write", FTS_TEXT("Writing SQL")});
    std::vector<SqlAnswer> answers(m_rows.size());
    std::vector<GenerationRequest> requests;
    std::vector<std::size_t> rowOf; // of each request
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        GenerationRequest request = requestFor(m_rows[i], generator, asking);
        answers[i] = judge(i, "");
        answers[i].tooLong =
            request.prompt.size() >= static_cast<std::size_t>(generator.positions());
        if (!answers[i].tooLong) {
            requests.push_back(std::move(request));
            rowOf.push_back(i);
        }
    }
    write(generator, requests, rowOf, answers, context);
    if (asking.constrained) {
        keepMisused(answers, requests, rowOf);
        write(generator, requests, rowOf, answers, context);
    }
    return answers;
}

void SqlExam::write(Generator& generator, const std::vector<GenerationRequest>& requests,
                    const std::vector<std::size_t>& rowOf, std::vector<SqlAnswer>& answers,
                    JobContext& context) const {
    std::int64_t done = 0;
    generator.generate(
        requests,
        [&](std::size_t request, const Continuation& written) {
            SqlAnswer& answer = answers[rowOf[request]];
            answer = judge(rowOf[request], written.text);
            if (answer.finding != SqlFinding::Right && statementIsCut(written)) {
                answer.finding = SqlFinding::Cut; // whatever its beginning does
                answer.score.finding = findingKey(answer.finding);
            }
            context.events.emit(
                Progress{"write", ++done, static_cast<std::int64_t>(requests.size())});
        },
        context);
}

// What T1 stands for is said after its columns: an answer that took the columns of another table is
// written once more, held to what it said.
void SqlExam::keepMisused(const std::vector<SqlAnswer>& answers,
                          std::vector<GenerationRequest>& requests,
                          std::vector<std::size_t>& rowOf) const {
    std::vector<GenerationRequest> again;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto tables = readSqlTables(m_rows[rowOf[i]].context);
        if (const auto aliases = misusedAliases(answers[rowOf[i]].sql, tables)) {
            requests[i].grammar->text = sqlGrammar(tables, SqlDialect::Sqlite, *aliases);
            again.push_back(std::move(requests[i]));
            rows.push_back(rowOf[i]);
        }
    }
    requests = std::move(again);
    rowOf = std::move(rows);
}

std::vector<SqlRow> someRows(std::vector<SqlRow> rows, std::size_t most, std::uint64_t seed) {
    constexpr std::uint64_t kChoice = 0x65786d; // "exm": unlike any other use of a seed
    return chosenRows(std::move(rows), most, Random{seed, kChoice});
}

} // namespace fts
