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
    std::string origin; ///< how it was made: "sentence", "words", "heading", "definition",
                        ///< "turned", "model"
    std::string source; ///< the part of the passage it was made of, as it stands there; a language
                        ///< model may give none
    bool leftOut = false; ///< source is left out of the passage that is learned from
    std::string answer;   ///< what its maker says answers it; empty if it says nothing
};

/// What a question is for: a search that learns may be asked by the passage's own sentence, one
/// that is judged must not.
enum class QuestionUse { Learning, Judging };

/// What a passage says, and under which headings.
struct QuestionedPassage {
    std::string body;     ///< without headings before it
    std::string headings; ///< the topmost first: "Risks > Currency"; may be empty
};

/// Makes questions from passages. One thread at a time.
class QuestionGenerator {
public:
    virtual ~QuestionGenerator() = default;

    /// At most `most` questions about a passage; none if it has nothing to ask about.
    virtual std::vector<MadeQuestion> ask(const QuestionedPassage& passage, std::size_t most,
                                          QuestionUse use, Random& random) = 0;
};

} // namespace fts
