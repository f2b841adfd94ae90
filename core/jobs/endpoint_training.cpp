#include "core/jobs/endpoint_training.h"

#include <chrono>
#include <filesystem>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/corpus/project_division.h"
#include "core/jobs/asked_endpoint.h"
#include "core/jobs/endpoint_run.h"
#include "core/jobs/interrupted_run.h"
#include "core/jobs/recorded_run.h"
#include "core/jobs/tuning_rows.h"
#include "core/net/address.h"
#include "core/project/field_table.h"
#include "core/project/stages.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

/// The run to go on with, and how far it came.
struct Going {
    int run = 0;
    TuningState state;
};

std::optional<Going> interruptedJob(const Project& project, ProjectStore& store) {
    const auto run = interruptedRun(project, store);
    auto state = run ? readTuningState(project.runFolder(*run)) : std::nullopt;
    return state ? std::optional(Going{*run, *std::move(state)}) : std::nullopt;
}

Going demanded(const std::optional<Going>& going) {
    if (!going) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no interrupted run with a job at an endpoint. \"train\" "
                             "begins a new one."));
    }
    return *going;
}

std::optional<Going> findGoing(const Project& project, ProjectStore& store, const json& params,
                               JobContext& context) {
    auto going = interruptedJob(project, store);
    if (params.value("extend", 0) > 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("A job at an endpoint cannot be extended. Set train.epochs, and begin "
                             "a new run."));
    }
    if (params.value("resume", false)) {
        return demanded(going);
    }
    const bool fresh = params.value("fresh", false);
    if (going && !fresh && !isLost(going->state) && isStillTheSame(project, store, going->run)) {
        context.log(Message(FTS_TEXT("Run %1 was interrupted and goes on."), going->run));
        return going;
    }
    if (going && isGoingOn(going->state)) {
        context.log(Message(FTS_TEXT("The job of run %1 may still go on at the endpoint, and cost. "
                                     "\"jobs\" lists what is there, \"jobs --cancel\" ends it."),
                            going->run),
                    LogLevel::Warning);
    }
    return std::nullopt;
}

void refuse(const std::vector<Problem>& problems, JobContext& context) {
    for (const Problem& problem : problems) {
        if (problem.severity == Problem::Severity::Error) {
            throw Error(ErrorKind::BadInput, problem.text);
        }
        context.log(problem.text, LogLevel::Warning);
    }
}

TuningState newState(const Project& project, const Endpoint& endpoint) {
    TuningState state;
    state.token = newTuningToken();
    state.address = parseAddress(endpoint.url).origin();
    state.model = endpoint.model;
    state.suffix = project.specs().train.suffix;
    state.epochs = project.specs().train.epochs;
    state.seed = project.specs().train.seed;
    return state;
}

/// Without the hash of a base model: what is trained lies at the endpoint.
RunSpec specOf(const Project& project, ProjectStore& store, const TuningPlan& plan) {
    RunSpec spec;
    spec.asked = specsToJson(project.specs());
    spec.specs = project.specs();
    spec.rows = store.rowsHash();
    spec.trainPairs = plan.report.rows;
    spec.validationQuestions = plan.validationRows;
    return spec;
}

/// A job is looked for where it was asked for.
void checkAddress(const Going& going, const Endpoint& endpoint) {
    if (const std::string origin = parseAddress(endpoint.url).origin();
        going.state.address != origin) {
        throw Error(
            ErrorKind::BadInput,
            FTS_TEXT("The job of run %1 is at %2, but the student's address is %3. Set "
                     "student.url to the former, or begin a new run with \"train --fresh\"."),
            going.run, going.state.address, origin);
    }
}

class Training {
public:
    Training(const Project& project, SecretStore& secrets, const EndpointPatience& patience)
        : m_project(project), m_patience(patience), m_store(project.storePath()),
          m_endpoint(studentEndpoint(project.specs())),
          m_key(secrets.find(keyName(m_endpoint)).value_or(Secret())) {}

