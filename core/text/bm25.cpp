#include "core/text/bm25.h"

#include <cmath>
#include <limits>
#include <map>

#include "core/base/error.h"

namespace fts {

Bm25::Bm25(Bm25Options options) : m_options(std::move(options)), m_words(m_options.stemmer) {}

void Bm25::add(std::string_view passage) {
    if (m_lengths.size() == std::numeric_limits<std::uint32_t>::max()) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("There are too many passages to search."));
    }
    const auto index = static_cast<std::uint32_t>(m_lengths.size());
    const auto words = m_words.of(passage);
    for (const auto& word : words) {
        auto& postings = m_postings[word];
        if (postings.empty() || postings.back().passage != index) {
            postings.push_back({index, 0});
        }
        ++postings.back().count;
    }
    m_lengths.push_back(static_cast<std::uint32_t>(words.size()));
    m_totalLength += words.size();
}

std::vector<float> Bm25::scores(std::string_view question) {
    std::map<std::string, int> counts; // in a fixed order, so that sums are the same everywhere
    for (auto& word : m_words.of(question)) {
        ++counts[std::move(word)];
    }
    std::vector<float> scores(m_lengths.size());
    for (const auto& [word, times] : counts) {
        if (const auto found = m_postings.find(word); found != m_postings.end()) {
            addWord(found->second, times, scores);
        }
    }
    return scores;
}

void Bm25::addWord(const std::vector<Posting>& postings, double times, std::vector<float>& scores) {
    const auto passages = static_cast<double>(m_lengths.size());
    const auto having = static_cast<double>(postings.size());
    const double weight = times * std::log1p((passages - having + 0.5) / (having + 0.5));
    const double flat = m_options.k1 * (1 - m_options.b);
    const double slope = m_options.k1 * m_options.b * passages / static_cast<double>(m_totalLength);
    for (const auto& [passage, count] : postings) {
        const double length = flat + slope * m_lengths[passage];
        scores[passage] += static_cast<float>(weight * count / (count + length));
    }
}

} // namespace fts
