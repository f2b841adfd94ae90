#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/eval/rag_judgement.h"
#include "core/llm/chat_client.h"

namespace fts {

// What a judge of answers is asked: for JSON of one shape each time, which is also the request's
// schema. Question, answer and passages stand as data between marks that their text cannot hold.
// An answer of any other shape is not read: nothing is guessed.

/// Which statements an answer makes, each to be understood alone: {"statements": ["…"]}.
ChatRequest statementsRequest(const std::string& question, const std::string& answer);
std::optional<std::vector<std::string>> statementsIn(const std::string& answer);

/// Which of the statements the texts support: {"statements": [{"reason", "verdict": 0 or 1}]}, one
/// for each, in their order.
ChatRequest verdictsRequest(std::span<const std::string> texts,
                            std::span<const std::string> statements);
std::optional<std::vector<StatementVerdict>> verdictsIn(const std::string& answer,
                                                        std::span<const std::string> statements);

/// Which question an answer answers, and whether it evades: {"question", "noncommittal": 0 or 1}.
/// `number` tells several such requests apart. The cosine is left to the caller.
ChatRequest askBackRequest(const std::string& answer, int number);
std::optional<AskedBack> askedBackIn(const std::string& answer);

/// Whether a passage helps to arrive at the reference answer: {"reason", "verdict": 0 or 1}.
ChatRequest usefulRequest(const std::string& question, const std::string& reference,
                          const std::string& passage);
std::optional<PassageVerdict> usefulIn(const std::string& answer);

/// The same once more, after `tries` answers that could not be read: says so, and lets chance in.
ChatRequest askedAgain(ChatRequest request, int tries);

} // namespace fts
