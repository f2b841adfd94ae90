#pragma once

#include <string>

#include "core/base/message.h"

namespace fts {

/// Something a spec's reader should know before work starts. An Error stops; a Warning tells.
struct Problem {
    enum class Severity { Warning, Error };
    Severity severity = Severity::Error;
    std::string key; ///< the field concerned, such as "train.batch"; may be empty
    Message text;
};

} // namespace fts
