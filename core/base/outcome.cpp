#include "core/base/outcome.h"

#include <filesystem>
#include <new>

namespace fts {
namespace {

using nlohmann::json;

struct ToJson {
    json operator()(const Succeeded& outcome) const {
        return {{"outcome", "succeeded"}, {"result", outcome.result}};
    }
    json operator()(const Cancelled&) const { return {{"outcome", "cancelled"}}; }
    json operator()(const Failed& outcome) const {
        return {{"outcome", "failed"},
                {"kind", errorKindName(outcome.kind)},
                {"message", outcome.message}};
    }
    json operator()(const Died& outcome) const {
        return {{"outcome", "died"},
                {"signal", outcome.signal},
                {"last_checkpoint", outcome.lastCheckpoint}};
    }
};

Outcome parseOutcome(const json& value) {
    const std::string outcome = value.at("outcome").get<std::string>();
    if (outcome == "succeeded") {
        return Succeeded{value.at("result")};
    }
    if (outcome == "cancelled") {
        return Cancelled{};
    }
    if (outcome == "failed") {
        return Failed{errorKindFromName(value.at("kind").get<std::string>()),
                      value.at("message").get<Message>()};
    }
    if (outcome == "died") {
        return Died{value.at("signal"), value.at("last_checkpoint")};
    }
    throw Error(ErrorKind::Format, FTS_TEXT("Unknown outcome \"%1\"."), outcome);
}

Failed failedWith(const Error& error) {
    return {error.kind(), error.message()};
}

} // namespace

nlohmann::json outcomeToJson(const Outcome& outcome) {
    return std::visit(ToJson{}, outcome);
}

Outcome outcomeFromJson(const nlohmann::json& value) {
    try {
        return parseOutcome(value);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("An outcome cannot be read: %1."), error.what());
    }
}

Failed failureBeingHandled() {
    try {
        throw;
    } catch (const Error& error) {
        return failedWith(error);
    } catch (const std::bad_alloc&) {
        return {ErrorKind::OutOfMemory,
                FTS_TEXT("There is not enough memory. Choose a smaller batch or close other "
                         "programs, then try again.")};
    } catch (const std::filesystem::filesystem_error& error) {
        return failedWith(errnoError("use", error.path1().string(), error.code().value()));
    } catch (const std::exception& error) {
        return {ErrorKind::Internal,
                {FTS_TEXT("Something went wrong inside the program: %1"), error.what()}};
    } catch (...) {
        return {ErrorKind::Internal,
                FTS_TEXT("Something went wrong inside the program, and it cannot tell what.")};
    }
}

Outcome runJob(const std::function<nlohmann::json(JobContext&)>& body, JobContext& context) {
    try {
        return Succeeded{body(context)};
    } catch (const Cancelled&) {
        return Cancelled{};
    } catch (...) {
        return failureBeingHandled();
    }
}

} // namespace fts
