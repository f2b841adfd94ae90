#pragma once

#include <string>
#include <string_view>

#include "core/base/message.h"

namespace fts {

/// A sentence as a column of the store holds it, to be read in any language; empty for none.
std::string keptMessage(const Message& message);

/// What keptMessage() wrote; any other text is the sentence itself, as older projects have it.
Message messageKept(std::string_view text);

} // namespace fts
