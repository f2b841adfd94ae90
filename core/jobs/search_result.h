#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace fts {

/// What the engine's job "search" found for one question, best first.
struct SearchResult {
    struct Hit {
        std::int64_t chunk = 0;
        double score = 0; ///< not a number where the model gave none
        std::string text;
    };
    std::optional<int> run; ///< of the tuned model; none before a run has succeeded
    std::vector<Hit> base, tuned;
    std::vector<Hit> words; ///< BM25
};

/// Throws Format.
SearchResult searchResultFromJson(const nlohmann::json& json);

} // namespace fts
