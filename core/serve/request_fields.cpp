#include "core/serve/request_fields.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/serve/api_error.h"

namespace fts {
namespace {

using nlohmann::json;

const json kNull;

json objectOf(const std::string& body) {
    JsonLimits limits;
    limits.values = 1'000'000;
    json object;
    try {
        object = parseJson(body, "The body", limits);
    } catch (const Error& error) {
        throw ApiError::badRequest("", error.message());
    }
    if (!object.is_object()) {
        throw ApiError::badRequest("", "The body is no JSON object.");
    }
    return object;
}

ApiError wrongType(const std::string& place, const char* type) {
    return ApiError::badRequest(place, Message("\"%1\" must be %2.", place, type));
}

template <typename Number>
void checkRange(const std::string& place, Number value, Number least, Number most) {
    if (!(value >= least && value <= most)) {
        throw ApiError::badRequest(
            place, Message("\"%1\" is %2. It must be %3 to %4.", place, value, least, most));
    }
}

} // namespace

RequestFields::RequestFields(const std::string& body) : m_object(objectOf(body)) {}

RequestFields::RequestFields(json object, std::string place)
    : m_object(std::move(object)), m_place(std::move(place)) {
    if (!m_object.is_object()) {
        throw wrongType(m_place, "an object");
    }
}

std::string RequestFields::placeOf(const char* name) const {
    return m_place.empty() ? name : m_place + "." + name;
}

bool RequestFields::has(const char* name) const {
    return !value(name).is_null();
}

const json& RequestFields::value(const char* name) const {
    const auto found = m_object.find(name);
    return found == m_object.end() ? kNull : *found;
}

const json& RequestFields::needed(const char* name) const {
    if (!has(name)) {
        throw ApiError(400, "invalid_request_error", "missing_required_parameter", placeOf(name),
                       Message("\"%1\" is missing.", placeOf(name)));
    }
    return value(name);
}

std::string RequestFields::text(const char* name) const {
    const json& found = needed(name);
    if (!found.is_string()) {
        throw wrongType(placeOf(name), "a text");
    }
    return found.get<std::string>();
}

std::string RequestFields::text(const char* name, const std::string& other) const {
    return has(name) ? text(name) : other;
}

bool RequestFields::flag(const char* name, bool other) const {
    const json& found = value(name);
    if (!found.is_null() && !found.is_boolean()) {
        throw wrongType(placeOf(name), "true or false");
    }
    return found.is_null() ? other : found.get<bool>();
}

double RequestFields::real(const char* name, double least, double most, double other) const {
    const json& found = value(name);
    if (found.is_null()) {
        return other;
    }
    if (!found.is_number()) {
        throw wrongType(placeOf(name), "a number");
    }
    const double number = found.get<double>();
    checkRange(placeOf(name), number, least, most);
    return number;
}

std::int64_t RequestFields::integer(const char* name, std::int64_t least, std::int64_t most,
                                    std::int64_t other) const {
    const json& found = value(name);
    if (found.is_null()) {
        return other;
    }
    constexpr double kExact = 9007199254740992; // whole numbers up to here are themselves
    const bool whole = found.is_number_integer() ||
                       (found.is_number_float() && std::abs(found.get<double>()) <= kExact &&
                        std::trunc(found.get<double>()) == found.get<double>());
    if (!whole || (found.is_number_unsigned() && found.get<std::uint64_t>() > INT64_MAX)) {
        throw wrongType(placeOf(name), "a whole number");
    }
    const auto number = found.get<std::int64_t>();
    checkRange(placeOf(name), number, least, most);
    return number;
}

std::vector<std::string> RequestFields::texts(const char* name, std::size_t most) const {
    const json& found = value(name);
    if (found.is_null()) {
        return {};
    }
    if (found.is_string()) {
        return {found.get<std::string>()};
    }
    if (!found.is_array() || found.size() > most) {
        throw ApiError::badRequest(
            placeOf(name),
            Message("\"%1\" must be a text or a list of at most %2 texts.", placeOf(name), most));
    }
    std::vector<std::string> all;
    for (const json& one : found) {
        if (!one.is_string()) {
            throw wrongType(placeOf(name), "a text or a list of texts");
        }
        all.push_back(one.get<std::string>());
    }
    return all;
}

std::optional<RequestFields> RequestFields::object(const char* name) const {
    return has(name) ? std::optional(RequestFields(value(name), placeOf(name))) : std::nullopt;
}

} // namespace fts
