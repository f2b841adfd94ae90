#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/event.h"
#include "core/base/outcome.h"
#include "core/net/secret_store.h"

namespace fts {

/// How a client and a project's engine talk: one JSON object a line over a local socket.
///
/// Requests are {"id":N,"do":WHAT,…} and get exactly one reply with the same id:
/// {"id":N,"ok":true,…} or {"id":N,"ok":false,"error":{"kind","message"}}. WHAT is
///   status            → "state","pid","job","job_number","run","clients"
///   start             "job", "params", [ "secrets": {name: key} ] → as status; refused while a
///                     job runs. Keys stay in the engine's memory until the job has
///                     ended, and are told to nobody
///   pause resume stop → as status; refused while no job runs; stop lets the job write its
///                     checkpoint
///   events            [ "from" ]: pushes the newest job's events from its beginning, or from a
///                     byte of its run's events.jsonl, then live ones, then the outcome, then the
///                     same for each job that starts later; no event is left out or sent twice
///   query             → "job","params","outcome": what the newest job was asked, how it ended
///   shutdown          asks a running job to stop, then ends the engine
/// Pushes have no id: {"event":{…},"run":N,"offset":BYTE} (run and offset for events of a run;
/// offset is where to go on after a lost connection), {"state":{as status}},
/// {"outcome":{…},"job":NAME, "job_number":N}.
inline constexpr std::size_t kEngineLineLimit = 1'000'000;

/// What "start" is sent with. Keys that the job needs, by their names in a SecretStore.
nlohmann::json startFields(const std::string& job, const nlohmann::json& params,
                           const NamedSecrets& secrets);

enum class EngineState { Idle, Running, Paused, Stopping };

const char* engineStateName(EngineState state);
EngineState engineStateFromName(std::string_view name); ///< throws Format

struct EngineStatus {
    EngineState state = EngineState::Idle;
    int pid = 0;
    std::string job;   ///< the newest job; empty: none yet
    int jobNumber = 0; ///< counts the engine's jobs from 1
    int run = 0;       ///< the newest job's run; 0: none
    int clients = 0;
};

nlohmann::json statusToJson(const EngineStatus& status);
EngineStatus statusFromJson(const nlohmann::json& json); ///< throws Format

struct EngineRequest {
    std::int64_t id = 0;
    std::string what;
    nlohmann::json body; ///< the whole object
};

/// Throws Format or BadInput. `id` is kept as soon as it is known, so that the reply can name it.
EngineRequest parseRequest(const std::string& line, std::int64_t& id);

std::string okReply(std::int64_t id, nlohmann::json fields);
std::string errorReply(std::int64_t id, ErrorKind kind, const Message& message);

struct EventPush {
    Event event;
    int run = 0;
    std::uint64_t offset = 0;
};

struct OutcomePush {
    Outcome outcome;
    std::string job; ///< whose it is
    int jobNumber = 0;
};

using Push = std::variant<EventPush, EngineStatus, OutcomePush>;

/// Reads a push. Throws Format.
Push parsePush(const nlohmann::json& json);

} // namespace fts
