#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <cstring>
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

Error errnoError(std::string_view action, std::string_view path, int errorNumber) {
    const std::string reason = std::strerror(errorNumber);
    if (errorNumber == ENOSPC || errorNumber == EDQUOT) {
        return {ErrorKind::DiskFull,
                FTS_TEXT("Cannot %1 %2: the disk is full. Free some space and try again."), action,
                path};
    }
    const ErrorKind kind = errorNumber == ENOENT ? ErrorKind::NotFound : ErrorKind::Io;
    return {kind, FTS_TEXT("Cannot %1 %2: %3."), action, path, reason};
}

void throwErrno(std::string_view action, std::string_view path, int errorNumber) {
    throw errnoError(action, path, errorNumber);
}

} // namespace fts
