#include "core/serve/tuning_events.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>

#include "core/base/error.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kFile = "events.jsonl";
// Every step is told up to here, then one in ten.
constexpr std::int64_t kStepsToldEach = 1000;

fs::path fileIn(const fs::path& folder) {
    return folder / kFile;
}

// How many lines there are, each with its end: what comes next must not go on with one that was cut
// short.
std::size_t endedLines(const fs::path& path) {
    std::size_t lines = 0;
    bool whole = true;
    {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line); ++lines) {
            whole = !file.eof();
        }
    }
    if (!whole) {
        std::ofstream(path, std::ios::app) << "\n";
    }
    return lines;
}

} // namespace

TuningEvents::TuningEvents(fs::path folder, const std::string& job)
    : m_file(fileIn(folder)), m_prefix("ftevent-" + job.substr(job.find('-') + 1) + "-"),
      m_count(endedLines(m_file)) {}

void TuningEvents::message(const Message& text, LogLevel level) {
    append(level == LogLevel::Warning ? "warn" : "info", text.english(), "message", json::object());
}

void TuningEvents::emit(const Event& event) {
    if (const auto* stage = std::get_if<StageStarted>(&event)) {
        message(stage->text);
    } else if (const auto* line = std::get_if<LogLine>(&event)) {
        message(line->text, line->level);
    } else if (const auto* metric = std::get_if<MetricSample>(&event)) {
        sample(*metric);
    }
}

void TuningEvents::sample(const MetricSample& sample) {
    const bool learned = sample.name == "loss";
    if ((!learned && sample.name != "validation.loss") || !std::isfinite(sample.value) ||
        (learned && sample.step > kStepsToldEach && sample.step % 10 != 0)) {
        return;
    }
    const char* name = learned ? "train_loss" : "valid_loss";
    const Message text(learned ? "Step %1: training loss %2" : "Step %1: validation loss %2",
                       sample.step, Number{sample.value, 4});
    append("info", text.english(), "metrics", {{"step", sample.step}, {name, sample.value}});
}

void TuningEvents::append(const std::string& level, const std::string& message, const char* type,
                          json data) {
    const json event{{"id", m_prefix + std::to_string(++m_count)},
                     {"object", "fine_tuning.job.event"},
                     {"created_at", std::time(nullptr)},
                     {"level", level},
                     {"message", message},
                     {"type", type},
                     {"data", std::move(data)}};
    std::ofstream(m_file, std::ios::app) << dumpJson(event) + "\n";
}

std::vector<json> TuningEvents::read(const fs::path& folder) {
    std::vector<json> events;
    std::ifstream file(fileIn(folder));
    for (std::string line; std::getline(file, line);) {
        try {
            json event = parseJson(line, kFile);
            if (event.is_object() && event.value("id", json()).is_string()) {
                events.push_back(std::move(event));
            }
        } catch (const Error&) {
            continue;
        }
    }
    std::ranges::reverse(events);
    return events;
}

} // namespace fts
