#pragma once

#include <filesystem>
#include <string>

#include "core/jobs/engine_protocol.h"
#include "core/store/project_store.h"

namespace fts {

/// How a run stands. `Interrupted`: its program ended without a word, so the index still says
/// "running".
enum class RunStanding { Running, Paused, Stopping, Succeeded, Stopped, Failed, Interrupted };

/// The job that some process, here or on another computer, does for the project at the moment
/// ("train"); empty if none does.
std::string jobBeingDone(const std::filesystem::path& projectFolder);

/// From the run's row in the index and from what the engine said last. Where no engine has been
/// heard (`status.pid` 0), `job` is jobBeingDone(), and empty for any run but the newest.
RunStanding runStanding(const RunRow& row, const EngineStatus& status, const std::string& job);

/// True while it still goes on.
bool isUnderWay(RunStanding standing);

} // namespace fts
