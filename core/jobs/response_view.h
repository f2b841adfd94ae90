#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/corpus/text_lengths.h"
#include "core/project/project.h"

namespace fts {

/// A training row as a language model reads it: question and tables, or what was said before, in
/// the form the project chose, the response it learns, and the token that ends it.
struct SeenRow {
    struct Piece {
        std::string text;     ///< UTF-8; a special token by its name
        bool special = false; ///< stands for no text, such as "<|im_end|>"
        bool joined = false;  ///< stands in the text right behind the piece before
        bool learned = false; ///< the loss counts it
        bool cut = false;     ///< past the limit
    };

    std::vector<Piece> pieces; ///< at most 200 of those past the limit
    int tokens = 0;
    bool leftOut = false; ///< longer than the limit: not learned from at all
};

/// What the model will see of the training part of a text-to-SQL or distillation project.
struct ResponseView {
    std::string key;                  ///< names all that the view depends on
    int limit = 0;                    ///< tokens of a row
    int positions = 0;                ///< the most the model could take
    double rate = 0;                  ///< of learning, where the settings leave it to the model
    TextLengths rows;                 ///< of the training part
    std::int64_t learned = 0;         ///< tokens of the rows within the limit that the loss counts
    std::int64_t tokens = 0;          ///< of those rows, all
    bool learnsPrompt = false;        ///< the loss counts questions and tables, too
    std::vector<SeenRow> samples;     ///< drawn by chance
    std::vector<SeenRow> longSamples; ///< drawn from those that are left out
    std::int64_t unfit = 0; ///< conversations that the model cannot learn: they call tools
};

/// Reads the whole training part as it is divided now. Tells its progress in rows. Returns nullopt
/// if the key is `known`: nothing has changed. Opens a store of its own. Throws what reading store
/// and model's files throws, Unsupported if the model cannot be asked in the form chosen, and
/// Cancelled.
std::optional<ResponseView> readResponseView(const Project& project, const std::string& known,
                                             JobContext& context);

} // namespace fts
