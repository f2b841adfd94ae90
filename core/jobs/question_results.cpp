#include "core/jobs/question_results.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/verdict_lines.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostResults = 5'000'000;
constexpr std::size_t kWrittenAtOnce = 1 << 20;

json rankToJson(std::optional<int> rank) {
    return rank ? json(*rank) : json();
}

json hitsToJson(const std::vector<ChunkHit>& hits) {
    json list = json::array();
    for (const ChunkHit& hit : hits) {
        list.push_back({hit.chunk, std::isfinite(hit.score) ? json(hit.score) : json()});
    }
    return list;
}

json toJson(const QuestionResult& result) {
    json line{{"question", result.question},
              {"text", result.text},
              {"gold", result.gold},
              {"base", hitsToJson(result.base)},
              {"tuned", hitsToJson(result.tuned)},
              {"base_rank", rankToJson(result.baseRank)},
              {"tuned_rank", rankToJson(result.tunedRank)}};
    if (!result.key.empty()) {
        line["key"] = result.key;
    }
    return line;
}

std::optional<int> rankFromJson(const json& rank) {
    if (rank.is_null()) {
        return std::nullopt;
    }
    const auto value = rank.get<std::int64_t>();
    if (value < 1 || value > QuestionResult::kDepth) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is no rank"), value);
    }
    return static_cast<int>(value);
}

std::vector<ChunkHit> hitsFromJson(const json& list) {
    if (!list.is_array() || list.size() > QuestionResult::kHits) {
        throw Error(ErrorKind::Format, FTS_TEXT("a list of hits is none, or too long"));
    }
    std::vector<ChunkHit> hits;
    for (const json& hit : list) {
        const json& score = hit.at(1);
        hits.push_back(
            {hit.at(0).get<std::int64_t>(), score.is_null() ? std::nanf("") : score.get<float>()});
    }
    return hits;
}

QuestionResult fromJson(const json& line) {
    return {line.at("question").get<std::int64_t>(),
            line.at("text").get<std::string>(),
            line.value("key", ""),
            line.at("gold").get<std::vector<std::int64_t>>(),
            hitsFromJson(line.at("base")),
            hitsFromJson(line.at("tuned")),
            rankFromJson(line.at("base_rank")),
            rankFromJson(line.at("tuned_rank"))};
}

double reciprocal(std::optional<int> rank) {
    return rank ? 1.0 / *rank : 0.0;
}

/// Smaller is worse: the group, then the order in it.
std::tuple<int, double> badness(const QuestionResult& result) {
    const double fall = reciprocal(result.baseRank) - reciprocal(result.tunedRank);
    if (fall > 0) {
        return {0, -fall};
    }
    return result.tunedRank ? std::tuple(2, -static_cast<double>(*result.tunedRank))
                            : std::tuple(1, 0.0);
}

} // namespace

std::filesystem::path questionResultsPath(const std::filesystem::path& runFolder) {
    return runFolder / "questions.jsonl";
}

void writeQuestionResults(const std::filesystem::path& path, std::size_t count,
                          const std::function<QuestionResult(std::size_t)>& result) {
    AtomicFile file(path);
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
        lines += dumpJson(toJson(result(i))) + "\n";
        if (lines.size() > kWrittenAtOnce) {
            file.write(lines);
            lines.clear();
        }
    }
    file.write(lines);
    file.commit();
}

std::vector<QuestionResult> readQuestionResults(const std::filesystem::path& path) {
    JsonLimits limits = verdictLineLimits(4);
    limits.values = 1'000'000;
    std::vector<QuestionResult> results;
    readVerdictLines(path, limits, kMostResults,
                     [&](const json& line) { results.push_back(fromJson(line)); });
    return results;
}

std::vector<std::size_t> worstFirst(std::span<const QuestionResult> results) {
    std::vector<std::size_t> order(results.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return badness(results[i]); });
    return order;
}

} // namespace fts
