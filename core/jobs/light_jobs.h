#pragma once

#include <string_view>

namespace fts {

/// True if a job is ended unasked so that another can begin: what only informs gives way to a
/// search or a question, and all of these to whatever changes the project or computes a result
/// ("import" too).
bool givesWay(std::string_view running, std::string_view wanted);

} // namespace fts
