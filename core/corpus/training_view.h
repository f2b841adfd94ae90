#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/corpus/batch_overlap.h"
#include "core/corpus/seen_text.h"
#include "core/corpus/text_lengths.h"
#include "core/project/project.h"

namespace fts {

/// A training pair as the model reads it.
struct SeenPair {
    SeenText question, passage;
};

/// What the model will see of a project's training part.
struct TrainingView {
    std::string key;   ///< names all that the view depends on
    int limit = 0;     ///< tokens of a text the model sees
    int positions = 0; ///< the most it could
    std::int64_t pairs = 0;
    TextLengths questions, passages; ///< of the distinct texts, uncut
    BatchOverlap overlap;
    std::int64_t leaning = 0;          ///< questions of which leansOnContext() holds
    std::vector<std::string> examples; ///< a few of them
    std::vector<SeenPair> samples;     ///< drawn by chance
    std::vector<SeenPair> cutSamples;  ///< drawn from those of which something is cut
};

/// Reads the whole training part as it is divided now; a few seconds for 10,000 pairs. Tells its
/// progress in pairs. Returns nullopt if the key is `known`: nothing has changed. Opens a store
/// of its own. Throws what reading store, model folder and tokenizer throws, and Cancelled.
std::optional<TrainingView> readTrainingView(const Project& project, const std::string& known,
                                             JobContext& context);

} // namespace fts
