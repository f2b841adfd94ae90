#pragma once

#include <QString>

#include "core/jobs/run_standing.h"
#include "ui/base/theme.h"

namespace fts {

/// How a run stands, in words, as a sign to set before them, and in a colour, which never stands
/// alone.
QString runStateText(RunStanding standing);
QString runStateSign(RunStanding standing);
ThemeColor runStateColor(RunStanding standing);

} // namespace fts