    json run(const json& params, JobContext& context) {
        divideProject(m_store, m_project.specs()); // the shares may have changed meanwhile
        const json inputs = stageInputs(m_project, m_store, "train");
        const auto going = findGoing(m_project, m_store, params, context);
        const auto begun = Clock::now();
        json result = going ? goOn(*going, context) : begin(context);
        result["train_s"] = secondsSince(begun);
        const int run = result.at("run").get<int>();
        if (hasSettingsOf(readRunSpec(m_project.runFolder(run)), m_project)) {
            recordStage(m_project, "train", inputs, {{"run", run}});
        }
        return result;
    }

private:
    json goOn(const Going& going, JobContext& context) {
        checkAddress(going, m_endpoint);
        const RunSpec spec = readRunSpec(m_project.runFolder(going.run));
        return recordedRun(m_project, m_store, {going.run, std::nullopt}, spec, context,
                           [&](int run, RunRecorder&, JobContext& inner) {
                               return follow(run, going.state, inner);
                           });
    }

    json begin(JobContext& context) {
        context.events.emit(StageStarted{"read", FTS_TEXT("Reading the rows")});
        const TuningPlan plan = planTuning(m_project, m_store, context);
        refuse(plan.problems, context);
        const RunSpec spec = specOf(m_project, m_store, plan);
        const auto body = [&](int run, RunRecorder&, JobContext& inner) {
            TuningState state = newState(m_project, m_endpoint);
            const fs::path folder = m_project.runFolder(run);
            writeTuningRows(m_store, folder, state);
            writeTuningState(folder, state);
            inner.log(whatIsTrained(plan, state.address, state.model));
            return follow(run, std::move(state), inner);
        };
        json result = recordedRun(m_project, m_store, {}, spec, context, body);
        result["rows"] = plan.report.rows;
        result["tokens"] = plan.cost.tokens;
        result["price"] = plan.cost.price;
        return result;
    }

    json follow(int number, TuningState state, JobContext& context) {
        EndpointRun run(m_project.runFolder(number), m_endpoint, m_key, m_patience);
        run.follow(std::move(state), context);
        json best;
        if (const auto sample = run.best()) {
            best = {{"metric", sample->name}, {"value", sample->value}, {"step", sample->step}};
        }
        run.keepCheckpoints(context);
        m_store.finishRun(number, "succeeded", "", best.is_null() ? "" : run.best()->name,
                          best.is_null() ? std::nullopt : std::optional(run.best()->value));
        return {{"run", number},
                {"job", run.state().job.id},
                {"model", run.state().job.tunedModel},
                {"steps", run.steps()},
                {"epochs", run.state().epochs},
                {"trained_tokens", run.state().job.trainedTokens},
                {"best", best},
                {"checkpoints", checkpointsToJson(run.state().job.checkpoints)},
                {"stopped", json()}};
    }

    const Project& m_project;
    const EndpointPatience& m_patience;
    ProjectStore m_store;
    Endpoint m_endpoint;
    Secret m_key;
};

} // namespace

bool trainsAtEndpoint(const Specs& specs) {
    return specs.kind == kDistillation && specs.train.where == "endpoint";
}

Endpoint studentEndpoint(const Specs& specs) {
    const Endpoint endpoint = endpointOf(specs.student);
    if (endpoint.url.empty() || endpoint.model.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("No address is set for the student. Set student.url and "
                             "student.model, or train.where to local."));
    }
    return endpoint;
}

json runEndpointTraining(Project& project, const json& params, SecretStore& secrets,
                         JobContext& context, const EndpointPatience& patience) {
    return Training(project, secrets, patience).run(params, context);
}

std::optional<std::string> tunedModelAt(const Project& project, int run) {
    const auto state = readTuningState(project.runFolder(run));
    return state && !state->job.tunedModel.empty() ? std::optional(state->job.tunedModel)
                                                   : std::nullopt;
}

} // namespace fts
