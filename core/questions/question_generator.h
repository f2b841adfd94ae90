#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/base/random.h"

namespace fts {

/// A question that a passage answers.
struct MadeQuestion {
    std::string text;
    std::string origin; ///< how it was made: "sentence", "words", "model"
    std::string source; ///< the part of the passage it was made of, as it stands there; a language
                        ///< model may give none
    bool leftOut = false; ///< source is left out of the passage that is learned from
    std::string answer;   ///< what its maker says answers it; empty if it says nothing
};

/// What a question is for: a search that learns may be asked by the passage's own sentence, one
/// that is judged must not.
enum class QuestionUse { Learning, Judging };

/// Makes questions from passages. One thread at a time.
class QuestionGenerator {
public:
    virtual ~QuestionGenerator() = default;

    /// At most `most` questions about a passage without its headings; none if it has nothing to
    /// ask about.
    virtual std::vector<MadeQuestion> ask(const std::string& passage, std::size_t most,
                                          QuestionUse use, Random& random) = 0;
};

} // namespace fts
