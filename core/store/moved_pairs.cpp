#include "core/store/moved_pairs.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string_view>

#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kWordsInARow = 3; // two of them are shared by any two texts
constexpr std::size_t kShared = 3;      // one in so many, of the chunk that has fewer

std::int64_t overlap(const ChunkInPlace& a, const ChunkInPlace& b) {
    return std::min(a.end, b.end) - std::max(a.begin, b.begin);
}

// Headings are shared by chunks that have nothing else in common.
std::string_view withoutHeadings(const ChunkInPlace& chunk) {
    const std::string_view text = chunk.text;
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(chunk.end - chunk.begin, 0));
    return size < text.size() ? text.substr(text.size() - size) : text;
}

// Nothing if no person said anything of it.
std::optional<ChunkInPlace> chunkOfAPerson(Database& database, std::int64_t id) {
    auto query =
        database.prepare("SELECT begin_at, end_at, text FROM chunks WHERE id = ?1 AND EXISTS "
                         "(SELECT 1 FROM pairs WHERE chunk_id = ?1 AND edited_at IS NOT NULL)");
    if (!query.bind(id).step()) {
        return std::nullopt;
    }
    return ChunkInPlace{id, query.integer(0), query.integer(1), query.text(2)};
}

std::int64_t pairsOfAPerson(Database& database, std::int64_t chunk) {
    auto query =
        database.prepare("SELECT count(*) FROM pairs WHERE chunk_id = ? AND edited_at IS NOT NULL");
    query.bind(chunk).step();
    return query.integer(0);
}

} // namespace

PairMoving::PairMoving(Database& database, std::vector<ChunkInPlace> successors, bool sameText)
    : m_database(database), m_successors(std::move(successors)), m_sameText(sameText) {}

void PairMoving::moveFrom(std::int64_t chunk) {
    const auto gone = chunkOfAPerson(m_database, chunk);
    if (!gone) {
        return;
    }
    const ChunkInPlace* successor = successorOf(*gone);
    if (successor == nullptr) {
        m_lost += pairsOfAPerson(m_database, chunk);
        return;
    }
    m_database
        .prepare("UPDATE pairs SET chunk_id = ?1 WHERE chunk_id = ?2 AND edited_at IS NOT NULL AND "
                 "question_id NOT IN (SELECT question_id FROM pairs WHERE chunk_id = ?1)")
        .bind(successor->id, chunk)
        .run();
}

const ChunkInPlace* PairMoving::successorOf(const ChunkInPlace& gone) {
    if (m_successors.empty() || !m_sameText) {
        return sharingMost(gone);
    }
    return &*std::ranges::max_element(
        m_successors, {}, [&gone](const ChunkInPlace& chunk) { return overlap(gone, chunk); });
}

const ChunkInPlace* PairMoving::sharingMost(const ChunkInPlace& gone) {
    if (m_runs.empty()) {
        std::ranges::transform(m_successors, std::back_inserter(m_runs), runsIn);
    }
    const Runs runs = runsIn(gone);
    const ChunkInPlace* best = nullptr;
    std::size_t most = 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        Runs shared;
        std::ranges::set_intersection(runs, m_runs[i], std::back_inserter(shared));
        if (shared.size() > most &&
            shared.size() * kShared >= std::min(runs.size(), m_runs[i].size())) {
            most = shared.size();
            best = &m_successors[i];
        }
    }
    return best;
}

PairMoving::Runs PairMoving::runsIn(const ChunkInPlace& chunk) {
    const std::string_view text = withoutHeadings(chunk);
    const auto words = wordsOf(text);
    const std::size_t inARow = std::min(kWordsInARow, words.size());
    Runs runs;
    for (std::size_t i = 0; inARow > 0 && i + inARow <= words.size(); ++i) {
        std::string run;
        for (std::size_t j = i; j < i + inARow; ++j) {
            run.append(text.substr(words[j].begin, words[j].size())).append(" ");
        }
        runs.push_back(std::hash<std::string>()(run));
    }
    std::ranges::sort(runs);
    runs.erase(std::ranges::unique(runs).begin(), runs.end());
    return runs;
}

} // namespace fts
