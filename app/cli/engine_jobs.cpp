// What an engine of this program can do, and how a job sees its project.
#include "app/cli/run_job.h"
#include "app/cli/update.h"
#include "core/base/error.h"
#include "core/jobs/endpoint_jobs.h"
#include "core/project/field_table.h"
#include "core/project/kind_check.h"
#include "core/work/answer_cost.h"
#include "core/work/answer_job.h"
#include "core/work/ask_job.h"
#include "core/work/asked_documents.h"
#include "core/work/devices.h"
#include "core/work/evaluate_job.h"
#include "core/work/evaluation_cost.h"
#include "core/work/export_job.h"
#include "core/work/generate_job.h"
#include "core/work/project_search.h"
#include "core/work/train_project.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

void applySet(Specs& specs, const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("--set wants key=value, not \"%1\"."), text);
    }
    setField(specs, text.substr(0, equals), text.substr(equals + 1));
}

void refuseProblems(const Specs& specs) {
    for (const Problem& problem : problems(specs)) {
        if (problem.severity == Problem::Severity::Error) {
            throw Error(ErrorKind::BadInput, "%1: %2", problem.key, problem.text);
        }
    }
}

} // namespace

fs::path projectFolder(const fs::path& project) {
    if (!fs::exists(project)) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("There is no project %1. Make one with: finetune-studio-cli new %1"),
                    project.string());
    }
    // Of a file it is asked whether it is a project's manifest: a copy of one under another name
    // would have its namesake changed.
    return fs::is_directory(project) ? fs::canonical(project) : Project::open(project).folder();
}

void applySets(Specs& specs, const std::vector<std::string>& sets) {
    for (const std::string& text : sets) {
        applySet(specs, text);
    }
}

Project openProject(const fs::path& path, const std::vector<std::string>& sets) {
    Project project = Project::open(projectFolder(path));
    applySets(project.specs(), sets);
    return project;
}

JobBodies engineJobs(const fs::path& folder, std::shared_ptr<SecretStore> secrets) {
    const auto body = [&folder](auto work) -> JobBody {
        return [folder, work](const json& params, JobContext& context) {
            const auto sets = params.value("set", std::vector<std::string>());
            Project project = openProject(folder, sets);
            for (const Message& warning : project.warnings()) {
                context.log(warning, LogLevel::Warning);
            }
            refuseProblems(project.specs());
            return work(project, params, context);
        };
    };
    const auto search = std::make_shared<ProjectSearch>(); // the same for all of an engine's jobs
    const auto asked = std::make_shared<AskedDatabase>();  // likewise
    const auto documents = std::make_shared<AskedDocuments>();
    const auto heavy = [&](auto work) {
        return body([=](Project& project, const json& params, JobContext& context) {
            search->releaseModels();
            asked->releaseModel();
            documents->releaseModels();
            return work(project, params, context);
        });
    };
    return {
        {"forecast", heavy(forecastProject)},
        {"generate", heavy([secrets](Project& project, const json&, JobContext& context) {
             requireKind(project, {kEmbedding, kDistillation}, "generate");
             return runGenerate(project, context, *secrets);
         })},
        {"answer", heavy([secrets](Project& project, const json& params, JobContext& context) {
             requireKind(project, {kDistillation}, "answer");
             return params.value("dry_run", false) ? answerCost(project, context)
                                                   : runAnswer(project, context, *secrets);
         })},
        {"train", heavy([secrets](Project& project, const json& params, JobContext& context) {
             return trainProject(project, params, *secrets, context);
         })},
        {"cancel", body([secrets](const Project& project, const json& params, JobContext& context) {
             return cancelEndpointJob(project, params.value("job", ""), *secrets, {}, context.stop);
         })},
        {"evaluate", heavy([secrets](Project& project, const json& params, JobContext& context) {
             if (params.value("try_judge", false)) {
                 requireKind(project, {kDistillation}, "evaluate --try-judge");
             }
             if (params.value("constrained", false)) {
                 requireKind(project, {kTextToSql}, "evaluate --constrained");
             }
             if (params.value("dry_run", false)) {
                 requireKind(project, {kDistillation}, "evaluate --dry-run");
                 return evaluationCost(project, params, context);
             }
             return evaluateProject(project, params, *secrets, context);
         })},
        {"export", heavy(runExport)},
        {"update", heavy([secrets](Project& project, const json&, JobContext& context) {
             return runUpdate(project, context, *secrets);
         })},
        {"search", body([search](const Project& project, const json& params, JobContext& context) {
             requireKind(project, {kEmbedding}, "search");
             return search->run(project, params, context);
         })},
        {"ask",
         body([asked, secrets](const Project& project, const json& params, JobContext& context) {
             return asked->run(project, params, *secrets, context);
         })},
        {"rag", body([documents, secrets](const Project& project, const json& params,
                                          JobContext& context) {
             requireKind(project, {kDistillation}, "rag");
             return documents->answerByAll(project, params, *secrets, context);
         })},
        {"devices", [](const json&, JobContext&) { return deviceFacts(); }}};
}

} // namespace fts
