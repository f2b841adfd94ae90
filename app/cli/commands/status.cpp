#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "app/cli/update.h"
#include "core/jobs/engine_client.h"
#include "core/store/project_store.h"

namespace fts {
namespace {

using nlohmann::json;

json engineStatus(const std::filesystem::path& folder) {
    auto client = EngineClient::connect(folder);
    if (!client) {
        return nullptr;
    }
    return statusToJson(statusFromJson(client->request("status")));
}

int runStatus(const ProjectOptions& options) {
    const Project project = openProject(options.project, options.sets);
    json runs = json::array();
    ProjectStore store(project.storePath());
    for (const RunRow& run : store.runs()) {
        runs.push_back({{"run", run.number},
                        {"state", run.state},
                        {"started_at", run.startedAt},
                        {"best_metric", run.bestMetric},
                        {"best_value", run.bestValue ? json(*run.bestValue) : json()}});
    }
    printResult({{"kind", project.kind()},
                 {"stages", stagesToJson(project, store)},
                 {"runs", runs},
                 {"engine", engineStatus(project.folder())}},
                options.json);
    return 0;
}

} // namespace

void addStatus(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ProjectOptions>();
    CLI::App* command =
        addCommand(app, action, "status", "The stages and runs of a project", options, runStatus);
    addProjectOptions(*command, *options);
}

} // namespace fts
