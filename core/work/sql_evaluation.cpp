#include "core/work/sql_evaluation.h"

#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/verdict.h"
#include "core/jobs/sql_answers.h"
#include "core/work/project_model.h"
#include "core/work/run_inputs.h"
#include "core/work/sql_exam.h"
#include "core/work/writing_options.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

/// One evaluation of a language model.
class SqlEvaluation {
public:
    SqlEvaluation(const Project& project, const json& params, JobContext& context)
        : m_project(project), m_context(context), m_store(project.storePath()),
          m_split(splitFromName(params.value("split", "test"))),
          m_model(findModel(project, m_store, params.value("model", "tuned"))),
          m_prompt(modelSpecOf(project, m_model).prompt), m_spec(project.specs().evaluate),
          m_constrained(params.value("constrained", false)),
          m_seed(static_cast<std::uint64_t>(project.specs().split.seed)),
          m_exam(rowsToAsk(), m_seed, context) {
        if (m_exam.rows().empty()) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("The SQL of no row in the %1 part runs in SQLite, so nothing can "
                                 "be judged. Judge another part, or add rows whose SQL does."),
                        splitName(m_split));
        }
    }

    json run() {
        const auto begin = Clock::now();
        std::vector<SqlAnswer> constrained;
        const std::vector<SqlAnswer> answers = ask(m_model, m_constrained ? &constrained : nullptr);
        const SqlMetrics metrics = metricsOf(answers);
        json result = sqlMetricsToJson(metrics);
        describe(answers, result);
        if (m_constrained) {
            result["rows"]["constrained"] = sqlMetricsToJson(metricsOf(constrained));
        }
        std::vector<SqlAnswer> base;
        if (m_model.name != "base") {
            base = ask(baseModel(), nullptr);
            const SqlMetrics before = metricsOf(base);
            result["rows"]["base"] = sqlMetricsToJson(before);
            result["comparison"] = comparisonToJson(compareModels(
                before.shares, metrics.shares, kExecutionAccuracy, m_spec.resamples, m_seed));
        }
        result["seconds"] = secondsSince(begin);
        if (m_model.run && m_split == Split::Test) {
            result["rows_changed"] = mayHaveLearned(m_project, m_store, *m_model.run, m_context);
            write(answers, base, constrained, result);
        }
        return result;
    }

private:
    std::vector<SqlRow> rowsToAsk() {
        std::vector<SqlRow> rows = sqlRows(m_store, m_split);
        if (rows.empty()) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("The project has no questions in its %1 part. Import a data set "
                                 "with --split %1, or give that part a share in split.%1 and "
                                 "import again."),
                        splitName(m_split));
        }
        return someRows(std::move(rows), static_cast<std::size_t>(m_spec.rows), m_seed);
    }

    // A run's base model is the one it began with.
    ProjectModel baseModel() {
        return m_model.run ? ProjectModel{"base", m_model.folder, {}, {}}
                           : findModel(m_project, m_store, "base");
    }

    SqlMetrics metricsOf(const std::vector<SqlAnswer>& answers) const {
        std::vector<SqlScore> scores;
        for (const SqlAnswer& answer : answers) {
            scores.push_back(answer.score);
        }
        return sqlMetrics(scores);
    }

    // Once more with the same model, if `constrained` is not null, held to the tables' names.
    std::vector<SqlAnswer> ask(const ProjectModel& model, std::vector<SqlAnswer>* constrained) {
        m_context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
        const auto generator = openGenerator(model, writingOptions(m_project.specs().train));
        for (const Message& warning : generator->warnings()) {
            m_context.log(warning, LogLevel::Warning);
        }
        SqlAsking asking{m_prompt, m_spec.answerTokens};
        std::vector<SqlAnswer> answers = m_exam.ask(*generator, asking, m_context);
        if (constrained != nullptr) {
            asking.constrained = true;
            *constrained = m_exam.ask(*generator, asking, m_context);
        }
        return answers;
    }

    void describe(const std::vector<SqlAnswer>& answers, json& result) const {
        result["model"] = m_model.name;
        result["split"] = splitName(m_split);
        result["queries"] = answers.size();
        result["not_judged"] = m_exam.leftOut();
        result["untelling"] = m_exam.untelling();
        result["own_databases"] = m_exam.real();
        result["cut_queries"] = std::ranges::count_if(answers, &SqlAnswer::tooLong);
    }

    void write(const std::vector<SqlAnswer>& tuned, const std::vector<SqlAnswer>& base,
               const std::vector<SqlAnswer>& constrained, const json& result) const {
        const auto given = [](const SqlAnswer& answer) {
            return GivenSql{answer.sql, answer.finding};
        };
        std::vector<SqlAnswered> answers;
        for (std::size_t i = 0; i < tuned.size(); ++i) {
            const SqlRow& row = m_exam.rows()[i];
            answers.push_back(
                {row.id, row.question, row.answer, given(base[i]), given(tuned[i]), std::nullopt});
            if (!constrained.empty()) {
                answers.back().constrained = given(constrained[i]);
            }
        }
        const auto folder = m_project.runFolder(*m_model.run);
        // The verdict last: where there is one, there are its answers.
        writeSqlAnswers(sqlAnswersPath(folder), answers);
        writeFileAtomically(folder / "verdict.json", dumpJson(result, 2) + "\n");
    }

    const Project& m_project;
    JobContext& m_context;
    ProjectStore m_store;
    Split m_split;
    ProjectModel m_model;
    std::string m_prompt; ///< a key of promptChoices()
    EvaluateSpec m_spec;
    bool m_constrained;
    std::uint64_t m_seed;
    SqlExam m_exam;
};

} // namespace

json evaluateSql(Project& project, const json& params, JobContext& context) {
    return SqlEvaluation(project, params, context).run();
}

} // namespace fts
