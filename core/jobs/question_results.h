#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fts {

/// A passage that a search found, by its chunk's row in the store.
struct ChunkHit {
    std::int64_t chunk = 0;
    float score = 0; ///< not a number where the model gave none

    bool operator==(const ChunkHit&) const = default;
};

/// How one question of a verdict fared with the base model and with the tuned one. The texts of
/// passages are in the store (findPassages()).
struct QuestionResult {
    /// A rank beyond this one counts as not found.
    static constexpr int kDepth = 100;
    /// So many hits are kept of each model.
    static constexpr std::size_t kHits = 10;

    std::int64_t question = 0; ///< row in the store
    std::string text;
    std::string key;                        ///< its name in the data set it came from; may be empty
    std::vector<std::int64_t> gold;         ///< chunks that answer it
    std::vector<ChunkHit> base, tuned;      ///< best first
    std::optional<int> baseRank, tunedRank; ///< of the first of `gold`, from 1; none: not found
};

/// Where a run keeps what its verdict says of each question, one JSON object a line.
std::filesystem::path questionResultsPath(const std::filesystem::path& runFolder);

/// Writes `count` results as a whole or not at all, asking for one at a time.
/// Throws Io or DiskFull.
void writeQuestionResults(const std::filesystem::path& path, std::size_t count,
                          const std::function<QuestionResult(std::size_t)>& result);

/// In the order of the file. Throws NotFound; Format, naming the line, for what no verdict writes.
std::vector<QuestionResult> readQuestionResults(const std::filesystem::path& path);

/// The results' indexes, the ones to look at first first: those that fell from base to tuned, by
/// how much of 1 / rank they lost; then those the tuned model does not find; then the others, the
/// worst rank first. Equal ones keep their order.
std::vector<std::size_t> worstFirst(std::span<const QuestionResult> results);

} // namespace fts
