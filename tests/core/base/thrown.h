#pragma once

#include <optional>
#include <string>

#include "core/base/error.h"

namespace fts {

/// The Error that `body` throws; nothing if it throws none.
template <typename Body>
std::optional<Error> thrown(Body&& body) {
    try {
        body();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// True if the Error is of that kind and its sentence holds `part`.
inline bool isError(const std::optional<Error>& error, ErrorKind kind, const std::string& part) {
    return error && error->kind() == kind &&
           std::string(error->what()).find(part) != std::string::npos;
}

/// The sentence, for the report of a test that fails.
inline const char* sentence(const std::optional<Error>& error) {
    return error ? error->what() : "nothing was thrown";
}

} // namespace fts
