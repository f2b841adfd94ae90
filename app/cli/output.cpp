#include "app/cli/output.h"

#include <algorithm>
#include <iostream>
#include <unistd.h>

#include "app/cli/exit_code.h"
#include "core/base/control_character.h"
#include "core/base/json.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;
using nlohmann::json;

constexpr std::chrono::seconds kLineEvery(10);
constexpr int kDigits = 4;
constexpr const char* kVerdict = "comparison.verdict"; // a sentence

std::string plainValue(const json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    return value.is_number_float() ? shortNumber(value.get<double>(), kDigits) : dumpJson(value);
}

bool isListOfObjects(const json& value) {
    return value.is_array() && !value.empty() && value[0].is_object();
}

// {"metrics":{"ndcg@10":0.67}} → "metrics.ndcg@10: 0.67"; {"runs":[{"run":7}]} → "runs.0.run: 7"
void printPlain(const json& value, const std::string& name) {
    if (value.is_object() || isListOfObjects(value)) {
        for (const auto& [key, inner] : value.items()) {
            printPlain(inner, name.empty() ? key : name + "." + key);
        }
    } else if (!value.is_null() && name != kVerdict) {
        std::cout << harmless(name) << ": " << harmless(plainValue(value)) << "\n";
    }
}

struct ToSentence {
    std::string operator()(const Succeeded&) const { return {}; }
    std::string operator()(const Cancelled&) const { return "Stopped."; }
    std::string operator()(const Failed& outcome) const { return outcome.message.english(); }
    std::string operator()(const Died& outcome) const {
        const std::string signal =
            outcome.signal != 0 ? " (signal " + std::to_string(outcome.signal) + ")" : "";
        return "The engine died" + signal + ". " +
               (outcome.lastCheckpoint.empty()
                    ? std::string("There is no checkpoint.")
                    : "train --resume goes on from " + outcome.lastCheckpoint + ".");
    }
};

} // namespace

ProgressPrinter::ProgressPrinter() : m_terminal(::isatty(STDERR_FILENO) == 1) {}

ProgressPrinter::~ProgressPrinter() {
    clearLine();
}

void ProgressPrinter::emit(const Event& event) {
    if (const auto* stage = std::get_if<StageStarted>(&event)) {
        printLine(stage->text.english());
        m_samples.clear();
    } else if (const auto* line = std::get_if<LogLine>(&event)) {
        const bool warning = line->level == LogLevel::Warning;
        printLine((warning ? "Warning: " : "") + line->text.english());
    } else if (const auto* sample = std::get_if<MetricSample>(&event)) {
        if (sample->name == "loss") {
            m_samples = ", loss " + shortNumber(sample->value, kDigits);
        }
    } else if (const auto* progress = std::get_if<Progress>(&event)) {
        show(*progress);
    }
}

void ProgressPrinter::printLine(const std::string& line) {
    clearLine();
    std::cerr << harmless(line) << std::endl;
}

void ProgressPrinter::show(const Progress& progress) {
    std::string line = progress.stage + " " + std::to_string(progress.done);
    if (progress.total > 0) {
        line += " of " + std::to_string(progress.total);
    }
    if (progress.stage == "train") { // and not at a look at the validation part
        line += m_samples;
    }
    if (m_terminal) {
        std::cerr << "\r\033[K" << line << std::flush;
        m_lineShown = true;
    } else if (Clock::now() - m_last >= kLineEvery) {
        m_last = Clock::now();
        std::cerr << line << std::endl;
    }
}

void ProgressPrinter::clearLine() {
    if (m_lineShown) {
        std::cerr << "\r\033[K" << std::flush;
        m_lineShown = false;
    }
}

std::string harmless(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(utf8Length(text, at), 1);
        const bool layout = text[at] == '\n' || text[at] == '\t';
        shown += isControlAt(text, at) && !layout ? "?" : text.substr(at, length);
        at += length;
    }
    return shown;
}

void printPiece(std::string_view piece) {
    std::cout << harmless(piece) << std::flush;
}

void printResult(const json& result, bool asJson) {
    if (asJson) {
        std::cout << dumpJson(result) << std::endl;
    } else {
        printPlain(result, "");
        const auto verdict = json::json_pointer("/comparison/verdict");
        if (result.contains(verdict)) { // at the end, where it is seen
            std::cout << plainValue(result[verdict]) << "\n";
        }
        std::cout << std::flush;
    }
}

int finish(const Outcome& outcome, int signal, bool json) {
    const int code = exitCode(outcome, signal);
    if (const auto* succeeded = std::get_if<Succeeded>(&outcome)) {
        printResult(succeeded->result, json);
        return code;
    }
    std::cerr << harmless(std::visit(ToSentence{}, outcome)) << std::endl;
    if (json) {
        std::cout << dumpJson(outcomeToJson(outcome)) << std::endl;
    }
    return code;
}

} // namespace fts
