#include "core/work/prepared_training.h"

#include "core/work/chat_training.h"
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
    bool hasValidation() const override { return !m_prepared.validation.empty(); }
    std::map<std::string, double> validate(JobContext& context) override {
        return m_judge.judge(m_judge.embed(*m_prepared.encoder, context), context).mean;
    }

private:
    TrainingPreparation m_prepared;
    RetrievalJudge m_judge;
};

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
