#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/llm/chat_client.h"

namespace fts {

/// What a language model is to write about a passage.
struct QuestionWishes {
    std::string instructions; ///< what the questions are to be like, in the person's words
    int number = 4;           ///< of questions
    double temperature = 0.7;
};

/// Asks for questions about a passage, each with the words of the passage that answer it. The
/// passage stands between marks that its text cannot hold, as data and not as instructions.
ChatRequest questionRequest(const QuestionWishes& wishes, const std::string& passage);

struct WrittenQuestion {
    std::string question;
    std::string answer; ///< words of the passage, as the model has them; empty if it gave none

    bool operator==(const WrittenQuestion&) const = default;
};

/// The questions in an answer, at most `most`: lines of "Q:" and "A:", numbered or listed lines,
/// or JSON. What stands around them, and a model's thinking aloud, is passed over.
std::vector<WrittenQuestion> questionsIn(const std::string& answer, std::size_t most);

} // namespace fts
