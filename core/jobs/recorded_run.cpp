#include "core/jobs/recorded_run.h"

#include <filesystem>

#include "core/base/outcome.h"
#include "core/jobs/question_results.h"
#include "core/jobs/rag_answers.h"
#include "core/jobs/sql_answers.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

void finish(ProjectStore& store, int run, const std::string& state, const Message& reason) {
    store.finishRun(run, state, reason, "", std::nullopt);
}

/// They were about other weights.
void removeVerdict(const fs::path& folder) {
    for (const fs::path& file : {folder / "verdict.json", questionResultsPath(folder),
                                 sqlAnswersPath(folder), ragAnswersPath(folder)}) {
        fs::remove(file);
    }
}

} // namespace

nlohmann::json
recordedRun(const Project& project, ProjectStore& store, const RecordedRun& which,
            const RunSpec& spec, JobContext& context,
            const std::function<nlohmann::json(int, RunRecorder&, JobContext&)>& body) {
    const bool isNew = which.number == 0;
    const int run = isNew ? store.startRun(spec.asked) : which.number;
    const fs::path folder = project.runFolder(run);
    try {
        fs::create_directories(folder);
        if (isNew) {
            writeRunSpec(folder, spec);
        } else {
            store.resumeRun(run);
            removeVerdict(folder);
        }
        RunRecorder recorder(folder, run, store, context.events, which.resumeStep);
        JobContext inner{context.stop, recorder, context.pause};
        return body(run, recorder, inner);
    } catch (const Cancelled&) {
        finish(store, run, "stopped", "");
        throw;
    } catch (...) {
        finish(store, run, "failed", failureBeingHandled().message);
        throw;
    }
}

} // namespace fts
