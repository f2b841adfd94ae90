#pragma once

#include <filesystem>
#include <string>

namespace fts::extract {

/// The text of a plain-text or Markdown file in UTF-8, without a byte order mark. Of Markdown,
/// the source. Throws Unsupported for another kind of file, Format if it holds a NUL byte, and
/// what readFile throws for what is missing, larger than 100 MB or not a regular file.
/// Whether the bytes are UTF-8 is not checked here.
std::string readPlainText(const std::filesystem::path& path);

} // namespace fts::extract
