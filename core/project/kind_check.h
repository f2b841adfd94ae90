#pragma once

#include <initializer_list>
#include <string_view>

#include "core/project/project.h"

namespace fts {

/// Throws BadInput naming what was asked for if the project is of none of these kinds.
void requireKind(const Project& project, std::initializer_list<std::string_view> kinds,
                 std::string_view command);

} // namespace fts
