#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "core/base/error.h"

namespace fts {

/// The statement was stopped because its time was over.
Error timeIsOver(std::chrono::milliseconds time);

/// The statement was stopped because it took so many bytes of memory.
Error memoryIsSpent(std::int64_t bytes);

/// A database's own words on why it does not run a statement.
Error databaseRefuses(std::string_view reason);

/// A database cannot be reached; `name` is how a person knows it, without a password.
Error cannotReach(std::string_view name, std::string_view reason);

} // namespace fts
