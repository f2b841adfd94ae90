#include "core/work/rag_students.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/run_spec.h"
#include "core/project/models.h"
#include "core/work/project_model.h"

namespace fts {
namespace {

// A run at an endpoint leaves no weights here.
std::optional<int> runOf(ProjectStore& store, const std::string& name) {
    if (name == "tuned") {
        return newestRun(store);
    }
    const auto runs = store.runs();
    const auto run = std::ranges::find_if(
        runs, [&](const RunRow& row) { return name == "run:" + std::to_string(row.number); });
    return run == runs.end() ? std::nullopt : std::optional(run->number);
}

} // namespace

RagModel findRagModel(const Project& project, ProjectStore& store, const std::string& name,
                      const RagModel* of) {
    RagModel found{
        name, {}, of != nullptr ? of->specs : project.specs(), project.specs().rag.prompt};
    if (name == "teacher") {
        const std::string& further = found.specs.teacher.prompt;
        found.instructions += (further.empty() ? "" : "\n\n") + further;
    } else if (name != "base") {
        found.run = runOf(store, name);
        if (!found.run) {
            found.name = findModel(project, store, name).name; // a folder, or told what is wrong
            return found;
        }
        found.name = "run:" + std::to_string(*found.run);
        const Specs trained = readRunSpec(project.runFolder(*found.run)).specs;
        found.specs.model = trained.model;
        found.specs.student = trained.student;
        found.specs.train.where = trained.train.where;
    }
    return found;
}

OpenedChat RagModel::open(const Project& project, SecretStore& secrets) const {
    if (name == "teacher") {
        return openChat(specs.teacher, specs.train, secrets);
    }
    if (name == "base") {
        return trainsAtEndpoint(specs)
                   ? openChat(specs.student, specs.student.model, secrets)
                   : openChat({name, resolveModel(specs.model.base), {}, {}, {}}, specs.train);
    }
    if (run && trainsAtEndpoint(specs)) {
        const auto model = tunedModelAt(project, *run);
        if (!model) {
            throw Error(ErrorKind::NotFound,
                        FTS_TEXT("The job of run %1 has made no model yet. Follow it with "
                                 "\"train --resume\"."),
                        *run);
        }
        return openChat(specs.student, *model, secrets);
    }
    ProjectStore store(project.storePath());
    return openChat(findModel(project, store, name), specs.train);
}

std::vector<RagSystem> ragSystems(const Project& project, ProjectStore& store,
                                  const std::string& name) {
    const RagModel judged = findRagModel(project, store, name);
    std::vector<RagSystem> systems;
    if (judged.name != "base") {
        systems.push_back({"tuned", judged});
    }
    for (const char* beside : {"base", "teacher"}) {
        systems.push_back({beside, findRagModel(project, store, beside, &judged)});
    }
    return systems;
}

RagOptions ragOptions(const Specs& specs, const std::string& instructions) {
    RagOptions options;
    options.contextTokens = specs.rag.contextTokens;
    options.answerTokens = specs.rag.answerTokens;
    options.temperature = specs.rag.temperature;
    options.instructions = instructions;
    return options;
}

} // namespace fts
