#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fts {

/// The length of what the tokens repeat at their end, over and over: the same up to 32 tokens at
/// least six times and for at least 64 tokens; 0 if they do not. A model that takes the likeliest
/// token and has come so far does not find out again.
std::size_t cycleAtEnd(std::span<const std::int32_t> tokens);

/// How many of an answer's tokens a model is asked for where GenerationRequest::repeatsItself.
std::size_t tokensToCycle(std::span<const std::int32_t> tokens);

} // namespace fts
