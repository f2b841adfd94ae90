#include "core/jobs/run_standing.h"

#include "core/project/locks.h"

namespace fts {
namespace {

RunStanding underWay(const RunRow& row, const EngineStatus& status, const std::string& job) {
    if (status.pid == 0) {
        return job == "train" || job == "update" ? RunStanding::Running : RunStanding::Interrupted;
    }
    if (status.run != row.number) {
        return RunStanding::Interrupted;
    }
    switch (status.state) {
    case EngineState::Paused:
        return RunStanding::Paused;
    case EngineState::Stopping:
        return RunStanding::Stopping;
    case EngineState::Running:
        return RunStanding::Running;
    case EngineState::Idle:
        break;
    }
    return RunStanding::Interrupted;
}

} // namespace

std::string jobBeingDone(const std::filesystem::path& projectFolder) {
    const std::string holder = FileLock::holder(projectFolder / "job.lock");
    return holder.substr(0, holder.find(", process "));
}

RunStanding runStanding(const RunRow& row, const EngineStatus& status, const std::string& job) {
    return row.state == "succeeded" ? RunStanding::Succeeded
           : row.state == "stopped" ? RunStanding::Stopped
           : row.state == "failed"  ? RunStanding::Failed
                                    : underWay(row, status, job);
}

bool isUnderWay(RunStanding standing) {
    return standing == RunStanding::Running || standing == RunStanding::Paused ||
           standing == RunStanding::Stopping;
}

} // namespace fts
