#include "core/work/sql_training.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/eval/sql_metrics.h"
#include "core/nn/text_generator.h"
#include "core/work/response_training.h"
#include "core/work/run_inputs.h"
#include "core/work/sql_exam.h"
#include "core/work/sql_rows_of_model.h"
#include "core/work/writing_cost.h"

namespace fts {
namespace {

// What a token costs that is written, beside one that is trained on.
constexpr double kWriteCost = 4;
constexpr int kSpareTokens = 8;

class SqlTraining : public ResponseTraining {
public:
    SqlTraining(RunSpec spec, ProjectStore& store, JobContext& context);

    std::map<std::string, double> validate(JobContext& context) override;
    double looksSeconds(std::int64_t looks, JobContext& context) override;
    double verdictSeconds(const Project& project, ProjectStore& store,
                          JobContext& context) override;

private:
    double lookCost() const override;
    void loadRows(ProjectStore& store, JobContext& context);
    void checkMetric() const;
    double accuracy(JobContext& context);
    int answerTokens() const;
    int atOnce() const { return m_model->device().kind == Device::Kind::Cpu ? 8 : 64; }
    double knownTokens() const;
    const WritingCost& writingCost(JobContext& context);
    WritingCost verdictWritingCost(JobContext& context);

    std::unique_ptr<SqlExam> m_exam;      ///< of the validation part
    std::optional<WritingCost> m_writing; ///< measured once it is asked for
};

SqlTraining::SqlTraining(RunSpec spec, ProjectStore& store, JobContext& context)
    : ResponseTraining(std::move(spec)) {
    loadModel(context);
    loadRows(store, context);
    checkMetric();
    context.log(Message(FTS_TEXT("Rows to train on: %1. Their tokens: %2, of which the model "
                                 "learns %3. Questions to choose by: %4 by their loss; %5 are "
                                 "answered and run at each look."),
                        m_rows.rows.size(), m_rows.tokens, m_rows.learned, m_validation.rows.size(),
                        m_exam->rows().size()));
    finish(context);
}

void SqlTraining::loadRows(ProjectStore& store, JobContext& context) {
    takeRows(m_spec, store);
    const auto onRow = [&] { context.check(); };
    const bool learnPrompt = m_spec.specs.train.learnPrompt == "yes";
    m_rows = sqlResponseRows(sqlRows(store, Split::Train), *m_model, m_spec.specs.model,
                             learnPrompt, onRow);
    if (m_rows.rows.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There are no rows to train on. Next: import questions with their "
                             "SQL, or raise model.max_tokens if all of them are too long."));
    }
    const auto validation = sqlRows(store, Split::Validation);
    m_validation = sqlResponseRows(validation, *m_model, m_spec.specs.model, learnPrompt, onRow);
    const auto seed = static_cast<std::uint64_t>(m_spec.specs.train.seed);
    const auto most = static_cast<std::size_t>(m_spec.specs.train.validationRows);
    m_exam = std::make_unique<SqlExam>(someRows(validation, most, seed), seed, context);
    m_spec.trainPairs = static_cast<std::int64_t>(m_rows.rows.size());
    m_spec.validationQuestions = static_cast<std::int64_t>(m_validation.rows.size());
}

// Before the first look would miss it.
void SqlTraining::checkMetric() const {
    if (hasValidation() && m_exam->rows().empty() &&
        m_spec.specs.train.metric == kExecutionAccuracy) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("None of the validation part's statements can be run, so nothing "
                             "shows which moment is the best. Set train.metric to loss."));
    }
}

// Those rows that are answered are read once more, and their answers are written.
double SqlTraining::lookCost() const {
    const auto rows = static_cast<double>(m_validation.rows.size());
    const double answered = static_cast<double>(m_exam->rows().size()) / rows;
    return answered * (costOfReading(static_cast<double>(m_validation.tokens)) +
                       kWriteCost * static_cast<double>(m_validation.learned));
}

