#pragma once

#include <QString>

#include "core/store/pair_list.h"
#include "core/store/split.h"

namespace fts {

/// What a part is for, in a word or two: "Training", "Choosing", "Verdict", "Left out".
QString useName(Split split);

/// That of a pair, with the reason if it is left out: "Left out: too short to be asked".
QString useText(const ListedPair& pair);

} // namespace fts
