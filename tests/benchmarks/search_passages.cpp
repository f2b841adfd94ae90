// How long an exact search takes: questions asked one by one, over so many passages.
//
// usage: search_passages PASSAGES DIMENSION QUESTIONS
// Prints one JSON object: milliseconds a question.

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/base/random.h"
#include "core/eval/ranking.h"
#include "core/retrieval/exact_search.h"

namespace {

using namespace fts;
using Clock = std::chrono::steady_clock;

VectorTable someVectors(std::size_t rows, std::size_t dimension, std::uint64_t seed) {
    Random random{seed};
    VectorTable table{dimension, std::vector<float>(rows * dimension)};
    for (float& value : table.values) {
        value = static_cast<float>(random.uniform() - 0.5);
    }
    return table;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("search_passages PASSAGES DIMENSION QUESTIONS\n", stderr);
        return 2;
    }
    const auto count = std::strtoul(argv[1], nullptr, 10);
    const auto dimension = std::strtoul(argv[2], nullptr, 10);
    const auto questions = std::strtoul(argv[3], nullptr, 10);
    const VectorTable passages = someVectors(count, dimension, 1);
    const std::vector<Passage> named(count);
    const Ranking ranking(named);
    FunctionSink silent([](const Event&) {});
    JobContext context{{}, silent};
    double milliseconds = 0;
    for (std::size_t i = 0; i < questions; ++i) {
        const VectorTable question = someVectors(1, dimension, 2 + i);
        const auto begin = Clock::now();
        scoreAll(question, passages, context, [&](std::size_t, std::span<const float> scores) {
            if (ranking.topHits(scores, 10).empty()) {
                std::abort();
            }
        });
        milliseconds += std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    }
    std::printf("{\"passages\": %lu, \"dimension\": %lu, \"ms\": %.1f}\n", count, dimension,
                milliseconds / static_cast<double>(questions));
}
