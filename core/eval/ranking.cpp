#include "core/eval/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/eval/best_hits.h"

namespace fts {

Ranking::Ranking(std::span<const Passage> passages) : m_place(passages.size()) {
    if (passages.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("%1 passages are too many to search."),
                    passages.size());
    }
    std::vector<std::uint32_t> order(passages.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, {}, [&](std::uint32_t index) -> const std::string& { return passages[index].key; });
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        m_place[order[place]] = place;
    }
}

bool Ranking::isBetter(const Hit& left, const Hit& right) const {
    const bool leftIsNumber = !std::isnan(left.score);
    if (leftIsNumber != !std::isnan(right.score)) {
        return leftIsNumber;
    }
    if (leftIsNumber && left.score != right.score) {
        return left.score > right.score;
    }
    return m_place[left.passage] < m_place[right.passage];
}

std::vector<Hit> Ranking::topHits(std::span<const float> scores, std::size_t depth) const {
    if (scores.size() != m_place.size()) {
        throw Error(ErrorKind::Internal, FTS_TEXT("%1 scores were given for %2 passages."),
                    scores.size(), m_place.size());
    }
    BestHits best(depth,
                  [this](const Hit& left, const Hit& right) { return isBetter(left, right); });
    for (std::size_t passage = 0; passage < scores.size(); ++passage) {
        if (const Hit hit{passage, scores[passage]}; best.wants(hit)) {
            best.add(hit);
        }
    }
    return std::move(best).take();
}

} // namespace fts
