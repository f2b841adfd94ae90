#include "core/jobs/run_curves.h"

#include <cmath>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/eval/metric_names.h"
#include "core/jobs/run_events.h"

namespace fts {
namespace {

struct TimedEvent {
    Event event;
    double seconds = 0;
};

std::optional<TimedEvent> parseLine(std::string_view line, double before) {
    try {
        const auto json = parseJson(line, "events.jsonl");
        const auto time = utcSeconds(json.value("time", std::string()));
        return TimedEvent{eventFromJson(json), time.value_or(before)};
    } catch (const Error&) {
        return std::nullopt; // one line that cannot be read costs only itself
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

// The one of the two that a line through their neighbours misses more; NaN misses most.
const Sample& moreTelling(const Sample& first, const Sample& second, double before) {
    const auto miss = [before](const Sample& sample) {
        return std::isfinite(sample.value) ? std::abs(sample.value - before) : HUGE_VAL;
    };
    return miss(first) > miss(second) ? first : second;
}

Curve thinned(const Curve& curve) {
    const auto& samples = curve.samples();
    Curve kept;
    double before = samples.front().value;
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        const Sample& sample = moreTelling(samples[i], samples[i + 1], before);
        kept.append(sample.step, sample.value);
        before = std::isfinite(sample.value) ? sample.value : before;
    }
    return kept;
}

} // namespace

RunCurves RunCurves::read(const std::filesystem::path& eventsFile) {
    RunCurves curves;
    if (!std::filesystem::exists(eventsFile)) {
        return curves;
    }
    forEachWholeLine(eventsFile, [&](std::string_view line, std::uint64_t end) {
        curves.m_readTo = end;
        if (const auto timed = parseLine(line, curves.m_progress.toldAt)) {
            curves.take(timed->event, timed->seconds);
            if (std::holds_alternative<RunStarted>(timed->event)) {
                curves.m_startsAt.insert(end);
            }
        }
    });
    return curves;
}

RunCurves::Live RunCurves::takeLive(const EventPush& push, double seconds) {
    if (std::holds_alternative<RunStarted>(push.event) && !m_startsAt.contains(push.offset)) {
        return Live::Rewritten;
    }
    if (push.offset <= m_readTo) {
        return Live::Known;
    }
    m_readTo = push.offset;
    take(push.event, seconds);
    return Live::Taken;
}

void RunCurves::take(const Event& event, double seconds) {
    if (m_progress.startedAt == 0) {
        m_progress.startedAt = m_progress.toldAt = seconds;
    }
    if (const auto* sample = std::get_if<MetricSample>(&event)) {
        add(*sample);
    } else if (const auto* progress = std::get_if<Progress>(&event)) {
        if (progress->stage == "train") { // told right after the step's samples
            m_progress.legStart = m_progress.step - progress->done;
            m_progress.legSteps = progress->total;
            m_remaining.add(seconds, progress->done, progress->total);
        }
    } else if (const auto* stage = std::get_if<StageStarted>(&event)) {
        m_progress.stage = stage->text;
    } else if (const auto* line = std::get_if<LogLine>(&event)) {
        m_log.push_back(*line);
        ++m_linesTold;
        if (m_log.size() > kMostLogLines) {
            m_log.pop_front();
        }
    } else if (std::holds_alternative<RunStarted>(event)) {
        start(seconds);
    }
    m_progress.toldAt = seconds;
}

void RunCurves::start(double seconds) {
    m_remaining.pause();
    m_progress.secondsBefore += m_progress.toldAt - m_progress.startedAt;
    m_progress.startedAt = seconds;
}

void RunCurves::add(const MetricSample& sample) {
    Curve& curve = m_curves[sample.name];
    curve.append(sample.step, sample.value);
    if (curve.size() > kMostSamples) {
        curve = thinned(curve);
        ++m_thinnings;
    }
    if (!sample.name.starts_with(kValidationPrefix)) {
        m_progress.step = sample.step;
    }
}

std::optional<Sample> RunCurves::best(const std::string& metric) const {
    const auto curve = m_curves.find(std::string(kValidationPrefix) + metric);
    std::optional<Sample> best;
    if (curve != m_curves.end()) {
        for (const Sample& sample : curve->second.samples()) {
            if (std::isfinite(sample.value) &&
                (!best || isBetter(metric, sample.value, best->value))) {
                best = sample;
            }
        }
    }
    return best;
}

} // namespace fts
