#pragma once

#include <cstddef>

#include "core/eval/paired_bootstrap.h"

namespace fts {

/// The range in which a share lies with 95 % confidence after `hits` of `count` questions: Wilson's
/// score interval (1927), which has a width at none and at all of them, too. Questions count as
/// drawn one by one. Throws BadInput if there are none.
Interval shareInterval(std::size_t hits, std::size_t count);

} // namespace fts
