#pragma once

#include <QString>

#include "core/eval/paired_bootstrap.h"

namespace fts {

/// A figure of a model as the person's language writes it: "0.812".
QString figureText(double value);

/// How far two figures are apart, and between what that lies: "+0.250 (+0.125 to +0.375)".
QString differenceText(double difference, const Interval& interval);

} // namespace fts
