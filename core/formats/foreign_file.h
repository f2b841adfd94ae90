#pragma once

#include <string>
#include <string_view>

namespace fts {

/// Throws Unsupported if `content` begins like a well-known file of another kind (a pickle, a
/// TorchScript archive, GGUF, a Git LFS pointer, a web page …), saying what it is and what to
/// do. Returns otherwise. `file` is named in the sentence.
void refuseForeignFile(const std::string& file, std::string_view content);

} // namespace fts
