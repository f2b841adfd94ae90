#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/net/secret.h"

namespace fts {

/// How long and how much a request may take before it is given up.
struct HttpLimits {
    std::chrono::milliseconds connect{15'000};  ///< name, connection and TLS
    std::chrono::milliseconds silence{120'000}; ///< without a byte either way
    std::chrono::milliseconds total{600'000};
    std::size_t bodyBytes = std::size_t{16} << 20; ///< of the reply, after decompression
    std::size_t headerBytes = std::size_t{64} << 10;
};

/// A part of a form: a value, or a file that is read while it is sent.
struct HttpPart {
    std::string name;
    std::string value;          ///< where there is no file
    std::filesystem::path file; ///< empty: none
    std::string fileName;       ///< as the peer is told it
};

struct HttpRequest {
    enum class Method { Get, Post };

    Method method = Method::Get;
    std::string url; ///< http or https, without a user name in it
    std::vector<std::pair<std::string, std::string>> headers; ///< beside those of the client
    Secret key;                                               ///< sent as bearer; may be empty
    std::string body;                                         ///< JSON; for Post
    /// It must not be sent twice: curl sends again what a kept connection had no answer to, so it
    /// gets a connection of its own.
    bool once = false;
    std::vector<HttpPart> parts; ///< of a form, sent in place of the body; for Post
    HttpLimits limits;
};

struct HttpReply {
    int status = 0;                             ///< any but a redirect; 4xx and 5xx are replies too
    std::map<std::string, std::string> headers; ///< names in lower case; the last of a name
    std::string body;                           ///< decompressed

    std::string header(const std::string& name) const; ///< empty if there is none
};

/// Why no reply came.
enum class HttpFault {
    Request,      ///< the request itself cannot be sent: its address, its key
    KeyInClear,   ///< a key over http to a public address
    HostNotFound, ///< the name has no address
    Refused,      ///< nobody listens there, or no way leads there
    Tls,          ///< no trusted, encrypted connection
    TimedOut,     ///< connected, but past silence or total
    Lost,         ///< the connection broke in the midst of the answer
    NotHttp,      ///< what answers is no web server
    TooLarge,     ///< body or headers past their limit
    Redirected,   ///< the answer lies at another address
};

/// An Error that says why no reply came. Its sentence holds neither key nor query of the address.
class HttpError : public Error {
public:
    template <typename... Arguments>
    HttpError(HttpFault fault, std::string_view text, Arguments&&... arguments)
        : Error(kindOf(fault), text, std::forward<Arguments>(arguments)...), m_fault(fault) {}

    HttpFault fault() const { return m_fault; }

private:
    static ErrorKind kindOf(HttpFault fault);

    HttpFault m_fault;
};

} // namespace fts
