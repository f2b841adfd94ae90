#include "core/jobs/engine_process.h"

#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/spawn_plan.h"
#include "core/jobs/local_socket.h"

namespace fts {
namespace {

void redirect(SpawnPlan& plan, const std::string& logFile) {
    posix_spawn_file_actions_addopen(&plan.actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&plan.actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&plan.actions, 2, logFile.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
}

} // namespace

pid_t spawnEngine(const std::filesystem::path& program, const std::filesystem::path& projectFolder,
                  const std::filesystem::path& logFile) {
    SpawnPlan plan(POSIX_SPAWN_SETSID);
    redirect(plan, logFile.string());
    std::string name = program.string();
    std::string command = "engine";
    std::string project = projectFolder.string();
    char* const arguments[] = {name.data(), command.data(), project.data(), nullptr};
    pid_t child = 0;
    const int failure =
        posix_spawn(&child, name.c_str(), &plan.actions, &plan.attributes, arguments, environ);
    if (failure != 0) {
        throwErrno("start", name, failure);
    }
    return child;
}

std::filesystem::path engineLogPath(const std::filesystem::path& projectFolder) {
    return engineSocketPath(projectFolder).replace_extension(".log");
}

} // namespace fts
