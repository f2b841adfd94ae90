#include "core/serve/api_error.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kInvalid = "invalid_request_error";
constexpr const char* kServer = "server_error";

json textOrNull(const std::string& text) {
    return text.empty() ? json(nullptr) : json(text);
}

} // namespace

ApiError::ApiError(int status, std::string type, std::string code, std::string param,
                   const Message& message)
    : m_status(status), m_type(std::move(type)), m_code(std::move(code)), m_param(std::move(param)),
      m_sentence(message.english()) {}

json ApiError::body() const {
    return {{"error",
             {{"message", m_sentence},
              {"type", m_type},
              {"param", textOrNull(m_param)},
              {"code", textOrNull(m_code)}}}};
}

ApiError ApiError::badRequest(const std::string& param, const Message& message) {
    return {400, kInvalid, "invalid_value", param, message};
}

ApiError ApiError::unsupported(const std::string& param, const Message& message) {
    return {400, kInvalid, "unsupported_parameter", param, message};
}

ApiError ApiError::notFound(const std::string& code, const std::string& param,
                            const Message& message) {
    return {404, kInvalid, code, param, message};
}

ApiError ApiError::overloaded(const Message& message, int retryAfter) {
    ApiError error(429, "rate_limit_error", "overloaded", "", message);
    error.m_retryAfter = retryAfter;
    return error;
}

ApiError ApiError::stopping() {
    return {503, kServer, "server_stopping", "", "The server is stopping."};
}

ApiError ApiError::internal() {
    return {500, kServer, "internal_error", "", "The server failed at this request."};
}

ApiError ApiError::of(const Error& error) {
    switch (error.kind()) {
    case ErrorKind::BadInput:
    case ErrorKind::Format:
    case ErrorKind::Unsupported:
        return badRequest("", error.message());
    case ErrorKind::OutOfMemory:
        return {503, kServer, "out_of_memory", "", error.message()};
    case ErrorKind::DiskFull:
        return {507, kServer, "disk_full", "", error.message()};
    default:
        return {500, kServer, "internal_error", "", error.message()};
    }
}

} // namespace fts
