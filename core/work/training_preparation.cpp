#include "core/work/training_preparation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/eval/retrieval_metrics.h"
#include "core/project/negatives.h"
#include "core/questions/hard_negatives.h"
#include "core/train/schedule.h"
#include "core/work/project_model.h"
#include "core/work/run_inputs.h"

namespace fts {
namespace {

// Looks at the validation part may cost this share of the training between them.
constexpr double kLookShare = 0.15;
constexpr std::uint64_t kMostActivationBytes = 3'200'000'000;
constexpr std::uint64_t kTokenSteps = 4096;

std::int64_t tokensOf(const RetrievalSet& set, const Tokenizer& tokenizer, int maxTokens,
                      JobContext& context) {
    std::int64_t tokens = 0;
    const auto count = [&](const auto& rows) {
        for (const auto& row : rows) {
            context.check();
            tokens += static_cast<std::int64_t>(
                tokenizer.encode(row.text, static_cast<std::size_t>(maxTokens)).ids.size());
        }
    };
    count(set.passages);
    count(set.questions);
    return tokens;
}

std::int64_t epochTokens(const Learner& learner) {
    const auto batches = learner.batches(0);
    return std::accumulate(batches.begin(), batches.end(), std::int64_t{0},
                           [&](std::int64_t sum, const Learner::Batch& batch) {
                               return sum + learner.tokensOf(batch);
                           });
}

// Steps between looks: rare enough to stay cheap, but at least once an epoch.
int chooseEvaluateEvery(const TrainingPreparation& prepared, JobContext& context) {
    const TrainSpec& train = prepared.spec.specs.train;
    const auto steps = stepsInEpoch(*prepared.learner, train);
    if (prepared.validation.empty()) {
        return static_cast<int>(steps);
    }
    const auto lookTokens = tokensOf(prepared.validation, prepared.encoder->tokenizer(),
                                     prepared.spec.specs.model.maxTokens, context);
    const double stepTokens = kTrainingCost * static_cast<double>(epochTokens(*prepared.learner)) /
                              static_cast<double>(steps);
    const double affordable = static_cast<double>(lookTokens) / (kLookShare * stepTokens);
    return static_cast<int>(std::clamp(std::ceil(affordable), 1.0, static_cast<double>(steps)));
}

std::int64_t chooseTokensAtOnce(const TrainingPreparation& prepared) {
    const TrainSpec& train = prepared.spec.specs.train;
    if (train.microBatch == 0) {
        return tokensThatFit(prepared);
    }
    const auto pairs = std::max<std::size_t>(1, prepared.rows->data.pairs.size());
    return std::max(static_cast<std::int64_t>(prepared.spec.specs.model.maxTokens),
                    train.microBatch * epochTokens(*prepared.learner) /
                        static_cast<std::int64_t>(pairs));
}

void checkMetric(const Specs& specs) {
    RetrievalTally tally(specs.evaluate.k);
    const Hit hit;
    const std::size_t relevant = 0;
    tally.add({&hit, 1}, {&relevant, 1});
    const auto known = tally.metrics().mean;
    if (known.contains(specs.train.metric)) {
        return;
    }
    std::string names;
    for (const auto& [name, value] : known) {
        names += (names.empty() ? "" : ", ") + name;
    }
    throw Error(ErrorKind::BadInput,
                FTS_TEXT("train.metric: there is no metric \"%1\". There are: %2."),
                specs.train.metric, names);
}

void tellWhatIsSeen(const TrainingPreparation& prepared, JobContext& context) {
    const TrainingRows& rows = *prepared.rows;
    context.log(
        Message(FTS_TEXT("Pairs to train on: %1. Their passages: %2. Questions to choose by: "
                         "%3."),
                rows.data.pairs.size(), rows.passages, prepared.validation.questions.size()));
    if (rows.cutPassages > 0) {
        const auto share = 100 * rows.unseenTokens / (rows.tokens + rows.unseenTokens);
        context.log(Message(FTS_TEXT("Passages longer than %3 tokens: %1 of %2. They are cut: the "
                                     "model does not see %4 % of the text."),
                            rows.cutPassages, rows.passages, prepared.spec.specs.model.maxTokens,
                            share),
                    LogLevel::Warning);
    }
    if (prepared.validation.empty()) {
        context.log(FTS_TEXT("There is no validation part, so the last weights are kept instead "
                             "of the best. Give split.validation a share and import again."),
                    LogLevel::Warning);
    }
}

// Fills in what "auto" and "chosen" mean here, sets the threads and loads the model.
void loadModel(TrainingPreparation& prepared, JobContext& context) {
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the base model")});
    RunSpec& spec = prepared.spec;
    const Computing computing = resolveComputing(spec.specs.train);
    prepared.encoder = std::make_unique<SentenceEncoder>(
        baseModelOf(spec), EncoderOptions{computing.device, computing.precision});
    for (const Message& warning : prepared.encoder->warnings()) {
        context.log(warning, LogLevel::Warning);
    }
    spec.specs.model = resolveModelSpec(spec.specs.model, *prepared.encoder);
}

void loadRows(TrainingPreparation& prepared, ProjectStore& store, JobContext& context) {
    RunSpec& spec = prepared.spec;
    takeRows(spec, store);
    const auto pairs = store.pairs(Split::Train);
    if (pairs.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There are no pairs to train on. Next: import a data set."));
    }
    const int negatives = spec.specs.train.negatives;
    prepared.rows = std::make_unique<TrainingRows>(trainingRows(
        pairs, store.negatives(Split::Train),
        negatives == kNegativesOfData ? kMostNegatives : negatives, prepared.encoder->tokenizer(),
        spec.specs.model, spec.specs.model.maxTokens, [&] { context.check(); }));
    TrainingData& data = prepared.rows->data;
    prepared.givenNegatives = data.negatives;
    if (negatives > 0) { // stand-ins, until finishRows()
        addRandomNegatives(data, negatives);
    }
    prepared.learner =
        std::make_unique<PairLearner>(*prepared.encoder, prepared.rows->data, spec.specs.train);
    prepared.validation = store.retrievalSet(Split::Validation);
    spec.trainPairs = static_cast<std::int64_t>(pairs.size());
    spec.validationQuestions = static_cast<std::int64_t>(prepared.validation.questions.size());
}

} // namespace

std::int64_t tokensThatFit(const TrainingPreparation& prepared) {
    const Device device = prepared.encoder->device();
    const std::uint64_t available = availableMemory(device);
    const std::uint64_t budget = device.kind == Device::Kind::Cpu
                                     ? std::min(available / 4, kMostActivationBytes)
                                     : available / 2;
    // Rounded, so that a little more or less free memory does not change the sums' order.
    const std::uint64_t tokens = budget / prepared.encoder->trainingBytesPerToken();
    return std::max(static_cast<std::int64_t>(prepared.spec.specs.model.maxTokens),
                    static_cast<std::int64_t>(tokens / kTokenSteps * kTokenSteps));
}

TrainingPreparation prepareTraining(const Project& project, ProjectStore& store,
                                    const RunStart& start, JobContext& context) {
    TrainingPreparation prepared;
    prepared.spec = runSpecOf(project, start);
    RunSpec& spec = prepared.spec;
    checkMetric(spec.specs);
    loadModel(prepared, context);
    loadRows(prepared, store, context);
    if (spec.specs.train.evaluateEvery == 0) {
        spec.specs.train.evaluateEvery = chooseEvaluateEvery(prepared, context);
    }
    if (spec.tokensAtOnce == 0) {
        spec.tokensAtOnce = chooseTokensAtOnce(prepared);
    }
    tellWhatIsSeen(prepared, context);
    return prepared;
}

} // namespace fts
