#pragma once

#include "core/base/message.h"

namespace fts {

/// Why a pair is left out of training that also stands in a part kept apart; in pairs.reason.
inline constexpr const char* kLeakReason = FTS_TEXT("also in the validation or test part");

} // namespace fts
