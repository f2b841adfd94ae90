#include "core/eval/retrieval_metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kMrrDepth = 10;
constexpr std::size_t kNdcgDepth = 10;
constexpr std::size_t kMapDepth = 100;

std::string at(const char* name, std::size_t k) {
    return std::string(name) + "@" + std::to_string(k);
}

double discount(std::size_t rank) { // of the hit at that place, counted from 0
    return 1.0 / std::log2(static_cast<double>(rank) + 2.0);
}

/// The places, counted from 0, at which relevant passages were found.
std::vector<std::size_t> placesOf(std::span<const Hit> hits,
                                  const std::vector<std::size_t>& sortedRelevant) {
    std::vector<std::size_t> places;
    for (std::size_t rank = 0; rank < hits.size(); ++rank) {
        if (std::ranges::binary_search(sortedRelevant, hits[rank].passage)) {
            places.push_back(rank);
        }
    }
    return places;
}

std::size_t foundWithin(const std::vector<std::size_t>& places, std::size_t k) {
    return static_cast<std::size_t>(std::ranges::lower_bound(places, k) - places.begin());
}

double reciprocalRank(const std::vector<std::size_t>& places) {
    return foundWithin(places, kMrrDepth) == 0 ? 0.0
                                               : 1.0 / (static_cast<double>(places.front()) + 1.0);
}

double ndcg(const std::vector<std::size_t>& places, std::size_t relevant) {
    double gain = 0;
    for (std::size_t i = 0; i < foundWithin(places, kNdcgDepth); ++i) {
        gain += discount(places[i]);
    }
    double ideal = 0;
    for (std::size_t rank = 0; rank < std::min(relevant, kNdcgDepth); ++rank) {
        ideal += discount(rank);
    }
    return gain / ideal;
}

double averagePrecision(const std::vector<std::size_t>& places, std::size_t relevant) {
    double sum = 0;
    for (std::size_t i = 0; i < foundWithin(places, kMapDepth); ++i) {
        sum += static_cast<double>(i + 1) / (static_cast<double>(places[i]) + 1.0);
    }
    return sum / static_cast<double>(std::min(relevant, kMapDepth));
}

} // namespace

RetrievalTally::RetrievalTally(std::span<const int> k) : m_k(k.begin(), k.end()) {
    std::ranges::sort(m_k);
    m_k.erase(std::ranges::unique(m_k).begin(), m_k.end());
    if (!m_k.empty() && m_k.front() < 1) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("A metric looks at the first k passages, and k "
                             "must be at least 1, not %1."),
                    m_k.front());
    }
    m_depth = std::max({kMrrDepth, kNdcgDepth, kMapDepth,
                        m_k.empty() ? std::size_t{0} : static_cast<std::size_t>(m_k.back())});
}

void RetrievalTally::add(std::span<const Hit> hits, std::span<const std::size_t> relevant) {
    const std::size_t question = m_added++;
    if (relevant.empty()) {
        return;
    }
    std::vector<std::size_t> wanted(relevant.begin(), relevant.end());
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    const auto places = placesOf(hits, wanted);

    m_judged.push_back(question);
    for (const int size : m_k) {
        const auto k = static_cast<std::size_t>(size);
        const auto found = static_cast<double>(foundWithin(places, k));
        m_values[at("accuracy", k)].push_back(found > 0 ? 1.0 : 0.0);
        m_values[at("precision", k)].push_back(found / static_cast<double>(k));
        m_values[at("recall", k)].push_back(found / static_cast<double>(wanted.size()));
    }
    m_values[at("mrr", kMrrDepth)].push_back(reciprocalRank(places));
    m_values[at("ndcg", kNdcgDepth)].push_back(ndcg(places, wanted.size()));
    m_values[at("map", kMapDepth)].push_back(averagePrecision(places, wanted.size()));
}

RetrievalMetrics RetrievalTally::metrics() const {
    if (m_judged.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("No question has a passage that answers it, so there is nothing to "
                             "measure. Import or make question–passage pairs first."));
    }
    RetrievalMetrics result{{}, m_values, m_judged};
    for (const auto& [key, values] : m_values) {
        result.mean[key] =
            std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    }
    return result;
}

} // namespace fts
