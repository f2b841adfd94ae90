#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/jobs/engine_server.h"
#include "core/net/session_secret_store.h"

namespace fts {
namespace {

struct Options {
    std::filesystem::path project;
    int idleSeconds = 600;
};

constexpr int kNiceness = 10;

// A machine with nothing else to do works as fast as ever, but the window, and whatever else the
// person does, comes first. Linux weighs whole sessions against each other, too.
void giveWay() {
    ::setpriority(PRIO_PROCESS, 0, kNiceness);
    std::ofstream("/proc/self/autogroup") << kNiceness;
}

int runEngine(const Options& options) {
    ::setsid(); // refused where the starter has done it: all the same
    giveWay();
    const std::filesystem::path folder = projectFolder(options.project);
    EngineServer::Options server;
    server.idleTimeout = std::chrono::seconds(options.idleSeconds);
    server.secrets = std::make_shared<SessionSecretStore>();
    return EngineServer(folder, engineJobs(folder, server.secrets), server).serve();
}

} // namespace

void addEngine(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "engine", "Wait for jobs of a project, as windows start it",
                   options, runEngine);
    command->add_option("PROJECT", options->project, "The project's folder or its manifest")
        ->required();
    command->add_option("--idle-seconds", options->idleSeconds, "End after this long without work")
        ->check(CLI::Range(1, 86400));
}

} // namespace fts
