#include "core/jobs/search_result.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

std::vector<SearchResult::Hit> hitsIn(const json& results, const char* key) {
    std::vector<SearchResult::Hit> hits;
    if (!results.contains(key)) {
        return hits;
    }
    for (const json& hit : results.at(key)) {
        const json& score = hit.at("score");
        hits.push_back({hit.at("chunk").get<std::int64_t>(),
                        score.is_null() ? std::nan("") : score.get<double>(),
                        hit.at("text").get<std::string>()});
    }
    return hits;
}

} // namespace

SearchResult searchResultFromJson(const json& json) {
    try {
        const auto& results = json.at("results");
        const auto run = json.find("run");
        return {run == json.end() || run->is_null() ? std::nullopt : std::optional(run->get<int>()),
                hitsIn(results, "base"), hitsIn(results, "tuned"), hitsIn(results, "bm25")};
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("The answer to the search cannot be read: %1."),
                    error.what());
    }
}

} // namespace fts
