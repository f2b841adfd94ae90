#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/nn/api/generator.h"
#include "core/work/sql_exam.h"

namespace fts {

/// What it takes a language model to answer questions on databases, in seconds, measured on a few
/// of them.
struct WritingCost {
    double readSeconds = 0;    ///< a question with its tables
    double tokenSeconds = 0;   ///< a token of an answer, with others written beside it
    double grammarSeconds = 0; ///< more, of a question whose answer is held to its tables
    double judgeSeconds = 0;   ///< running an answer
    std::vector<int> ended;    ///< tokens of the answers that came to an end, or into a circle,
                               ///< within what was tried
    int tried = 0;             ///< answers

    /// One question whose answer has so many tokens.
    double seconds(double tokens) const {
        return readSeconds + tokens * tokenSeconds + judgeSeconds;
    }
    /// What the model that was measured writes on average where answers are cut off at `most`.
    double meanTokens(int most) const;
    /// What writing some answers once more takes a question, on average, where a model that has
    /// learned such rows is held to their tables (SqlAsking::constrained) and writes so many
    /// tokens.
    double secondsAgain(std::span<const SqlRow> rows, double tokens) const;
};

/// By `generator`, on a few rows of the exam, of which there is at least one. Takes some seconds.
WritingCost measureWriting(Generator& generator, const SqlExam& exam, const std::string& form,
                           JobContext& context);

} // namespace fts
