#pragma once

#include <string>

#include "core/base/message.h"

namespace fts {

/// Why an address must not be kept as it is: it seems to hold a key, which others could read there.
/// Empty if it does not.
Message keyInAddress(const std::string& address);

} // namespace fts
