#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

#include "core/base/event.h"
#include "core/store/project_store.h"

namespace fts {

/// The longest line a run's events.jsonl gets; longer row previews are left out of it.
inline constexpr std::size_t kEventLineLimit = 300'000;

/// Calls `line(text, end)` for each whole line of a file, in order; `end` is the byte just past its
/// newline. A last line without its newline, torn off by a crash, is left out, and so is any
/// longer than kEventLineLimit. Throws NotFound or Io.
void forEachWholeLine(const std::filesystem::path& file,
                      const std::function<void(std::string_view line, std::uint64_t end)>& line);

/// Each event of a run; lines that are no event are left out.
void forEachRunEvent(const std::filesystem::path& eventsFile,
                     const std::function<void(const Event&)>& visit);

/// Rewrites a run's events without the metric samples past `step` (and without a torn last
/// line), as a whole or not at all. Throws Io or DiskFull.
void dropEventsAfter(const std::filesystem::path& eventsFile, std::int64_t step);

/// Replaces the store's samples of a run by those in its events.
void rebuildSamples(ProjectStore& store, int run, const std::filesystem::path& eventsFile);

} // namespace fts
