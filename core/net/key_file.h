#pragma once

#include <filesystem>
#include <vector>

#include "core/net/secret.h"

namespace fts {

/// The key that a file holds, for `--key-file` and machines without a desktop: one line, white
/// space around it left out. "-" is standard input, by which another program hands a key on without
/// a file. Throws BadInput if others than its owner may read or write the file, or if it holds no
/// key or more than one line.
Secret readKeyFile(const std::filesystem::path& path);

/// The passwords that a file holds, one a line, for `--password-file`. Throws BadInput if others
/// than its owner may read or write the file, or if it holds none.
std::vector<Secret> readPasswordFile(const std::filesystem::path& path);

} // namespace fts
