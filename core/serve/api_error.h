#pragma once

#include <exception>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fts {

/// Why a request is not done, in the shape that OpenAI's clients read. Its sentence is English
/// whatever the person's language: it goes to programs, and from there into their logs.
class ApiError : public std::exception {
public:
    /// `type` and `code` are OpenAI's words, `param` the field that is meant; empty: null.
    ApiError(int status, std::string type, std::string code, std::string param,
             const Message& message);

    int status() const { return m_status; }
    int retryAfter() const { return m_retryAfter; } ///< seconds; 0: trying again does not help
    const char* what() const noexcept override { return m_sentence.c_str(); }

    /// {"error": {"message", "type", "param", "code"}}
    nlohmann::json body() const;

    static ApiError badRequest(const std::string& param, const Message& message);
    static ApiError unsupported(const std::string& param, const Message& message);
    static ApiError notFound(const std::string& code, const std::string& param,
                             const Message& message);
    static ApiError overloaded(const Message& message, int retryAfter = 1);
    static ApiError stopping();
    static ApiError internal();
    static ApiError of(const Error& error); ///< as far as its kind says whose fault it is

private:
    int m_status;
    int m_retryAfter = 0;
    std::string m_type, m_code, m_param, m_sentence;
};

} // namespace fts
