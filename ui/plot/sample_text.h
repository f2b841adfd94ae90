#pragma once

#include <QString>

#include "core/eval/drawn_curve.h"

namespace fts {

/// A number written by core, with the decimal sign of the reader's language.
QString numberText(const std::string& number);

/// A value in digits, or why there are none.
QString valueText(double value, int digits = 4);

/// A value of a bar, with three decimals.
QString fixedText(double value, int decimals = 3);

/// Why a plot shows nothing there; `first` is the value at the gap's first step.
QString gapText(const QString& name, const Gap& gap, double first);

/// How a curve stands: "Loss 0.42 at step 800, falling"; empty without samples.
QString summaryOf(const QString& name, const Curve& curve);

} // namespace fts
