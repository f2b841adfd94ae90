#pragma once

#include <QtGlobal>

#include <nlohmann/json_fwd.hpp>

namespace fts {

/// A whole number in what a job tells; 0 if there is none of that name.
qint64 countIn(const nlohmann::json& object, const char* key);

} // namespace fts
