#include "core/work/sql_training.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/eval/sql_metrics.h"
#include "core/nn/text_generator.h"
#include "core/train/response_learner.h"
#include "core/train/response_loss.h"
#include "core/train/schedule.h"
#include "core/work/run_inputs.h"
#include "core/work/sql_exam.h"
#include "core/work/sql_rows_of_model.h"
#include "core/work/tuned_model.h"

namespace fts {
namespace {

// Looks at the validation part may cost this share of the training between them.
constexpr double kLookShare = 0.15;
// What a token costs beside one that is trained on: one that is only read, and one that is written.
constexpr double kReadCost = 0.35;
constexpr double kWriteCost = 4;
// A processor gains nothing by more at once.
constexpr std::int64_t kMostTokensOnProcessor = 4096;
constexpr std::uint64_t kMostActivationBytes = 3'200'000'000;
constexpr std::uint64_t kTokenSteps = 1024;
constexpr int kSpareTokens = 8;

class SqlTraining : public PreparedTraining {
public:
    SqlTraining(RunSpec spec, ProjectStore& store, JobContext& context);

    RunSpec& spec() override { return m_spec; }
    Learner& learner() override { return *m_learner; }
    bool hasValidation() const override { return !m_validation.rows.empty(); }
    std::map<std::string, double> validate(JobContext& context) override;

private:
    void loadModel(JobContext& context);
    void loadRows(ProjectStore& store, JobContext& context);
    void checkMetric() const;
    double accuracy(JobContext& context);
    int answerTokens() const;
    void tellWhatIsSeen(JobContext& context) const;
    std::int64_t chooseTokensAtOnce() const;
    int chooseEvaluateEvery() const;

    RunSpec m_spec;
    std::shared_ptr<CausalModel> m_model;
    SqlResponseRows m_rows, m_validation;
    std::unique_ptr<SqlExam> m_exam; ///< of the validation part
    std::unique_ptr<ResponseLearner> m_learner;
};

SqlTraining::SqlTraining(RunSpec spec, ProjectStore& store, JobContext& context)
    : m_spec(std::move(spec)) {
    loadModel(context);
    loadRows(store, context);
    checkMetric();
    TrainSpec& train = m_spec.specs.train;
    m_learner = std::make_unique<ResponseLearner>(*m_model, m_rows.rows, train);
    if (m_spec.tokensAtOnce == 0) {
        m_spec.tokensAtOnce = chooseTokensAtOnce();
    }
    if (train.evaluateEvery == 0) {
        train.evaluateEvery = chooseEvaluateEvery();
    }
    tellWhatIsSeen(context);
}

void SqlTraining::loadModel(JobContext& context) {
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the base model")});
    const Computing computing = resolveComputing(m_spec.specs.train);
    m_model =
        std::make_shared<CausalModel>(baseModelOf(m_spec), computing.device, computing.precision);
    for (const Message& warning : m_model->warnings()) {
        context.log(warning, LogLevel::Warning);
    }
    m_model->adapt(loraSettings(m_spec.specs.lora),
                   static_cast<std::uint64_t>(m_spec.specs.train.seed));
    int& maxTokens = m_spec.specs.model.maxTokens;
    const int positions = m_model->config().positions;
    maxTokens = maxTokens == 0 ? positions : std::min(maxTokens, positions);
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

void SqlTraining::tellWhatIsSeen(JobContext& context) const {
    context.log(Message(FTS_TEXT("Rows to train on: %1. Their tokens: %2, of which the model "
                                 "learns %3. Questions to choose by: %4, of which %5 are answered "
                                 "and run at each look."),
                        m_rows.rows.size(), m_rows.tokens, m_rows.learned, m_validation.rows.size(),
                        m_exam->rows().size()));
    if (const auto left = m_rows.tooLong + m_validation.tooLong; left > 0) {
        context.log(Message(FTS_TEXT("Rows left out because they are longer than %1 tokens: %2."),
                            m_spec.specs.model.maxTokens, left),
                    LogLevel::Warning);
    }
    if (!hasValidation()) {
        context.log(FTS_TEXT("There is no validation part, so the last weights are kept instead "
                             "of the best. Give split.validation a share and import again."),
                    LogLevel::Warning);
    }
}

std::int64_t SqlTraining::chooseTokensAtOnce() const {
    const TrainSpec& train = m_spec.specs.train;
    const auto rows = static_cast<std::int64_t>(m_rows.rows.size());
    if (train.microBatch > 0) {
        return std::max<std::int64_t>(1, train.microBatch * m_rows.tokens / rows);
    }
    const bool onProcessor = m_model->device().kind == Device::Kind::Cpu;
    const std::uint64_t available = availableMemory(m_model->device());
    const std::uint64_t budget =
        onProcessor ? std::min(available / 4, kMostActivationBytes) : available / 2;
    // Rounded, so that a little more or less free memory does not change the sums' order.
    const auto fitting = static_cast<std::int64_t>(budget / m_model->trainingBytesPerToken() /
                                                   kTokenSteps * kTokenSteps);
    const std::int64_t most = onProcessor ? std::min(fitting, kMostTokensOnProcessor) : fitting;
    return std::max(static_cast<std::int64_t>(kTokenSteps), most);
}

// Steps between looks: rare enough to stay cheap, but at least once an epoch.
int SqlTraining::chooseEvaluateEvery() const {
    const TrainSpec& train = m_spec.specs.train;
    const auto steps = static_cast<double>(stepsInEpoch(*m_learner, train));
    if (!hasValidation()) {
        return static_cast<int>(steps);
    }
    const auto rows = static_cast<double>(m_validation.rows.size());
    const double read = static_cast<double>(m_validation.tokens);
    const double written = static_cast<double>(m_validation.learned);
    const double answered = static_cast<double>(m_exam->rows().size()) / rows;
    const double look = kReadCost * read + answered * (kReadCost * read + kWriteCost * written);
    const double step = static_cast<double>(m_rows.tokens) / steps;
    return static_cast<int>(std::clamp(std::ceil(look / (kLookShare * step)), 1.0, steps));
}

std::map<std::string, double> SqlTraining::validate(JobContext& context) {
    const double loss = meanResponseLoss(*m_model, m_validation.rows, m_spec.tokensAtOnce, context);
    std::map<std::string, double> metrics{{"loss", loss}};
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
    const bool onProcessor = m_model->device().kind == Device::Kind::Cpu;
    TextGenerator generator(m_model, onProcessor ? 8 : 64);
    SqlAsking asking;
    asking.form = specs.model.prompt;
    asking.answerTokens = answerTokens();
    const auto answers = m_exam->ask(generator, asking, context);
    const auto right = std::ranges::count(answers, SqlFinding::Right, &SqlAnswer::finding);
    return static_cast<double>(right) / static_cast<double>(answers.size());
}

} // namespace

std::unique_ptr<PreparedTraining> prepareSqlTraining(const Project& project, ProjectStore& store,
                                                     const RunStart& start, JobContext& context) {
    return std::make_unique<SqlTraining>(runSpecOf(project, start), store, context);
}

} // namespace fts
