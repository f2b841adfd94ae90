#include "core/retrieval/sequence_batches.h"

#include <algorithm>
#include <numeric>

namespace fts {
namespace {

// Numbers of the sequences, the longest first; those of no tokens left out.
std::vector<std::size_t> byLength(const std::vector<std::vector<std::int32_t>>& sequences) {
    std::vector<std::size_t> order(sequences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](std::size_t index) { return sequences[index].size(); });
    while (!order.empty() && sequences[order.back()].empty()) {
        order.pop_back();
    }
    return order;
}

} // namespace

void embedSequences(Encoder& encoder, std::vector<std::vector<std::int32_t>> sequences,
                    std::span<float> out, int batchTokens,
                    const std::function<void(std::size_t done)>& afterBatch) {
    const auto dimension = static_cast<std::size_t>(encoder.dimension());
    const auto room =
        static_cast<std::size_t>(batchTokens > 0 ? batchTokens : encoder.tokensAtOnce());
    std::ranges::fill(out, 0.0F);
    const auto order = byLength(sequences);
    const std::size_t empty = sequences.size() - order.size();
    std::vector<std::vector<std::int32_t>> batch;
    std::vector<float> vectors;
    for (std::size_t begin = 0; begin < order.size();) {
        batch.clear();
        std::size_t tokens = 0;
        std::size_t end = begin;
        while (end < order.size() &&
               (end == begin || tokens + sequences[order[end]].size() <= room)) {
            tokens += sequences[order[end]].size();
            batch.push_back(std::move(sequences[order[end++]]));
        }
        vectors.resize(batch.size() * dimension);
        encoder.embed(batch, vectors);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::copy_n(vectors.begin() + static_cast<std::ptrdiff_t>(i * dimension), dimension,
                        out.begin() + static_cast<std::ptrdiff_t>(order[begin + i] * dimension));
        }
        begin = end;
        if (afterBatch) {
            afterBatch(empty + end);
        }
    }
}

} // namespace fts
