#pragma once

#include <string_view>

#include "core/project/project.h"

namespace fts {

/// Throws BadInput naming what was asked for if the project is of another kind.
void requireKind(const Project& project, std::string_view kind, std::string_view command);

} // namespace fts
