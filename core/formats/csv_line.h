#pragma once

#include <span>
#include <string>

namespace fts {

/// One record of comma-separated values as RFC 4180 has it, with its line end. A text that a
/// spreadsheet would take for a formula gets an apostrophe before it, since it may come from a
/// stranger's file.
std::string csvLine(std::span<const std::string> texts);

} // namespace fts
