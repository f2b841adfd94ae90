#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fts {

/// A file that came in a form, kept beside the server's data until the call is answered.
struct UploadedFile {
    std::string name; ///< as the client calls it: for showing only
    std::filesystem::path path;
    std::uint64_t bytes = 0;
};

/// One request as it came, whole.
struct HttpCall {
    std::string method; ///< "GET", "POST" …
    std::string path;   ///< without the query, its escapes read
    std::map<std::string, std::string> query;
    std::string contentType;
    std::string body;                          ///< unless it was a form
    std::map<std::string, std::string> fields; ///< of a form, the file apart
    std::optional<UploadedFile> file;
    std::function<bool()> isGone; ///< whether the client has closed its connection
};

/// An answer that is sent while it is being made; used by the thread of its connection alone.
class AnswerStream {
public:
    /// The end of it means that the client is gone or has all of it.
    virtual ~AnswerStream() = default;

    /// Waits for what comes next; empty: nothing more. Does not throw: what goes wrong now has to
    /// be told within the stream.
    virtual std::string next() = 0;
};

struct HttpAnswer {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::unique_ptr<AnswerStream> stream; ///< in place of the body
    std::filesystem::path file;           ///< likewise: read while it is sent
};

/// A request that has been answered, as far as a log may tell of it: nothing of what was said.
struct ServedCall {
    std::string method;
    std::string path;
    int status = 0; ///< 0: the client was gone before
    double seconds = 0;
};

/// What does the requests of an HttpServer. Each comes on the thread of its connection, many at
/// the same time.
class HttpHandler {
public:
    virtual ~HttpHandler() = default;

    /// How many bytes a body may have; told before any of it is read.
    virtual std::uint64_t mostBytes(const HttpCall& head) const = 0;

    /// Throws ApiError or Error, which the server tells the client.
    virtual HttpAnswer answer(HttpCall& call) = 0;

    virtual void answered(const ServedCall& call) = 0;
};

} // namespace fts
