#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/llm/inquiry.h"

namespace fts {

/// How questions are answered from passages.
struct RagOptions {
    int contextTokens = 2048; ///< of one call: instructions, passages, question and answer together
    int answerTokens = 256;
    int cutTokens = 0; ///< a call whose answer was cut is made once more with so many, if more
    std::optional<double> temperature = 0.3; ///< none: the endpoint's own
    std::optional<std::int64_t> seed;
    std::string instructions; ///< further words of the person's for the model
    std::string model;        ///< empty: the client's own
};

/// A call of a language model, and what it answered.
struct RagCall {
    ChatRequest request;
    ChatAnswer answer;
};

/// Answers a question from passages by a language model.
///
/// Passages go into as few calls as hold them (LlamaIndex's compact-and-refine): the first call
/// answers, each further one is shown the next passages and the answer so far. A passage longer
/// than a call holds is cut between its sentences. A call that abstains counts as none: the next
/// one asks afresh, and an answer that is there stays. Without passages nothing is asked and the
/// answer is kRagAbstention.
class RagInquiry : public Inquiry {
public:
    using TokenCount = std::function<std::size_t(std::string_view text)>;

    /// `passages` begin with the best. `count` counts as the model does, or estimates. Throws
    /// BadInput if a call has no room for any passage.
    RagInquiry(std::string question, std::span<const std::string> passages, RagOptions options,
               const TokenCount& count);

    std::optional<ChatRequest> next() override;
    void take(const ChatOutcome& outcome) override;

    std::size_t parts() const { return m_packs.size(); } ///< calls that hold all passages

    // Once next() gave nothing more.
    const std::string& answer() const { return m_answer; } ///< empty after a failure
    bool abstained() const { return !m_failure && m_abstained; }
    const std::optional<ChatError>& failure() const { return m_failure; } ///< of any call
    const std::vector<RagCall>& calls() const { return m_calls; }
    double seconds() const; ///< that its calls took; 0 if any of them was answered before
    const std::vector<std::size_t>& shown() const { return m_shown; } ///< places of passages

private:
    struct Piece {
        std::size_t passage;
        std::string text;
    };

    void cutPassages(std::span<const std::string> passages, const TokenCount& count);
    void packCalls(const TokenCount& count);
    ChatRequest requestWith(std::vector<ChatMessage> messages) const;
    bool mayAskForMore(const ChatError& error) const;

    std::string m_question;
    RagOptions m_options;
    std::size_t m_room = 0; ///< tokens for the passages of one call
    std::vector<Piece> m_pieces;
    std::vector<std::vector<std::string>> m_packs; ///< the passages of each call
    std::size_t m_call = 0;
    std::string m_answer;
    bool m_abstained = true;
    std::optional<ChatRequest> m_asked;
    bool m_askForMore = false; ///< the answer to m_asked was cut
    std::optional<ChatError> m_failure;
    std::vector<RagCall> m_calls;
    std::vector<std::size_t> m_shown;
};

} // namespace fts
