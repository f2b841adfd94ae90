#include "core/train/response_loss.h"

#include <optional>

#include "core/nn/packed_batch.h"

namespace fts {
namespace {

using torch::Tensor;

// Any other copy would make the host wait for all that the GPU was told so far.
Tensor toDevice(const std::vector<std::int64_t>& values, torch::Device device) {
    const auto tensor = torch::tensor(values, torch::kInt64);
    return device.is_cuda() ? tensor.pin_memory().to(device, /*non_blocking=*/true) : tensor;
}

/// Has a model keep little of its passes until this ends.
class KeepingLittle {
public:
    explicit KeepingLittle(CausalModel& model) : m_model(model) { m_model.keepLittle(true); }
    ~KeepingLittle() { m_model.keepLittle(false); }
    KeepingLittle(const KeepingLittle&) = delete;
    KeepingLittle& operator=(const KeepingLittle&) = delete;

private:
    CausalModel& m_model;
};

} // namespace

Tensor responseLossSum(CausalModel& model, std::span<const ResponseRow* const> rows,
                       std::int64_t tokensAtOnce) {
    const auto device = model.options().device();
    std::vector<std::vector<std::int32_t>> sequences;
    for (const ResponseRow* row : rows) {
        model.checkIds(row->ids);
        sequences.push_back(row->ids);
    }
    const auto batch = PackedBatch::pack(sequences, device);
    std::vector<std::int64_t> places; // whose next token is learned
    std::vector<std::int64_t> targets;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = rows[i]->learnedFrom; j < rows[i]->ids.size(); ++j) {
            places.push_back(batch.begins[i] + static_cast<std::int64_t>(j) - 1);
            targets.push_back(rows[i]->ids[j]);
        }
    }
    std::optional<KeepingLittle> little;
    if (batch.ids.size(0) > tokensAtOnce) {
        little.emplace(model);
    }
    const Tensor hidden = model.forward(batch);
    return model.loss(hidden.index_select(0, toDevice(places, device)), toDevice(targets, device));
}

std::vector<std::span<const ResponseRow* const>> partsOf(std::span<const ResponseRow* const> rows,
                                                         std::int64_t tokensAtOnce) {
    std::vector<std::span<const ResponseRow* const>> parts;
    std::size_t begin = 0;
    std::int64_t tokens = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto further = static_cast<std::int64_t>(rows[i]->ids.size());
        if (tokens > 0 && tokens + further > tokensAtOnce) {
            parts.push_back(rows.subspan(begin, i - begin));
            begin = i;
            tokens = 0;
        }
        tokens += further;
    }
    parts.push_back(rows.subspan(begin));
    return parts;
}

double meanResponseLoss(CausalModel& model, std::span<const ResponseRow> rows,
                        std::int64_t tokensAtOnce, JobContext& context) {
    const torch::NoGradGuard noGrad;
    std::vector<const ResponseRow*> all;
    std::int64_t learned = 0;
    for (const ResponseRow& row : rows) {
        all.push_back(&row);
        learned += row.learned();
    }
    double sum = 0;
    for (const auto part : partsOf(all, tokensAtOnce)) {
        context.check();
        sum += responseLossSum(model, part, tokensAtOnce).item<double>();
    }
    return sum / static_cast<double>(learned);
}

} // namespace fts
