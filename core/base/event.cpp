#include "core/base/event.h"

#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

// JSON has no NaN; a string keeps the sample so that a plot can mark the gap.
json numberToJson(double value) {
    if (std::isfinite(value)) {
        return value;
    }
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

double numberFromJson(const json& value) {
    if (value.is_number()) {
        return value.get<double>();
    }
    const std::string text = value.get<std::string>();
    if (text == "inf") {
        return std::numeric_limits<double>::infinity();
    }
    if (text == "-inf") {
        return -std::numeric_limits<double>::infinity();
    }
    return std::numeric_limits<double>::quiet_NaN();
}

struct ToJson {
    json operator()(const StageStarted& event) const {
        return {{"type", "stage"}, {"stage", event.stage}, {"text", event.text}};
    }
    json operator()(const Progress& event) const {
        return {{"type", "progress"},
                {"stage", event.stage},
                {"done", event.done},
                {"total", event.total}};
    }
    json operator()(const MetricSample& event) const {
        return {{"type", "metric"},
                {"name", event.name},
                {"step", event.step},
                {"value", numberToJson(event.value)}};
    }
    json operator()(const LogLine& event) const {
        return {{"type", "log"},
                {"level", event.level == LogLevel::Warning ? "warning" : "info"},
                {"text", event.text}};
    }
    json operator()(const RowPreview& event) const { return {{"type", "row"}, {"row", event.row}}; }
    json operator()(const RunStarted& event) const { return {{"type", "run"}, {"run", event.run}}; }
};

Event parseEvent(const json& value) {
    const std::string type = value.at("type").get<std::string>();
    if (type == "stage") {
        return StageStarted{value.at("stage"), value.at("text").get<Message>()};
    }
    if (type == "progress") {
        return Progress{value.at("stage"), value.at("done"), value.at("total")};
    }
    if (type == "metric") {
        return MetricSample{value.at("name"), value.at("step"), numberFromJson(value.at("value"))};
    }
    if (type == "log") {
        const bool warning = value.at("level").get<std::string>() == "warning";
        return LogLine{warning ? LogLevel::Warning : LogLevel::Info,
                       value.at("text").get<Message>()};
    }
    if (type == "row") {
        return RowPreview{value.at("row")};
    }
    if (type == "run") {
        return RunStarted{value.at("run")};
    }
    throw Error(ErrorKind::Format, FTS_TEXT("Unknown event type \"%1\"."), type);
}

} // namespace

nlohmann::json eventToJson(const Event& event) {
    return std::visit(ToJson{}, event);
}

Event eventFromJson(const nlohmann::json& value) {
    try {
        return parseEvent(value);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("An event cannot be read: %1."), error.what());
    }
}

} // namespace fts
