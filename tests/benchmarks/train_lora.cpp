// How fast a language model's adapters learn: steps on one batch of rows of equal length, every
// token of which is learned.
//
// usage: train_lora MODEL TOKENS.json BATCH LENGTH STEPS PRECISION THREADS RECOMPUTE
//        [DEVICE [DROPOUT [ADAPTER [BITS]]]]
// TOKENS.json: a list of token ids; each row begins with its first ones. RECOMPUTE: 0 or 1.
// ADAPTER: lora or dora. BITS: how the base is held, 16, 8 or 4. MODEL: a folder or a GGUF file.
// Prints one JSON object; the time of a step is the shortest.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <stop_token>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/process_memory.h"
#include "core/train/response_learner.h"
#include "core/train/training_step.h"

namespace {

using namespace fts;
using Clock = std::chrono::steady_clock;

class Silent : public EventSink {
public:
    void emit(const Event&) override {}
};

std::vector<ResponseRow> rowsOf(const char* file, int count, int length) {
    const auto ids = parseJson(readFile(file), file).get<std::vector<std::int32_t>>();
    ResponseRow row;
    row.ids.assign(ids.begin(), ids.begin() + length);
    return std::vector<ResponseRow>(static_cast<std::size_t>(count), row);
}

} // namespace

int main(int count, char** values) {
    if (count < 9 || count > 13) {
        std::fprintf(stderr, "usage: train_lora MODEL TOKENS.json BATCH LENGTH STEPS PRECISION "
                             "THREADS RECOMPUTE [DEVICE [DROPOUT [ADAPTER [BITS]]]]\n");
        return 2;
    }
    setThreads(std::atoi(values[7]));
    const bool bf16 = std::string_view(values[6]) == "bf16";
    CausalModel model(values[1], resolveDevice(count > 9 ? values[9] : "cpu"),
                      bf16 ? Precision::Bf16 : Precision::Fp32,
                      holdingOfBits(count > 12 ? values[12] : "16"));
    LoraSettings settings;
    settings.dropout = count > 10 ? std::atof(values[10]) : settings.dropout;
    settings.weightDecomposed = count > 11 && std::string_view(values[11]) == "dora";
    model.adapt(settings, 1);
    model.keepLittle(std::atoi(values[8]) != 0);
    const auto rows = rowsOf(values[2], std::atoi(values[3]), std::atoi(values[4]));
    TrainSpec spec;
    spec.batch = static_cast<int>(rows.size());
    spec.weightDecay = 0;
    ResponseLearner learner(model, rows, spec);
    TrainingStep step(learner, spec, std::numeric_limits<std::int64_t>::max());
    const auto batches = learner.batches(0);
    const std::stop_source stop;
    Silent silent;
    JobContext context{stop.get_token(), silent};
    double best = std::numeric_limits<double>::infinity();
    double first = 0;
    double last = 0;
    for (int i = 0; i < std::atoi(values[5]); ++i) {
        const auto begin = Clock::now();
        const auto report = step.run(batches, i, 3e-4, context);
        last = report.loss.item<double>();
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
        first = i == 0 ? last : first;
    }
    const auto tokens = static_cast<double>(learner.tokensOf(batches.front()));
    std::printf("{\"tokens_per_s\": %.2f, \"step_s\": %.4f, \"first_loss\": %.6f, \"loss\": %.6f, "
                "\"peak_mb\": %llu}\n",
                tokens / best, best, first, last,
                static_cast<unsigned long long>(peakResidentBytes() >> 20));
    return 0;
}
