#include "core/retrieval/sequence_batches.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace fts {
namespace {

using Sequences = std::vector<std::vector<std::int32_t>>;

// Sequences that wait for a batch, by length; those of no tokens left out.
class Waiting {
public:
    explicit Waiting(const Sequences& sequences) {
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            if (!sequences[i].empty()) {
                m_byLength.emplace(sequences[i].size(), i);
            }
        }
    }

    std::size_t size() const { return m_byLength.size(); }

    // The numbers of the longest that together have no more than `room` tokens; one at least.
    std::vector<std::size_t> takeBatch(std::size_t room) {
        std::vector<std::size_t> batch;
        for (auto next = m_byLength.end(); next != m_byLength.begin();
             next = m_byLength.upper_bound(room)) {
            const auto longest = std::prev(next);
            batch.push_back(longest->second);
            room -= std::min(room, longest->first);
            m_byLength.erase(longest);
        }
        return batch;
    }

private:
    std::multimap<std::size_t, std::size_t> m_byLength;
};

} // namespace

void embedSequences(Encoder& encoder, Sequences sequences, std::span<float> out, int batchTokens,
                    const std::function<void(std::size_t done)>& afterBatch) {
    const auto dimension = static_cast<std::size_t>(encoder.dimension());
    const auto room =
        static_cast<std::size_t>(batchTokens > 0 ? batchTokens : encoder.tokensAtOnce());
    std::ranges::fill(out, 0.0F);
    Waiting waiting(sequences);
    Sequences batch;
    std::vector<float> vectors;
    while (waiting.size() > 0) {
        const auto numbers = waiting.takeBatch(room);
        batch.clear();
        for (const std::size_t number : numbers) {
            batch.push_back(std::move(sequences[number]));
        }
        vectors.resize(batch.size() * dimension);
        encoder.embed(batch, vectors);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::copy_n(vectors.begin() + static_cast<std::ptrdiff_t>(i * dimension), dimension,
                        out.begin() + static_cast<std::ptrdiff_t>(numbers[i] * dimension));
        }
        if (afterBatch) {
            afterBatch(sequences.size() - waiting.size());
        }
    }
}

} // namespace fts
