#pragma once

#include "core/base/job_context.h"
#include "core/corpus/chat_division.h"
#include "core/corpus/division.h"
#include "core/corpus/sql_division.h"

namespace fts {

// Tells by which rule a project's rows were divided, and what was left out of training meanwhile.

void logDivision(const Division& division, JobContext& context);
void logDivision(const SqlDivision& division, JobContext& context);
void logDivision(const ChatDivision& division, JobContext& context);

} // namespace fts
