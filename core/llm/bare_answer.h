#pragma once

#include <string_view>

namespace fts {

/// An answer without a model's thinking aloud before it and without a fence of Markdown around it.
std::string_view bareAnswer(std::string_view answer);

} // namespace fts
