#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace fts {

/// What a database says, to be quoted within a sentence: one line, cut where it is long, since some
/// repeat a value as large as it is, and without the full stop that the sentence has.
std::string shownReason(std::string_view reason);

/// The statement was stopped because its time was over.
Error timeIsOver(std::chrono::milliseconds time);

/// The statement was stopped because it took so many bytes of memory.
Error memoryIsSpent(std::int64_t bytes);

/// A database's own words on why it does not run a statement.
Error databaseRefuses(std::string_view reason);

/// A database cannot be reached; `name` is how a person knows it, without a password.
Error cannotReach(std::string_view name, std::string_view reason);

} // namespace fts
