#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/net/secret.h"

namespace fts {

/// The JSON that an endpoint sent; null if it is none.
nlohmann::json endpointJson(std::string_view body);

/// What an endpoint says of a failure, as a sentence may quote it: the message in its JSON, or its
/// plain text; on one line, shortened, without the key and whatever else looks like one. A web page
/// or bytes that are no text give "no reason".
std::string endpointWords(std::string_view body, const Secret& key);

/// What an endpoint says, as a sentence may quote it: on one line, at most `longest` bytes, without
/// the key and whatever else looks like one.
std::string quotedWords(std::string text, const Secret& key, std::size_t longest);

/// The error's code in its JSON, such as "insufficient_quota"; empty if there is none.
std::string endpointErrorCode(std::string_view body);

} // namespace fts
