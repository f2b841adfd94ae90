#pragma once

#include <vector>

#include "core/base/problem.h"
#include "core/project/field_table.h"

namespace fts {

/// The settings of a distillation project, in the order of fields().
const std::vector<Field>& distillationFields();

/// What is wrong with what such a project says of teacher, student and judge.
std::vector<Problem> distillationProblems(const Specs& specs);

} // namespace fts
