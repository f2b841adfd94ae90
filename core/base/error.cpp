#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <utility>

namespace fts {
namespace {

constexpr std::array<std::pair<ErrorKind, const char*>, 11> kNames{{
    {ErrorKind::BadInput, "bad-input"},
    {ErrorKind::NotFound, "not-found"},
    {ErrorKind::Format, "format"},
    {ErrorKind::Unsupported, "unsupported"},
    {ErrorKind::Io, "io"},
    {ErrorKind::DiskFull, "disk-full"},
    {ErrorKind::OutOfMemory, "out-of-memory"},
    {ErrorKind::NotANumber, "not-a-number"},
    {ErrorKind::Locked, "locked"},
    {ErrorKind::Network, "network"},
    {ErrorKind::Internal, "internal"},
}};

} // namespace

const char* errorKindName(ErrorKind kind) {
    for (const auto& [value, name] : kNames) {
        if (value == kind) {
            return name;
        }
    }
    return "internal";
}

ErrorKind errorKindFromName(std::string_view name) {
    for (const auto& [value, text] : kNames) {
        if (name == text) {
            return value;
        }
    }
    return ErrorKind::Internal;
}

Error::Error(ErrorKind kind, Message message)
    : m_kind(kind), m_message(std::move(message)), m_english(m_message.english()) {}

namespace {

struct Failure {
    std::string_view action;
    std::string_view text; ///< %1: the path, %2: the reason
};

constexpr Failure kFailures[] = {
    {"create", FTS_TEXT("Cannot create %1: %2.")},
    {"listen on", FTS_TEXT("Cannot listen on %1: %2.")},
    {"lock", FTS_TEXT("Cannot lock %1: %2.")},
    {"open", FTS_TEXT("Cannot open %1: %2.")},
    {"read", FTS_TEXT("Cannot read %1: %2.")},
    {"start", FTS_TEXT("Cannot start %1: %2.")},
    {"write", FTS_TEXT("Cannot write %1: %2.")},
};

struct Step {
    int errorNumber;
    const char* text; ///< what the person can do
};

constexpr const char* kCheckRights = FTS_TEXT("Check the rights to it and to the folder it is in.");

constexpr Step kSteps[] = {
    {ENOENT, FTS_TEXT("Check the path, and whether something of it was moved or deleted.")},
    {EACCES, kCheckRights},
    {EPERM, kCheckRights},
    {EROFS, FTS_TEXT("Choose a place that can be written to.")},
    {EIO, FTS_TEXT("Check whether its disk is still connected and sound.")},
};

// Whole sentences, because each language has its verbs elsewhere.
std::string_view failureText(std::string_view action) {
    const auto found = std::ranges::find(kFailures, action, &Failure::action);
    return found != std::end(kFailures) ? found->text : FTS_TEXT("Cannot use %1: %2.");
}

} // namespace

Error errnoError(std::string_view action, std::string_view path, int errorNumber) {
    const std::string reason = std::strerror(errorNumber);
    if (errorNumber == ENOSPC || errorNumber == EDQUOT) {
        return {ErrorKind::DiskFull,
                FTS_TEXT("Cannot write %1: the disk is full. Free some space and try again."),
                path};
    }
    const ErrorKind kind = errorNumber == ENOENT ? ErrorKind::NotFound : ErrorKind::Io;
    const Message failure(failureText(action), path, reason);
    const auto* step = std::ranges::find(kSteps, errorNumber, &Step::errorNumber);
    return step == std::end(kSteps) ? Error(kind, failure)
                                    : Error(kind, "%1 %2", failure, Message(step->text));
}

void throwErrno(std::string_view action, std::string_view path, int errorNumber) {
    throw errnoError(action, path, errorNumber);
}

} // namespace fts
