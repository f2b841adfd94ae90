#include "core/jobs/run_events.h"

#include <cerrno>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatch = 5000;

std::optional<Event> parseLine(std::string_view line) {
    try {
        JsonLimits limits;
        limits.bytes = kEventLineLimit;
        return eventFromJson(parseJson(line, "events.jsonl", limits));
    } catch (const Error&) {
        return std::nullopt;
    }
}

bool isPast(std::string_view line, std::int64_t step) {
    const auto event = parseLine(line);
    const auto* sample = event ? std::get_if<MetricSample>(&*event) : nullptr;
    return sample != nullptr && sample->step > step;
}

} // namespace

void forEachWholeLine(const fs::path& file,
                      const std::function<void(std::string_view, std::uint64_t)>& line) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throwErrno("read", file.string(), errno);
    }
    std::vector<char> piece(1 << 16);
    std::string unfinished;
    std::uint64_t place = 0; // in the file, of what `rest` begins with
    bool tooLong = false;
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())),
           stream.gcount() > 0) {
        std::string_view rest(piece.data(), static_cast<std::size_t>(stream.gcount()));
        for (std::size_t end; (end = rest.find('\n')) != std::string_view::npos;
             rest.remove_prefix(end + 1)) {
            unfinished += rest.substr(0, end);
            place += end + 1;
            if (!tooLong && unfinished.size() <= kEventLineLimit) {
                line(unfinished, place);
            }
            unfinished.clear();
            tooLong = false;
        }
        unfinished += rest;
        place += rest.size();
        if (unfinished.size() > kEventLineLimit) {
            tooLong = true;
            unfinished.clear();
        }
    }
}

void forEachRunEvent(const fs::path& eventsFile, const std::function<void(const Event&)>& visit) {
    forEachWholeLine(eventsFile, [&](std::string_view line, std::uint64_t) {
        if (const auto event = parseLine(line)) {
            visit(*event);
        }
    });
}

void dropEventsAfter(const fs::path& eventsFile, std::int64_t step) {
    AtomicFile file(eventsFile);
    std::string kept;
    forEachWholeLine(eventsFile, [&](std::string_view line, std::uint64_t) {
        if (isPast(line, step)) {
            return;
        }
        kept.append(line).append("\n");
        if (kept.size() > (1 << 20)) {
            file.write(kept);
            kept.clear();
        }
    });
    file.write(kept);
    file.commit();
}

void rebuildSamples(ProjectStore& store, int run, const fs::path& eventsFile) {
    store.dropSamplesAfter(run, -1);
    std::vector<MetricSample> batch;
    forEachRunEvent(eventsFile, [&](const Event& event) {
        if (const auto* sample = std::get_if<MetricSample>(&event)) {
            batch.push_back(*sample);
        }
        if (batch.size() >= kBatch) {
            store.addSamples(run, batch);
            batch.clear();
        }
    });
    store.addSamples(run, batch);
}

} // namespace fts
