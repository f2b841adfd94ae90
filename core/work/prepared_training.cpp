#include "core/work/prepared_training.h"

#include <chrono>

#include "core/questions/hard_negatives.h"
#include "core/work/chat_training.h"
#include "core/work/embedding_cost.h"
#include "core/work/other_questions.h"
#include "core/work/project_model.h"
#include "core/work/prompt_stop.h"
#include "core/work/retrieval_judge.h"
#include "core/work/sql_training.h"
#include "core/work/training_preparation.h"

namespace fts {
namespace {

/// An encoder and its pairs.
class PairTraining : public PreparedTraining {
public:
    explicit PairTraining(TrainingPreparation prepared)
        : m_prepared(std::move(prepared)),
          m_judge(m_prepared.validation, m_prepared.spec.specs.model,
                  m_prepared.spec.specs.evaluate) {}

    RunSpec& spec() override { return m_prepared.spec; }
    Learner& learner() override { return *m_prepared.learner; }
    void finishRows(JobContext& context) override;
    double finishSeconds(double perToken) const override;
    bool hasValidation() const override { return !m_prepared.validation.empty(); }
    std::map<std::string, double> validate(JobContext& context) override {
        return m_judge.judge(m_judge.embed(*m_prepared.encoder, context), context).mean;
    }

    std::uint64_t bytesPerToken() const override {
        return m_prepared.encoder->trainingBytesPerToken();
    }
    std::int64_t tokensThatFit() const override { return fts::tokensThatFit(m_prepared); }
    double looksSeconds(std::int64_t looks, JobContext& context) override {
        return static_cast<double>(looks) *
               seconds(m_prepared.validation, *m_prepared.encoder, context);
    }
    double verdictSeconds(const Project& project, ProjectStore& store,
                          JobContext& context) override;
    void promptly(JobContext& context, const std::function<void()>& work) override {
        withPromptStop(*m_prepared.encoder, context, work);
    }

private:
    double seconds(const RetrievalSet& set, SentenceEncoder& encoder, JobContext& context) const {
        const Specs& specs = m_prepared.spec.specs;
        return embeddingSeconds(set, specs.model, specs.evaluate, encoder, context);
    }

    TrainingPreparation m_prepared;
    RetrievalJudge m_judge;
};

void PairTraining::finishRows(JobContext& context) {
    const int count = m_prepared.spec.specs.train.negatives;
    if (count <= 0) {
        return;
    }
    context.events.emit(
        StageStarted{"negatives", FTS_TEXT("Looking for passages that are easily mistaken")});
    TrainingData& data = m_prepared.rows->data;
    data.negatives = m_prepared.givenNegatives;
    addHardNegatives(data, count, *m_prepared.encoder, context);
}

// All texts are embedded, those too that a data set names as wrong answers alone.
double PairTraining::finishSeconds(double perToken) const {
    if (m_prepared.spec.specs.train.negatives <= 0) {
        return 0;
    }
    const TrainingData& data = m_prepared.rows->data;
    std::size_t tokens = 0;
    for (const auto* texts : {&data.questions, &data.passages}) {
        for (const TrainingData::Sequence& text : *texts) {
            tokens += text.size();
        }
    }
    return static_cast<double>(tokens) * perToken / kTrainingCost;
}

// A verdict embeds the test part with both models, and with the base model what it chooses the
// blend's weight by. Next to that its searches take no time.
double PairTraining::verdictSeconds(const Project& project, ProjectStore& store,
                                    JobContext& context) {
    if (store.questionCount(Split::Test) == 0) {
        return 0;
    }
    const Device device = m_prepared.encoder->device();
    m_prepared.learner.reset();
    m_prepared.encoder.reset(); // one model at a time in memory
    const auto begin = std::chrono::steady_clock::now();
    const auto encoder = openModel(findModel(project, store, "base"), {device, Precision::Fp32});
    const std::chrono::duration<double> loading = std::chrono::steady_clock::now() - begin;
    return withPromptStop(*encoder, context, [&] {
        const double test = seconds(store.retrievalSet(Split::Test), *encoder, context);
        const bool chooses = m_prepared.spec.specs.evaluate.blend < 0;
        return 2 * (loading.count() + test) +
               (chooses ? seconds(otherQuestions(store, Split::Test), *encoder, context) : 0);
    });
}

} // namespace

std::unique_ptr<PreparedTraining> prepareTrainingOf(const Project& project, ProjectStore& store,
                                                    const RunStart& start, JobContext& context) {
    if (project.kind() == kTextToSql) {
        return prepareSqlTraining(project, store, start, context);
    }
    if (project.kind() == kDistillation) {
        return prepareChatTraining(project, store, start, context);
    }
    return std::make_unique<PairTraining>(prepareTraining(project, store, start, context));
}

} // namespace fts
