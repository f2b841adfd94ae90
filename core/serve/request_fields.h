#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace fts {

/// The JSON object that a request's body is, read field by field with its types and ranges
/// checked. What is there and null counts as not there. Throws ApiError naming the field.
class RequestFields {
public:
    /// Throws ApiError if the body is no JSON object, or one nested too deep.
    explicit RequestFields(const std::string& body);
    /// Of an object within a request; `place` is put before the names of its fields.
    RequestFields(nlohmann::json object, std::string place);

    bool has(const char* name) const;
    const nlohmann::json& value(const char* name) const; ///< null if it is not there

    std::string text(const char* name) const; ///< which has to be there
    std::string text(const char* name, const std::string& other) const;
    bool flag(const char* name, bool other) const;
    double real(const char* name, double least, double most, double other) const;
    std::int64_t integer(const char* name, std::int64_t least, std::int64_t most,
                         std::int64_t other) const;
    /// One text or a list of at most `most`.
    std::vector<std::string> texts(const char* name, std::size_t most) const;
    std::optional<RequestFields> object(const char* name) const;

    std::string placeOf(const char* name) const; ///< as an error names the field

private:
    const nlohmann::json& needed(const char* name) const;

    nlohmann::json m_object;
    std::string m_place;
};

} // namespace fts
