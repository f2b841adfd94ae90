#pragma once

#include <optional>
#include <string>

#include <QByteArray>

#include "core/net/http_client.h"

namespace fts {

inline constexpr const char* kCanary = "sk-CANARY-0123456789";

inline HttpRequest post(const std::string& url) {
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.key = Secret(kCanary);
    request.body = "question";
    request.limits.silence = std::chrono::milliseconds(400);
    request.limits.total = std::chrono::seconds(3);
    return request;
}

/// What no reply came for; nothing if one did.
inline std::optional<HttpError> failureOf(const HttpRequest& request, HttpClient& client) {
    try {
        client.send(request, {});
    } catch (const HttpError& error) {
        return error;
    }
    return std::nullopt;
}

/// zlib's format, which HTTP calls "deflate".
inline std::string deflated(const QByteArray& bytes) {
    return qCompress(bytes, 9).mid(4).toStdString();
}

} // namespace fts
