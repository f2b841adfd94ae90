#include "core/jobs/tuning_rows.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/jobs/asked_endpoint.h"
#include "core/net/address.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Severity = Problem::Severity;

ChatRow rowOf(const StoredChatRow& stored) {
    return chatRowFromJson(parseJson(stored.line, "a chat row"));
}

std::vector<std::string> questionsForTheVerdict(ProjectStore& store) {
    std::vector<std::string> questions;
    for (const Question& question : store.retrievalSet(Split::Test).questions) {
        questions.push_back(question.text);
    }
    return questions;
}

void checkCost(const TrainSpec& train, const TuningCost& cost, std::vector<Problem>& problems) {
    if (train.mostCost <= 0) {
        return;
    }
    if (train.price <= 0) {
        problems.push_back({Severity::Error, "train.price",
                            FTS_TEXT("There is a limit to what training may cost, but no price to "
                                     "reckon it by. Set train.price, or train.most_cost to 0.")});
    } else if (cost.price > train.mostCost) {
        problems.push_back({Severity::Error, "train.most_cost",
                            Message(FTS_TEXT("Training would cost about %1, and the limit is %2. "
                                             "Train on fewer rows or epochs, or raise it."),
                                    cost.price, train.mostCost)});
    }
}

/// What a job of this project at the same address, with the same model, took for so many tokens.
std::optional<double> expectedSeconds(const Project& project, ProjectStore& store,
                                      std::int64_t tokens) {
    const Endpoint endpoint = endpointOf(project.specs().student);
    auto runs = store.runs();
    std::ranges::reverse(runs);
    for (const RunRow& row : runs) {
        try {
            const auto state = readTuningState(project.runFolder(row.number));
            if (state && state->model == endpoint.model && state->job.trainedTokens > 0 &&
                state->job.finishedAt > state->job.createdAt &&
                state->address == parseAddress(endpoint.url).origin()) {
                return static_cast<double>(state->job.finishedAt - state->job.createdAt) *
                       static_cast<double>(tokens) / static_cast<double>(state->job.trainedTokens);
            }
        } catch (const Error&) { // a damaged file, or no address
            continue;
        }
    }
    return std::nullopt;
}

TuningState::File writeRows(ProjectStore& store, Split split, const fs::path& path,
                            const std::string& name) {
    AtomicFile file(path);
    for (const StoredChatRow& row : storedChatRows(store, split)) {
        file.write(chatRowLine(rowOf(row)) + "\n");
    }
    file.commit();
    TuningState::File sent;
    sent.name = name;
    sent.sha256 = sha256File(path);
    sent.bytes = static_cast<std::int64_t>(fs::file_size(path));
    return sent;
}

} // namespace

std::vector<ChatDataSet::Row> chatRowsOf(ProjectStore& store, Split split) {
    std::vector<ChatDataSet::Row> rows;
    for (const StoredChatRow& stored : storedChatRows(store, split)) {
        rows.push_back({rowOf(stored), rows.size() + 1});
    }
    return rows;
}

TuningPlan planTuning(const Project& project, ProjectStore& store, JobContext& context) {
    const TrainSpec& train = project.specs().train;
    ChatReportRequest request;
    request.counter = publishedCounter();
    request.evaluationQuestions = questionsForTheVerdict(store);
    request.check = [&context] { context.check(); };
    TuningPlan plan;
    plan.report = reportOnChat(chatRowsOf(store, Split::Train), request);
    plan.cost = tuningCost(plan.report, train.epochs, train.price);
    plan.validationRows =
        static_cast<std::int64_t>(storedChatRows(store, Split::Validation).size());
    plan.seconds = expectedSeconds(project, store, plan.cost.tokens);
    plan.problems = chatProblems(plan.report);
    checkCost(train, plan.cost, plan.problems);
    return plan;
}

json tuningPlanToJson(const TuningPlan& plan) {
    json problems = json::array();
    for (const Problem& problem : plan.problems) {
        problems.push_back({{"severity", problem.severity == Severity::Error ? "error" : "warning"},
                            {"text", problem.text.english()}});
    }
    json result = chatReportToJson(plan.report);
    result["validation_rows"] = plan.validationRows;
    result["cost"] = tuningCostToJson(plan.cost);
    result["seconds"] = plan.seconds ? json(*plan.seconds) : json();
    result["problems"] = std::move(problems);
    return result;
}

Message whatIsTrained(const TuningPlan& plan, const std::string& address,
                      const std::string& model) {
    const Message rows(
        FTS_TEXT("Rows sent to %2, where %3 learns them: %1. Epochs: %4. Tokens: about "
                 "%5, %6."),
        plan.report.rows, address, model, plan.cost.epochs, plan.cost.tokens,
        plan.report.howCounted);
    return plan.cost.price <= 0
               ? rows
               : Message(FTS_TEXT("%1 That costs about %2."), rows, plan.cost.price);
}

fs::path trainingRowsPath(const fs::path& runFolder) {
    return runFolder / "rows-train.jsonl";
}

fs::path validationRowsPath(const fs::path& runFolder) {
    return runFolder / "rows-validation.jsonl";
}

void writeTuningRows(ProjectStore& store, const fs::path& runFolder, TuningState& state) {
    state.training =
        writeRows(store, Split::Train, trainingRowsPath(runFolder), state.token + "-train.jsonl");
    const auto validation = writeRows(store, Split::Validation, validationRowsPath(runFolder),
                                      state.token + "-validation.jsonl");
    if (validation.bytes > 0) {
        state.validation = validation;
    }
}

} // namespace fts
