#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/job_events.h"
#include "core/jobs/run_spec.h"
#include "core/project/field_table.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// A run as a training leaves it in a project's folder.
struct WrittenRun {
    Specs specs;
    std::string state = "succeeded"; ///< "running": it was killed, or is under way
    Message reason;
    int steps = 40; ///< done
    int total = 40; ///< to do
    int bestStep = 20;
    double bestValue = 0.8;
    int checkpoint = 0; ///< step; 0: none
    bool judged = false;
};

inline nlohmann::json someVerdict() {
    return {{"queries", 40},
            {"passages", 90},
            {"seconds", 12.0},
            {"metrics", {{"ndcg@10", 0.75}}},
            {"rows", {{"base", {{"ndcg@10", 0.5}}}}},
            {"comparison",
             {{"metric", "ndcg@10"},
              {"base", 0.5},
              {"tuned", 0.75},
              {"difference", 0.25},
              {"interval", {0.125, 0.375}},
              {"finding", "better"}}}};
}

/// events.jsonl of the run: loss, learning rate and gradient norm of each step, a look at the
/// validation part every tenth.
inline void writeEvents(const std::filesystem::path& file, int number, const WrittenRun& run) {
    std::ofstream out(file, std::ios::app);
    const auto tell = [&](const Event& event, int step) {
        auto line = eventToJson(event);
        line["time"] = "2026-11-25T12:" + std::to_string(10 + step / 60 % 50) + ":" +
                       std::to_string(10 + step % 50) + "Z";
        out << dumpJson(line) << "\n";
    };
    tell(RunStarted{number}, 0);
    tell(StageStarted{"train", "Training"}, 0);
    for (int step = 1; step <= run.steps; ++step) {
        tell(MetricSample{"loss", step, 2.0 / (1 + step) + 0.1 * number}, step);
        tell(MetricSample{"gradient_norm", step, 1.0}, step);
        tell(MetricSample{"lr", step, 1e-4 * step / run.total}, step);
        tell(MetricSample{"pairs_per_s", step, 100}, step);
        tell(MetricSample{"tokens_per_s", step, 9000}, step);
        tell(Progress{"train", step, run.total}, step);
        if (step % 10 == 0) {
            const double value = step == run.bestStep ? run.bestValue : run.bestValue - 0.1;
            tell(MetricSample{"validation.mrr@10", step, value - 0.05}, step);
            tell(MetricSample{"validation.ndcg@10", step, value}, step);
        }
    }
}

/// Returns its number.
inline int writeRun(const Project& project, const WrittenRun& run) {
    ProjectStore store(project.storePath());
    const int number = store.startRun(specsToJson(run.specs));
    const auto folder = project.runFolder(number);
    std::filesystem::create_directories(folder);
    RunSpec spec;
    spec.asked = specsToJson(run.specs);
    spec.specs = run.specs;
    spec.specs.train.device = "cpu";
    spec.specs.train.precision = "bf16";
    spec.trainPairs = run.total * run.specs.train.batch / run.specs.train.epochs;
    writeRunSpec(folder, spec);
    writeEvents(folder / "events.jsonl", number, run);
    if (run.checkpoint > 0) {
        char name[32];
        std::snprintf(name, sizeof name, "step-%06d", run.checkpoint);
        std::filesystem::create_directories(folder / "checkpoints" / name);
    }
    if (run.judged) {
        writeFileAtomically(folder / "verdict.json", dumpJson(someVerdict()));
    }
    if (run.state != "running") {
        const bool succeeded = run.state == "succeeded";
        store.finishRun(number, run.state, run.reason, succeeded ? "ndcg@10" : "",
                        succeeded ? std::optional(run.bestValue) : std::nullopt);
    }
    return number;
}

} // namespace fts