std::map<std::string, double> SqlTraining::validate(JobContext& context) {
    auto metrics = ResponseTraining::validate(context);
    if (!m_exam->rows().empty()) {
        metrics[kExecutionAccuracy] = accuracy(context);
    }
    return metrics;
}

// A model that has not learned to end writes on and on: twice the longest known statement will do.
int SqlTraining::answerTokens() const {
    std::int64_t longest = 0;
    for (const ResponseRow& row : m_validation.rows) {
        longest = std::max(longest, row.learned());
    }
    return static_cast<int>(
        std::min<std::int64_t>(m_spec.specs.evaluate.answerTokens, 2 * longest + kSpareTokens));
}

// The share of statements that give the right rows.
double SqlTraining::accuracy(JobContext& context) {
    const Specs& specs = m_spec.specs;
    TextGenerator generator(m_model, atOnce());
    SqlAsking asking;
    asking.form = specs.model.prompt;
    asking.answerTokens = answerTokens();
    const auto answers = m_exam->ask(generator, asking, context);
    const auto right = std::ranges::count(answers, SqlFinding::Right, &SqlAnswer::finding);
    return static_cast<double>(right) / static_cast<double>(answers.size());
}

// Of the known SQL, with its end, on average: what a model writes that has learned.
double SqlTraining::knownTokens() const {
    const ResponseRows& rows = m_validation.rows.empty() ? m_rows : m_validation;
    double tokens = 0;
    for (const ResponseRow& row : rows.rows) {
        tokens += static_cast<double>(row.learned());
    }
    return tokens / static_cast<double>(rows.rows.size());
}

const WritingCost& SqlTraining::writingCost(JobContext& context) {
    if (!m_writing) {
        TextGenerator generator(m_model, atOnce());
        m_writing = measureWriting(generator, *m_exam, m_spec.specs.model.prompt, context);
    }
    return *m_writing;
}

// Who is judged has no adapters beside it, and writes a token in half the time.
WritingCost SqlTraining::verdictWritingCost(JobContext& context) {
    if (m_spec.specs.lora.baseBits == "16") {
        m_model->mergeAdapters();
        m_writing.reset();
    }
    return writingCost(context);
}

// The first look is at a model that has hardly learned to end, the others at one that has.
double SqlTraining::looksSeconds(std::int64_t looks, JobContext& context) {
    const double reading = ResponseTraining::looksSeconds(looks, context);
    if (looks == 0 || m_exam->rows().empty()) {
        return reading;
    }
    const WritingCost& cost = writingCost(context);
    const double first = cost.seconds(cost.meanTokens(answerTokens()));
    const double other = cost.seconds(knownTokens());
    return reading + static_cast<double>(m_exam->rows().size()) *
                         (first + static_cast<double>(looks - 1) * other);
}

// Base model, tuned one, and that one held to the tables.
double SqlTraining::verdictSeconds(const Project& project, ProjectStore& store,
                                   JobContext& context) {
    const EvaluateSpec& spec = project.specs().evaluate;
    const std::int64_t test = countSqlParts(store).test;
    const auto asked =
        static_cast<double>(spec.rows > 0 ? std::min<std::int64_t>(spec.rows, test) : test);
    if (test == 0 || m_exam->rows().empty()) {
        return 0;
    }
    const WritingCost cost = verdictWritingCost(context);
    const double base = cost.seconds(cost.meanTokens(spec.answerTokens));
    const double tokens = std::min<double>(knownTokens(), spec.answerTokens);
    const double held =
        cost.seconds(tokens) + cost.grammarSeconds + cost.secondsAgain(m_exam->rows(), tokens);
    return 2 * loadSeconds() + asked * (base + cost.seconds(tokens) + held);
}

} // namespace

std::unique_ptr<PreparedTraining> prepareSqlTraining(const Project& project, ProjectStore& store,
                                                     const RunStart& start, JobContext& context) {
    return std::make_unique<SqlTraining>(runSpecOf(project, start), store, context);
}

} // namespace fts
