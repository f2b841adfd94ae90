#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/eval/ranking.h"

namespace fts {

/// The best `depth` of any number of hits, in memory for as many. `Better` is a strict order of
/// two hits.
template <typename Better>
class BestHits {
public:
    BestHits(std::size_t depth, Better better) : m_depth(depth), m_better(std::move(better)) {}

    /// Whether a hit would be among the best of those added so far.
    bool wants(const Hit& hit) const {
        return m_hits.size() < m_depth || (m_depth > 0 && m_better(hit, m_hits.front()));
    }

    /// Only a hit that is wanted.
    void add(const Hit& hit) {
        if (m_hits.size() == m_depth) {
            std::ranges::pop_heap(m_hits, m_better);
            m_hits.pop_back();
        }
        m_hits.push_back(hit);
        std::ranges::push_heap(m_hits, m_better);
    }

    /// The best first.
    std::vector<Hit> take() && {
        std::ranges::sort_heap(m_hits, m_better);
        return std::move(m_hits);
    }

private:
    std::size_t m_depth;
    Better m_better;
    std::vector<Hit> m_hits; ///< a heap, the worst of them in front
};

} // namespace fts
