#include "ui/base/figure_text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace fts {
namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

QString signedText(double value) {
    return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + figureText(std::abs(value));
}

} // namespace

QString figureText(double value) {
    return QLocale().toString(value, 'f', 3);
}

QString differenceText(double difference, const Interval& interval) {
    return FigureText::tr("%1 (%2 to %3)")
        .arg(signedText(difference), signedText(interval.low), signedText(interval.high));
}

} // namespace fts
