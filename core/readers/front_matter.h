#pragma once

#include <string>
#include <string_view>

namespace fts {

/// What stands before a Markdown text, between lines of "---" (YAML) or "+++" (TOML).
struct FrontMatter {
    std::string title;     ///< empty if it names none
    std::string_view rest; ///< the text behind it; all of it if it has none
};

FrontMatter frontMatterOf(std::string_view text);

} // namespace fts
