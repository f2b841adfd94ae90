#include "core/jobs/endpoint_events.h"

#include <algorithm>
#include <cerrno>
#include <optional>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/jobs/run_curves.h"
#include "core/jobs/run_events.h"

namespace fts {
namespace {

using nlohmann::json;

/// A line that a crash left half-written is none.
std::optional<TuningEvent> eventIn(std::string_view line) {
    try {
        const json kept = parseJson(line, "endpoint_events.jsonl");
        TuningEvent event;
        kept.at("id").get_to(event.id);
        kept.at("step").get_to(event.step);
        kept.at("metrics").get_to(event.metrics);
        return event;
    } catch (const Error&) {
        return std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

} // namespace

EndpointEvents::EndpointEvents(const std::filesystem::path& runFolder, EventSink& events)
    : m_path(runFolder / "endpoint_events.jsonl"), m_events(events) {
    if (std::filesystem::exists(m_path)) {
        std::uint64_t whole = 0;
        forEachWholeLine(m_path, [&](std::string_view line, std::uint64_t end) {
            whole = end;
            if (const auto event = eventIn(line)) {
                m_known.insert(event->id);
                for (const auto& [name, value] : event->metrics) {
                    m_samples[name][event->step] = value;
                }
            }
        });
        std::filesystem::resize_file(m_path, whole); // without what a crash left half-written
    }
    m_file.open(m_path, std::ios::app | std::ios::binary);
    m_file << std::flush;
    if (!m_file) {
        throwErrno("write", m_path.string(), errno);
    }
}

void EndpointEvents::take(const std::vector<TuningEvent>& events) {
    std::vector<const TuningEvent*> taken;
    Steps begins; // of what is new of a curve
    for (const TuningEvent& event : events) {
        if (m_known.size() >= kMostEvents || !m_known.insert(event.id).second) {
            continue;
        }
        if (m_known.size() == kMostEvents) {
            m_events.emit(LogLine{LogLevel::Warning,
                                  Message(FTS_TEXT("The endpoint tells of more than %1 events. The "
                                                   "rest is left out."),
                                          kMostEvents)});
        }
        taken.push_back(&event);
        addSamples(event, begins);
    }
    for (const auto& [name, step] : begins) {
        tellSamples(name, step);
    }
    for (const TuningEvent* event : taken) {
        tell(*event);
        keep(*event);
    }
}

void EndpointEvents::addSamples(const TuningEvent& event, Steps& begins) {
    for (const auto& [name, value] : event.metrics) {
        if (event.step >= 0 && m_samples[name].try_emplace(event.step, value).second) {
            std::int64_t& begin = begins.try_emplace(name, event.step).first->second;
            begin = std::min(begin, event.step);
        }
    }
}

void EndpointEvents::tell(const TuningEvent& event) {
    if (event.totalSteps > 0 && event.step >= 0) {
        m_events.emit(Progress{"train", event.step, event.totalSteps});
    }
    if (event.metrics.empty() && !event.text.empty()) {
        m_events.emit(LogLine{event.warns ? LogLevel::Warning : LogLevel::Info,
                              Message(FTS_TEXT("The endpoint: %1"), event.text)});
    }
}

/// A curve takes a step before its last one as a new begin from there.
void EndpointEvents::tellSamples(const std::string& name, std::int64_t from) {
    const auto& curve = m_samples.at(name);
    for (auto sample = curve.find(from); sample != curve.end(); ++sample) {
        m_events.emit(MetricSample{name, sample->first, sample->second});
    }
}

/// After it was told: a crash between the two tells it twice rather than never.
void EndpointEvents::keep(const TuningEvent& event) {
    const json line = {{"id", event.id},
                       {"created_at", event.createdAt},
                       {"message", event.text},
                       {"step", event.step},
                       {"metrics", event.metrics}};
    m_file << dumpJson(line) << '\n' << std::flush;
    if (!m_file) {
        throwErrno("write", m_path.string(), errno);
    }
}

std::optional<MetricSample> EndpointEvents::best() const {
    const std::string name = std::string(kValidationPrefix) + "loss";
    const auto curve = m_samples.find(name);
    std::optional<MetricSample> best;
    if (curve != m_samples.end()) {
        for (const auto& [step, value] : curve->second) {
            if (!best || value < best->value) {
                best = MetricSample{"loss", step, value};
            }
        }
    }
    return best;
}

std::int64_t EndpointEvents::steps() const {
    std::int64_t last = 0;
    for (const auto& [name, curve] : m_samples) {
        last = std::max(last, curve.empty() ? 0 : curve.rbegin()->first);
    }
    return last;
}

} // namespace fts
