#pragma once

#include "core/store/project_store.h"

namespace fts {

/// Takes the row of a run, with its samples, out of the index. Its number is not given again.
void removeRunRow(ProjectStore& store, int number);

} // namespace fts
