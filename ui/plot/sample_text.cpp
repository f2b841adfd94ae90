#include "ui/plot/sample_text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/base/number_text.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

struct SampleText {
    Q_DECLARE_TR_FUNCTIONS(SampleText)
};

} // namespace

QString numberText(const std::string& number) {
    return fromUtf8(number).replace(u'.', QLocale().decimalPoint());
}

QString valueText(double value, int digits) {
    return std::isnan(value)   ? SampleText::tr("not a number")
           : std::isinf(value) ? SampleText::tr("infinite")
                               : numberText(shortNumber(value, digits));
}

QString fixedText(double value, int decimals) {
    return std::isfinite(value) ? numberText(fixedNumber(value, decimals)) : valueText(value);
}

QString gapText(const QString& name, const Gap& gap, double first) {
    if (gap.count > 1) {
        return SampleText::tr("%1 cannot be drawn at %2 steps from %3 to %4. The "
                              "first value is %5.")
            .arg(name, QString::number(gap.count), QString::number(gap.first),
                 QString::number(gap.last), valueText(first));
    }
    return std::isfinite(first) ? SampleText::tr("%1 is %2 at step %3. A logarithmic axis cannot "
                                                 "show this.")
                                      .arg(name, valueText(first), QString::number(gap.first))
                                : SampleText::tr("%1 is %2 at step %3.")
                                      .arg(name, valueText(first), QString::number(gap.first));
}

QString summaryOf(const QString& name, const Curve& curve) {
    if (curve.empty()) {
        return {};
    }
    const Sample& last = curve.samples().back();
    const auto filled = [&](const QString& text) {
        return text.arg(name, valueText(last.value), QString::number(last.step));
    };
    if (!std::isfinite(last.value)) {
        return filled(SampleText::tr("%1 is %2 at step %3"));
    }
    switch (trendOf(curve)) {
    case Trend::Falling:
        return filled(SampleText::tr("%1 %2 at step %3, falling"));
    case Trend::Rising:
        return filled(SampleText::tr("%1 %2 at step %3, rising"));
    default:
        return filled(SampleText::tr("%1 %2 at step %3, level"));
    }
}

} // namespace fts
