#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/llm/chat_client.h"

namespace fts {

/// What a model answers when the passages do not hold the answer.
inline constexpr const char* kRagAbstention = "The passages do not answer this question.";

/// Whether an answer is that sentence, or begins with it, in whatever case and with whatever
/// marks around it. An empty answer is one, too.
bool isRagAbstention(std::string_view answer);

/// The system message: what answering from passages is, and `instructions`, words of the person's
/// own for the model, which may be empty.
std::string ragInstructions(const std::string& instructions);

/// The conversation that asks for an answer to a question from passages and nothing else; the same
/// in training and afterwards. Passages stand as data between marks that no text of theirs can
/// hold. `instructions` as ragInstructions() takes them.
std::vector<ChatMessage> ragMessages(const std::string& question,
                                     std::span<const std::string> passages,
                                     const std::string& instructions = {});

/// The same once there is an answer from other passages, which these may complete or correct.
std::vector<ChatMessage> ragRefineMessages(const std::string& question, const std::string& answer,
                                           std::span<const std::string> passages,
                                           const std::string& instructions = {});

/// `texts` numbered between <passage> marks that none of them can hold.
std::string quotedPassages(std::span<const std::string> texts);

} // namespace fts
