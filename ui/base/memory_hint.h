#pragma once

#include <string>

#include <QString>

#include "core/base/outcome.h"

namespace fts {

/// What to do about a job whose program was killed, as the system does to those that take all
/// memory. Empty if it ended otherwise.
QString memoryHint(const Died& died, const std::string& job);

} // namespace fts
