#pragma once

#include <map>
#include <span>
#include <string>

#include "core/eval/verdict_record.h"
#include "ui/plot/bar_view.h"

namespace fts {

/// A model's bars, one for each of `metrics`: its mean, with its interval where there is one.
BarSet shareBars(const QString& name, std::span<const std::string> metrics,
                 const std::map<std::string, double>& mean,
                 const std::map<std::string, Interval>& intervals);

} // namespace fts
