#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/nn/causal_model.h"
#include "core/train/response_learner.h"
#include "core/work/prepared_training.h"

namespace fts {

/// What a training without a validation part is told.
inline constexpr const char* kNoValidationPart =
    FTS_TEXT("There is no validation part, so the last weights are kept instead of the best. Give "
             "split.validation a share and import again.");

/// A language model whose adapters learn responses to prompts, ready for the training loop: what
/// is alike whatever the responses are. Looks at the validation part give "loss", the mean of its
/// learned tokens.
///
/// Whoever derives from it loads the model, sets the rows and calls finish(), in this order.
class ResponseTraining : public PreparedTraining {
public:
    RunSpec& spec() override { return m_spec; }
    Learner& learner() override { return *m_learner; }
    bool hasValidation() const override { return !m_validation.rows.empty(); }
    std::map<std::string, double> validate(JobContext& context) override;

    std::uint64_t bytesPerToken() const override { return m_model->trainingBytesPerToken(); }
    std::int64_t tokensThatFit() const override;
    double looksSeconds(std::int64_t looks, JobContext& context) override;

protected:
    explicit ResponseTraining(RunSpec spec) : m_spec(std::move(spec)) {}

    /// Sets the threads, loads the base model and puts fresh adapters beside it; fills in device,
    /// precision, threads and the longest row in the spec.
    void loadModel(JobContext& context);

    /// The rows of the two parts are there.
    void finish(JobContext& context);

    /// What a look costs beside reading the validation part once, in tokens that are trained on.
    virtual double lookCost() const { return 0; }

    /// What reading so many tokens without learning costs, in tokens that are trained on.
    static double costOfReading(double tokens);

    /// Nothing can be learned or asked of it any more.
    void giveUpModel();

    double loadSeconds() const { return m_loadSeconds; } ///< loading the base model took

    RunSpec m_spec;
    std::shared_ptr<CausalModel> m_model;
    ResponseRows m_rows, m_validation;

private:
    std::int64_t chooseTokensAtOnce() const;
    int chooseEvaluateEvery() const;

    std::unique_ptr<ResponseLearner> m_learner;
    double m_loadSeconds = 0;
};

} // namespace fts
