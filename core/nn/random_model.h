#pragma once

#include <cstdint>
#include <filesystem>

namespace fts {

/// Writes a sentence-transformers folder of a very small BERT (hidden size 64, two layers, 128
/// positions) with random weights and a vocabulary of letters: enough to compute with where no
/// real model is at hand. The same seed gives the same folder on every machine. Throws Io or
/// DiskFull.
void writeRandomModel(const std::filesystem::path& folder, std::uint64_t seed);

} // namespace fts
