#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/eval/rag_metrics.h"
#include "core/eval/verdict.h"

namespace fts {

/// A tuned student held against the naive one.
struct RagComparison {
    Comparison comparison;
    int questions = 0; ///< judged of both; the comparison is of these alone
};

/// Compares by the first of correctness, faithfulness and relevancy in which both were judged on at
/// least half of the questions: correctness where there are reference answers, since neither
/// nonsense nor abstaining gains by it. Nothing if there is none. Better and worse as
/// compareModels() has them.
std::optional<RagComparison> compareRag(const RagMetrics& base, const RagMetrics& tuned,
                                        int resamples, std::uint64_t seed);

/// The same by one metric, on those questions that were judged of both; nothing if there is none.
std::optional<RagComparison> compareRagBy(const std::string& metric, const RagMetrics& base,
                                          const RagMetrics& tuned, int resamples,
                                          std::uint64_t seed);

} // namespace fts
