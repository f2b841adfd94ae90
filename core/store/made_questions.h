#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A passage of a document that questions can be made of.
struct AskedChunk {
    std::int64_t id = 0;
    std::int64_t documentId = 0;
    std::int64_t collectionId = 0;
    Split split = Split::Train;
    std::string text;
    std::string body;     ///< text without the headings before it
    std::string headings; ///< over it, whether they stand before its text or not; PlacedChunk's
};

/// A question made of a passage.
struct StoredQuestion {
    std::string text;
    std::string origin;                     ///< how it was made
    std::string leftOut;                    ///< of the passage in training; empty: nothing
    std::string reason;                     ///< why it is left out; empty: it is kept
    std::vector<std::int64_t> alsoAnswered; ///< other chunks that answer it
};

/// Names the settings that a passage was asked about with. They may be others for what is learned
/// from than for what is judged by, so that a passage that changes its part is asked about anew.
struct AskedWith {
    std::string learning; ///< of the training part
    std::string judging;  ///< of all others
};

/// The passages of documents that were not asked about with these settings, document by document.
std::vector<AskedChunk> chunksToAsk(ProjectStore& store, const AskedWith& askedWith);

/// Some of the passages that were asked about with these settings, at most so many.
std::vector<AskedChunk> chunksAskedWith(ProjectStore& store, const AskedWith& askedWith,
                                        std::int64_t most);

/// The texts of the questions that stay while those passages are asked about: those that are used,
/// and whatever a person has decided about.
std::vector<std::string> standingQuestions(ProjectStore& store, const AskedWith& askedWith);

/// Puts these questions in place of those that were made of the chunk before. Those of which a
/// person has edited or decided anything stay. Call inside a transaction.
void replaceMadeQuestions(ProjectStore& store, const AskedChunk& chunk,
                          std::span<const StoredQuestion> questions, const AskedWith& askedWith);

/// Before a chunk goes: what was made of it and is answered by another, too, counts as made of
/// that one, and is replaced with its questions.
void leaveToOthers(ProjectStore& store, std::int64_t chunk);

} // namespace fts
