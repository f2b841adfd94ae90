#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fts {

/// The text under this key; empty if there is none, what is there is no text, or it is no object.
std::string textAt(const nlohmann::json& object, const char* key);

} // namespace fts
