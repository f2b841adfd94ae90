#pragma once

#include <optional>

#include <QString>

#include <nlohmann/json.hpp>

#include "core/jobs/run_curves.h"
#include "core/jobs/run_list.h"
#include "ui/base/notice.h"

namespace fts {

/// Whether it is a fine-tuning job at the student's address.
bool isEndpointJob(const RunFacts& run);

/// Whether a run that did not come to its end can: no job at the address that is over.
bool mayGoOn(const RunFacts& run);

/// What the page of training says of a run. Every text may be empty: not known.
QString runTitle(int number, RunStanding standing, const RunProgress& progress);
QString epochText(const RunProgress& progress, const RunSpec& spec);
QString timeLeftText(const RunCurves& curves, double now);
/// Nothing while it is not known. `now`: seconds since 1970.
std::optional<double> secondsLeft(const RunCurves& curves, double now);
QString bestText(const RunFacts& run, const RunCurves& curves);
QString deviceText(const TrainSpec& train);

/// How a run ended, as a notice says it.
struct RunEnding {
    Notice::Kind kind = Notice::Kind::Information;
    QString text;
    QString details;
};

/// `outcome`: what the engine said of it, if it did; it says the most.
RunEnding runEnding(const RunFacts& run, RunStanding standing, const RunCurves& curves,
                    const std::optional<Outcome>& outcome);

} // namespace fts
