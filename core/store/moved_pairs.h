#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace fts {

/// A chunk as it stands in its document.
struct ChunkInPlace {
    std::int64_t id = 0;
    std::int64_t begin = 0, end = 0; ///< bytes of the document's text
    std::string text;                ///< headings before its place included
};

/// Moves what a person edited or decided about a chunk that goes to one of those that take its
/// place, once for a question. If the document's text is the same it is the one that covers most
/// of its place. Else it is the one that shares most runs of words with it, and none if these are
/// few.
class PairMoving {
public:
    PairMoving(Database& database, std::vector<ChunkInPlace> successors, bool sameText);

    /// Before the chunk is deleted.
    void moveFrom(std::int64_t chunk);

    std::int64_t lost() const { return m_lost; } ///< pairs of a person that found no chunk

private:
    using Runs = std::vector<std::size_t>; // hashes of words in a row, sorted

    const ChunkInPlace* successorOf(const ChunkInPlace& gone);
    const ChunkInPlace* sharingMost(const ChunkInPlace& gone);
    static Runs runsIn(const ChunkInPlace& chunk);

    Database& m_database;
    std::vector<ChunkInPlace> m_successors;
    bool m_sameText;
    std::vector<Runs> m_runs; // of the successors, once they are compared
    std::int64_t m_lost = 0;
};

} // namespace fts
