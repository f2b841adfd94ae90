#pragma once

#include "core/project/specs.h"
#include "core/store/project_store.h"

namespace fts {

/// Divides a project's rows, of whatever kind it is, anew from its settings: divideRows(),
/// divideSqlRows(), divideChatRows().
void divideProject(ProjectStore& store, const Specs& specs);

} // namespace fts
