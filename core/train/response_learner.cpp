#include "core/train/response_learner.h"

#include "core/base/random.h"
#include "core/train/response_loss.h"

namespace fts {
namespace {

/// Leaves out what a seed names, and nothing any more once it ends.
class LeftOut {
public:
    LeftOut(CausalModel& model, std::uint64_t seed) : m_model(model) {
        m_model.network()->leaveOut(seed);
    }
    ~LeftOut() { m_model.network()->leaveOut(std::nullopt); }
    LeftOut(const LeftOut&) = delete;
    LeftOut& operator=(const LeftOut&) = delete;

private:
    CausalModel& m_model;
};

} // namespace

ResponseLearner::ResponseLearner(CausalModel& model, const std::vector<ResponseRow>& rows,
                                 const TrainSpec& spec)
    : m_model(model), m_rows(rows), m_batch(spec.batch), m_seed(spec.seed) {}

const std::vector<NamedParameter>& ResponseLearner::parameters() const {
    return m_model.parameters();
}

Device ResponseLearner::device() const {
    return m_model.device();
}

std::vector<Learner::Batch> ResponseLearner::batches(int epoch) const {
    return epochBatches(m_rows.size(), m_batch, m_seed, epoch);
}

std::int64_t ResponseLearner::batchesInEpoch() const {
    return (static_cast<std::int64_t>(m_rows.size()) + m_batch - 1) / m_batch;
}

std::int64_t ResponseLearner::tokensOf(std::span<const std::uint32_t> batch) const {
    std::int64_t tokens = 0;
    for (const std::uint32_t row : batch) {
        tokens += static_cast<std::int64_t>(m_rows[row].ids.size());
    }
    return tokens;
}

double ResponseLearner::shareOf(std::span<const std::uint32_t> batch) const {
    std::int64_t learned = 0;
    for (const std::uint32_t row : batch) {
        learned += m_rows[row].learned();
    }
    return static_cast<double>(learned);
}

void ResponseLearner::beginStep(std::int64_t step) {
    m_step = step;
    m_pass = 0;
}

std::vector<const ResponseRow*>
ResponseLearner::rowsOf(std::span<const std::uint32_t> batch) const {
    std::vector<const ResponseRow*> rows;
    for (const std::uint32_t row : batch) {
        rows.push_back(&m_rows[row]);
    }
    return rows;
}

Learner::Result ResponseLearner::add(std::span<const std::uint32_t> batch, double weight,
                                     std::int64_t tokensAtOnce,
                                     const std::function<void()>& beforePass) {
    const auto rows = rowsOf(batch);
    const double learned = shareOf(batch);
    Result result;
    for (const auto part : partsOf(rows, tokensAtOnce)) {
        beforePass();
        Random seeds{static_cast<std::uint64_t>(m_seed), static_cast<std::uint64_t>(m_step),
                     static_cast<std::uint64_t>(m_pass++)};
        const LeftOut leftOut(m_model, seeds.next());
        const auto sum = responseLossSum(m_model, part, tokensAtOnce);
        (sum * (weight / learned)).backward();
        const auto mean = sum.detach() / learned;
        result.loss = result.loss.defined() ? result.loss + mean : mean;
    }
    result.tokens = tokensOf(batch);
    return result;
}

} // namespace fts
