#include "ui/base/duration_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace fts {
namespace {

struct DurationText {
    Q_DECLARE_TR_FUNCTIONS(DurationText)
};

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

} // namespace

QString durationText(double seconds) {
    if (!std::isfinite(seconds)) {
        return QStringLiteral("–");
    }
    const qint64 whole = std::llround(std::max(0.0, seconds));
    if (whole < 1) {
        return DurationText::tr("less than 1 s");
    }
    if (whole < kMinute) {
        return DurationText::tr("%1 s").arg(whole);
    }
    if (whole < kHour) {
        return DurationText::tr("%1 min %2 s").arg(whole / kMinute).arg(whole % kMinute);
    }
    const qint64 minutes = std::llround(seconds / kMinute);
    if (minutes * kMinute < kDay) {
        return DurationText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    const qint64 hours = std::llround(seconds / kHour);
    return DurationText::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString aboutDurationText(double seconds) {
    return DurationText::tr("about %1").arg(durationText(std::max(seconds, 1.0)));
}

} // namespace fts
