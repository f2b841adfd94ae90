#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/event.h"
#include "core/base/outcome.h"

namespace fts {

/// A job's events for the person: on a terminal one line that is updated, elsewhere a line every
/// few seconds; warnings and stages always. Standard error only. For one thread.
class ProgressPrinter : public EventSink {
public:
    ProgressPrinter();
    ~ProgressPrinter() override;
    void emit(const Event& event) override;

private:
    void printLine(const std::string& line);
    void show(const Progress& progress);
    void clearLine();

    bool m_terminal;
    bool m_lineShown = false;
    std::string m_samples; // the latest loss, shown beside the progress of a training
    std::chrono::steady_clock::time_point m_last;
};

/// A text for the person, with a question mark for each control character but ends of lines and
/// tabs: what documents, models and endpoints write must not command a terminal.
std::string harmless(std::string_view text);

/// Prints a piece of an answer at once, as it comes and made harmless.
void printPiece(std::string_view piece);

/// Prints a result: with `json` one object as the last line of standard output, otherwise a few
/// plain lines.
void printResult(const nlohmann::json& result, bool json);

/// Prints how a job ended (a failure to standard error too) and returns the exit code.
int finish(const Outcome& outcome, int signal, bool json);

} // namespace fts
