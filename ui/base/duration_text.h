#pragma once

#include <QString>

namespace fts {

/// A length of time as people say it: "12 s", "2 min 10 s", "3 h 5 min", "2 d 4 h".
QString durationText(double seconds);

/// One that is a guess: "about 12 s", and never less than a second.
QString aboutDurationText(double seconds);

} // namespace fts
