#include "app/cli/update.h"

#include "core/base/error.h"
#include "core/corpus/project_division.h"
#include "core/jobs/chunk_job.h"
#include "core/jobs/endpoint_training.h"
#include "core/project/adapter_rate.h"
#include "core/project/stages.h"
#include "core/work/answer_job.h"
#include "core/work/evaluate_job.h"
#include "core/work/export_job.h"
#include "core/work/generate_job.h"
#include "core/work/train_project.h"

namespace fts {
namespace {

using nlohmann::json;

// An import that was cut off leaves whole files, which only have to be divided.
void finishImport(const Project& project) {
    ProjectStore store(project.storePath());
    if (store.counts().collections == 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Nothing was imported into this project yet. Next: import."));
    }
    divideProject(store, project.specs());
    recordStage(project, store, "import");
}

/// Returns what the verdict or the export came to.
json doStage(Project& project, const std::string& stage, JobContext& context,
             SecretStore& secrets) {
    if (stage == "chunk") {
        runChunk(project, context);
    } else if (stage == "import") {
        finishImport(project);
    } else if (stage == "generate") {
        runGenerate(project, context, secrets);
    } else if (stage == "answer") {
        runAnswer(project, context, secrets);
    } else if (stage == "train") {
        trainProject(project, json::object(), secrets, context);
    } else if (stage == "evaluate") {
        return evaluateProject(project, {{"model", "tuned"}, {"split", "test"}}, secrets, context);
    } else if (trainsAtEndpoint(project.specs())) {
        context.log(FTS_TEXT("The tuned model stays at the student's address: there is nothing to "
                             "export."));
    } else {
        const std::string out = (project.artifactsFolder() / "model").string();
        const char* format = project.kind() == kEmbedding             ? "sentence-transformers"
                             : learnsAllWeights(project.specs().lora) ? "merged"
                                                                      : "peft";
        return runExport(project, {{"format", format}, {"out", out}, {"model", "tuned"}}, context);
    }
    return json::object();
}

} // namespace

json runUpdate(Project& project, JobContext& context, SecretStore& secrets) {
    ProjectStore store(project.storePath());
    json result{{"done", json::array()}};
    // Asked anew for each stage: one that was done may have changed what those after it read.
    for (const Stage& stage : stagesOf(project, store)) {
        if (!hasRunAsItIs(project, store, stage)) {
            context.check();
            const json outcome = doStage(project, stage.name, context, secrets);
            result["done"].push_back(stage.name);
            if (stage.name == "export" && outcome.contains("path")) {
                result["path"] = outcome["path"];
            } else if (stage.name == "evaluate" && outcome.contains("comparison")) {
                result["comparison"] = outcome["comparison"];
            }
        }
    }
    result["stages"] = stagesToJson(project, store);
    return result;
}

json stagesToJson(const Project& project, ProjectStore& store) {
    json stages = json::array();
    for (const StageState& stage : stageStates(project, store)) {
        stages.push_back({{"name", stage.name}, {"state", stage.state}});
    }
    return stages;
}

} // namespace fts
