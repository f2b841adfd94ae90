#pragma once

#include <vector>

namespace fts {

/// How often each of several sets of values has the highest one, place by place; equals share a
/// place, and what is no finite number takes no part.
std::vector<int> timesHighest(const std::vector<std::vector<double>>& sets);

} // namespace fts
