#pragma once

#include <string>
#include <string_view>

namespace fts {

/// Text that may be shown to strangers: what looks like a key, token or password is replaced by
/// "[removed]", the person's home folder by "~". Everything else stays as it is; applying it twice
/// changes nothing more.
std::string redacted(std::string_view text, std::string_view homeFolder);

} // namespace fts
