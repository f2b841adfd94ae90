#pragma once

#include <filesystem>
#include <span>
#include <stop_token>

#include "core/corpus/extractor.h"
#include "core/net/secret.h"

namespace fts {

/// Reads a document, without a password and then, if it wants one, with each of these in turn.
/// Throws as Extractor::read(); PasswordNeeded if none of them opens it.
Document readLockedDocument(Extractor& extractor, const std::filesystem::path& file,
                            std::span<const Secret> passwords, const std::stop_token& stop);

} // namespace fts
