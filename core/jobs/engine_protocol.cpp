#include "core/jobs/engine_protocol.h"

#include <array>

#include "core/base/json.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<EngineState, const char*>, 4> kStates{{
    {EngineState::Idle, "idle"},
    {EngineState::Running, "running"},
    {EngineState::Paused, "paused"},
    {EngineState::Stopping, "stopping"},
}};

Push readPush(const json& value) {
    if (value.contains("event")) {
        return EventPush{eventFromJson(value["event"]), value.value("run", 0),
                         value.value("offset", std::uint64_t{0})};
    }
    if (value.contains("state")) {
        return statusFromJson(value["state"]);
    }
    return OutcomePush{outcomeFromJson(value.at("outcome")), value.value("job", std::string()),
                       value.value("job_number", 0)};
}

} // namespace

json startFields(const std::string& job, const json& params, const NamedSecrets& secrets) {
    json keys = json::object();
    for (const auto& [name, key] : secrets) {
        keys[name] = key.reveal();
    }
    return {{"job", job}, {"params", params}, {"secrets", std::move(keys)}};
}

const char* engineStateName(EngineState state) {
    return kStates[static_cast<std::size_t>(state)].second;
}

EngineState engineStateFromName(std::string_view name) {
    for (const auto& [state, text] : kStates) {
        if (name == text) {
            return state;
        }
    }
    throw Error(ErrorKind::Format, FTS_TEXT("Unknown state \"%1\" of the engine."), name);
}

json statusToJson(const EngineStatus& status) {
    return {
        {"state", engineStateName(status.state)}, {"pid", status.pid}, {"job", status.job},
        {"job_number", status.jobNumber},         {"run", status.run}, {"clients", status.clients}};
}

EngineStatus statusFromJson(const json& value) {
    try {
        return {engineStateFromName(value.at("state").get<std::string>()),
                value.at("pid"),
                value.at("job"),
                value.at("job_number"),
                value.at("run"),
                value.at("clients")};
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("The engine's status cannot be read: %1."),
                    error.what());
    }
}

EngineRequest parseRequest(const std::string& line, std::int64_t& id) {
    JsonLimits limits;
    limits.depth = 16;
    limits.values = 100'000;
    limits.bytes = kEngineLineLimit;
    json body = parseJson(line, "request", limits);
    if (!body.is_object()) {
        throw Error(ErrorKind::Format, FTS_TEXT("A request must be a JSON object."));
    }
    const auto number = body.find("id");
    if (number == body.end() || !number->is_number_integer()) {
        throw Error(ErrorKind::Format, FTS_TEXT("A request needs a whole number \"id\"."));
    }
    id = number->get<std::int64_t>();
    const auto what = body.find("do");
    if (what == body.end() || !what->is_string()) {
        throw Error(ErrorKind::Format, FTS_TEXT("A request needs \"do\": what to do."));
    }
    std::string name = what->get<std::string>();
    return {id, std::move(name), std::move(body)};
}

std::string okReply(std::int64_t id, json fields) {
    fields["id"] = id;
    fields["ok"] = true;
    return dumpJson(fields) + "\n";
}

std::string errorReply(std::int64_t id, ErrorKind kind, const Message& message) {
    const json reply = {{"id", id},
                        {"ok", false},
                        {"error", {{"kind", errorKindName(kind)}, {"message", message}}}};
    return dumpJson(reply) + "\n";
}

Push parsePush(const json& value) {
    try {
        return readPush(value);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("What the engine sent cannot be read: %1."),
                    error.what());
    }
}

} // namespace fts
