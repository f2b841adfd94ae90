#pragma once

#include <string>

#include <QDateTime>
#include <QString>

namespace fts {

/// A time of core (UTC, as utcNow() writes it) as the person's clock has it; invalid if it is none.
QDateTime localTime(const std::string& utc);

/// The same as the person's language writes it, short; empty if it is none.
QString localTimeText(const std::string& utc);

} // namespace fts
