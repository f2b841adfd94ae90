#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.h"

namespace fts {

/// A passage of a document.
struct Chunk {
    std::string text;                  ///< what a model sees: `headings` first if they are wanted
    std::vector<std::string> headings; ///< under which it stands, the topmost first
    int page = 0;                      ///< on which it begins, from 1; 0: the document has none
    std::size_t begin = 0, end = 0;    ///< bytes of documentText() that it covers
};

struct ChunkSettings {
    std::size_t tokens = 256; ///< most tokens of a chunk, headings included
    std::size_t overlap = 0;  ///< most tokens that a chunk repeats of the one before it
    bool headings = true;     ///< put the headings before the text: "Risks > Currency"
};

/// Tokens of a text as the model counts them, special ones left out.
using TokenCount = std::function<std::size_t(std::string_view)>;

/// Divides a document into passages that a model sees whole.
///
/// A chunk ends where a sentence ends, better where a paragraph ends, best before a heading; a
/// heading is never the last line of a chunk. A table stays in one chunk if it fits, else it is
/// divided between its rows, a sentence too long for a chunk between its words. Headings that do
/// not fit beside it are left out before its text. What a chunk repeats of the one before it is
/// whole sentences, never from before a heading and never all that it holds. Every letter of the
/// document is in some chunk. Pure.
std::vector<Chunk> chunksOf(const Document& document, const ChunkSettings& settings,
                            const TokenCount& count);

} // namespace fts
