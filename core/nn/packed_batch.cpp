#include "core/nn/packed_batch.h"

#include <algorithm>
#include <numeric>

namespace fts {
namespace {

std::vector<std::size_t> sortedByLength(std::span<const std::vector<std::int32_t>> sequences) {
    std::vector<std::size_t> order(sequences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sequences[a].size() < sequences[b].size();
    });
    return order;
}

template <typename Number>
torch::Tensor toDevice(const std::vector<Number>& values, torch::Device device) {
    auto tensor = torch::tensor(values, c10::CppTypeToScalarType<Number>::value);
    if (device.is_cuda()) {
        return tensor.pin_memory().to(device, /*non_blocking=*/true);
    }
    return tensor;
}

// Where each sequence begins, and the end of the last.
std::vector<std::int32_t> beginnings(const std::vector<PackedBatch::Run>& runs) {
    std::vector<std::int32_t> bounds{0};
    for (const PackedBatch::Run& run : runs) {
        for (std::int64_t i = 0; i < run.sequences; ++i) {
            bounds.push_back(bounds.back() + static_cast<std::int32_t>(run.length));
        }
    }
    return bounds;
}

} // namespace

PackedBatch PackedBatch::pack(std::span<const std::vector<std::int32_t>> sequences,
                              torch::Device device) {
    PackedBatch batch;
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> positions;
    std::vector<std::int64_t> place(sequences.size());
    batch.begins.resize(sequences.size());
    std::int64_t next = 0;
    for (const std::size_t index : sortedByLength(sequences)) {
        const auto& sequence = sequences[index];
        const auto length = static_cast<std::int64_t>(sequence.size());
        batch.begins[index] = static_cast<std::int64_t>(ids.size());
        ids.insert(ids.end(), sequence.begin(), sequence.end());
        for (std::int64_t i = 0; i < length; ++i) {
            positions.push_back(i);
        }
        if (batch.runs.empty() || batch.runs.back().length != length) {
            batch.runs.push_back({0, length});
        }
        ++batch.runs.back().sequences;
        place[index] = next++;
    }
    for (const Run& run : batch.runs) {
        batch.runTokens.push_back(run.tokens());
    }
    batch.ids = toDevice(ids, device);
    batch.positions = toDevice(positions, device);
    batch.order = toDevice(place, device);
    if (device.is_cuda()) {
        batch.bounds = toDevice(beginnings(batch.runs), device);
    }
    return batch;
}

} // namespace fts
