#pragma once

#include <QString>

#include "core/store/split.h"

namespace fts {

/// What a part is for, in a word or two: "Training", "Choosing", "Verdict", "Left out".
QString useName(Split split);

} // namespace fts
