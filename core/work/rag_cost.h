#pragma once

#include "core/base/job_context.h"
#include "core/project/specs.h"
#include "core/store/project_store.h"

namespace fts {

/// About how many seconds evaluateRag() takes on this machine for a student that learns here:
/// the search, what student, teacher and judge write, and loading them. Measured on a few
/// questions of the test part; models at an address are not asked and count nothing. 0: there are
/// no questions to judge by. `learnedTokens`: of an answer that the student learns, on average.
double ragVerdictSeconds(const Specs& specs, ProjectStore& store, double learnedTokens,
                         JobContext& context);

} // namespace fts
