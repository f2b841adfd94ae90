#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/formats/datasets/line_file.h"
#include "core/llm/chat_report.h"
#include "core/llm/tuning_cost.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Options {
    fs::path file;
    fs::path questions;
    std::int64_t longest = ChatReportRequest().longest;
    std::int64_t epochs = 0;
    double price = 0;
    bool json = false;
};

std::vector<std::string> linesOf(const fs::path& path) {
    std::vector<std::string> lines;
    if (path.empty()) {
        return lines;
    }
    LineFile file(path);
    std::string line;
    while (file.next(line)) {
        lines.push_back(line);
    }
    return lines;
}

json problemsOf(const ChatDataSet& set, const ChatReport& report) {
    json problems = json::array();
    for (const Skipped& row : set.skipped) {
        problems.push_back(row.reason.english());
    }
    for (const Problem& problem : chatProblems(report)) {
        problems.push_back(problem.text.english());
    }
    return problems;
}

int runCheck(const Options& options) {
    const ChatDataSet set = readChatRows(options.file);
    ChatReportRequest request;
    request.counter = publishedCounter();
    request.longest = options.longest;
    request.evaluationQuestions = linesOf(options.questions);
    const ChatReport report = reportOnChat(set.rows, request);
    json result = chatReportToJson(report);
    result["skipped"] = set.skippedRows;
    result["cost"] = tuningCostToJson(tuningCost(report, options.epochs, options.price));
    result["problems"] = problemsOf(set, report);
    printResult(result, options.json);
    return 0;
}

} // namespace

void addCheck(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "check",
                                   "Check chat rows (JSON lines) and say what learning them costs",
                                   options, runCheck);
    command->add_option("file", options->file, "JSON lines of {\"messages\": […]}")->required();
    command->add_option("--questions", options->questions,
                        "Text file of questions, one a line, that no row may hold");
    command->add_option("--longest", options->longest, "Tokens of a row that an endpoint takes")
        ->check(CLI::Range(1, 100'000'000));
    command->add_option("--epochs", options->epochs, "0: as usual for so many rows")
        ->check(CLI::Range(0, 1000));
    command->add_option("--price", options->price, "Of a million tokens")
        ->check(CLI::Range(0.0, 1e6));
    command->add_flag("--json", options->json, "Print one JSON object");
}

} // namespace fts
