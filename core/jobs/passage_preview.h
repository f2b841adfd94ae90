#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/corpus/seen_part.h"
#include "core/project/project.h"

namespace fts {

/// A passage as it would be made.
struct PreviewedPassage {
    std::string text;         ///< as the model is given it
    std::size_t headings = 0; ///< bytes at its beginning: the headings put before it
    std::size_t repeated = 0; ///< bytes behind these that the passage before ends with
    int page = 0;             ///< on which it begins, from 1; 0: the document has none
    SeenPart seen;
};

/// A document as the settings would divide it. Nothing of it is stored.
struct PassagePreview {
    struct Document {
        std::int64_t id = 0;
        std::string key; ///< DocumentRow::key
    };

    std::string key;                 ///< names all that the preview depends on
    std::vector<Document> documents; ///< of the project, in the order of import
    std::int64_t document = 0;       ///< the one divided; 0: there is none
    bool whole = true;               ///< all of it; false: its first kMostPreviewed bytes
    std::size_t tokens = 0;          ///< most of a passage, by the settings
    std::size_t limit = 0;           ///< that the model sees of one, special ones included
    std::size_t cut = 0;             ///< passages of which the model does not see all
    std::vector<PreviewedPassage> passages;
};

/// Bytes of a document's text, more than a book of 500 pages has.
inline constexpr std::size_t kMostPreviewed = 2'000'000;

/// Divides that document with the project's settings as they are, the first one if it is 0 or not
/// there any more. Returns nullopt if the key is `known`: nothing has changed. Opens a store of its
/// own. Throws what reading store, model folder and tokenizer throws, BadInput if the settings
/// leave no room for a passage, and Cancelled.
std::optional<PassagePreview> readPassagePreview(const Project& project, std::int64_t document,
                                                 const std::string& known, JobContext& context);

} // namespace fts
