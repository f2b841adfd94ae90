#pragma once

#include <string>

#include "core/net/secret.h"
#include "core/serve/api_error.h"

namespace fts {

/// What of a request's head tells who asks.
struct AskedBy {
    std::string authorization;
    std::string host;   ///< the name under which the client knows this server
    std::string origin; ///< of the web page, where a browser asks for one
};

/// Who may ask this server.
///
/// With a key, whoever has it. Without one the server is this machine's alone, and then web pages
/// that a browser shows here must not reach it either: neither by a form sent to it nor under a
/// name that was made to mean this machine.
class AccessCheck {
public:
    explicit AccessCheck(Secret key) : m_key(std::move(key)) {}

    /// Throws ApiError 401 or 403.
    void check(const AskedBy& by) const;

private:
    Secret m_key;
};

} // namespace fts
