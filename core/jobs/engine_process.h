#pragma once

#include <filesystem>

#include <sys/types.h>

namespace fts {

/// Starts `program engine PROJECT` as the leader of a session of its own, so that it outlives
/// its starter. Its standard error goes to `logFile`. Throws Io. Returns its process id.
pid_t spawnEngine(const std::filesystem::path& program, const std::filesystem::path& projectFolder,
                  const std::filesystem::path& logFile);

/// Where an engine started by a client writes what it has to say before it can answer.
std::filesystem::path engineLogPath(const std::filesystem::path& projectFolder);

} // namespace fts
