#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"
#include "core/jobs/endpoint_jobs.h"
#include "core/net/session_secret_store.h"
#include "core/project/kind_check.h"

namespace fts {
namespace {

struct Options : EndpointOptions {
    bool cancel = false;
    std::string job;
};

int runJobs(const Options& options) {
    requireKind(openProject(options.project, options.sets), {kDistillation}, "jobs");
    SessionSecretStore secrets;
    for (const auto& [name, key] : endpointKeys(options, {"student"})) {
        secrets.keep(name, key);
    }
    return runHere(
        [&](JobContext& context) {
            const Project project = openProject(options.project, options.sets);
            return options.cancel
                       ? cancelEndpointJob(project, options.job, secrets, {}, context.stop)
                       : listEndpointJobs(project, secrets, {}, context.stop);
        },
        options.json);
}

} // namespace

void addJobs(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, action, "jobs", "The fine-tuning jobs at the student's address", options, runJobs);
    addEndpointOptions(*command, *options);
    CLI::Option* cancel = command->add_flag("--cancel", options->cancel, "Cancel a job there");
    command
        ->add_option("--job", options->job,
                     "Which one to cancel; without it that of the newest run that has one")
        ->needs(cancel);
}

} // namespace fts
