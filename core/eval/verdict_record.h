#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/eval/verdict.h"

namespace fts {

/// What is kept of the measuring of a run's model on the test part: verdict.json of its folder.
struct VerdictRecord {
    using Metrics = std::map<std::string, double>; ///< "ndcg@10" → its mean

    std::int64_t questions = 0;
    std::int64_t passages = 0;    ///< searched
    std::int64_t cutPassages = 0; ///< longer than the model reads
    double seconds = 0;           ///< measuring took
    Metrics tuned, base;
    Metrics words; ///< BM25
    Metrics blend; ///< of the tuned model and BM25
    Comparison comparison;
};

/// Throws Format.
VerdictRecord verdictRecordFromJson(const nlohmann::json& json);

/// Nothing if the run was not measured. Throws Io, or Format naming the file.
std::optional<VerdictRecord> readVerdict(const std::filesystem::path& runFolder);

/// On what the figures rest, in a sentence.
Message measuredOn(const VerdictRecord& record);

/// Where searching by words, alone or blended with the model, found clearly more than the tuned
/// model: a sentence that says so. Empty if it did not. Compared by the verdict's metric.
Message wordsHint(const VerdictRecord& record);

} // namespace fts
