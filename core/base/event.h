#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include <nlohmann/json.hpp>

#include "core/base/message.h"

namespace fts {

/// A job enters a part of its work.
struct StageStarted {
    std::string stage; ///< "read", "train", "embed" …: stable, for programs
    Message text;      ///< for the person
};

/// How far the current stage is. `total` 0 means not known yet.
struct Progress {
    std::string stage;
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// One point of a curve: loss, learning rate, ndcg@10 …
struct MetricSample {
    std::string name;
    std::int64_t step = 0; ///< optimiser steps done
    double value = 0;      ///< may be NaN or infinite
};

enum class LogLevel { Info, Warning };

struct LogLine {
    LogLevel level = LogLevel::Info;
    Message text;
};

/// A row just read or made, to show while the job goes on.
struct RowPreview {
    nlohmann::json row;
};

/// From here on the job's events are in this run's events.jsonl; 0: the job has left its run.
struct RunStarted {
    int run = 0;
};

using Event = std::variant<StageStarted, Progress, MetricSample, LogLine, RowPreview, RunStarted>;

/// One JSON object with a "type" key; NaN and infinite values are written as strings.
nlohmann::json eventToJson(const Event& event);
Event eventFromJson(const nlohmann::json& json); ///< throws Format

/// Where a job's events go. `emit` is called on the job's thread, must be quick and must not throw.
class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void emit(const Event& event) = 0;
};

/// An EventSink around a function.
class FunctionSink : public EventSink {
public:
    explicit FunctionSink(std::function<void(const Event&)> function)
        : m_function(std::move(function)) {}
    void emit(const Event& event) override { m_function(event); }

private:
    std::function<void(const Event&)> m_function;
};

} // namespace fts
