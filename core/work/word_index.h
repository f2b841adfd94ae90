#pragma once

#include <span>

#include "core/base/job_context.h"
#include "core/eval/retrieval_set.h"
#include "core/text/bm25.h"

namespace fts {

/// The index that verdicts and searches use. Throws Cancelled between two passages.
Bm25 wordIndex(std::span<const Passage> passages, JobContext& context);

} // namespace fts
