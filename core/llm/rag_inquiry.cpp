#include "core/llm/rag_inquiry.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/llm/rag_prompt.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kLeastRoom = 32;    // tokens of passages in a call
constexpr std::size_t kAroundPiece = 6;   // its number and the empty line after it
constexpr std::size_t kAroundPrompt = 32; // what a chat template puts around messages

std::size_t tokensOf(const std::vector<ChatMessage>& messages,
                     const RagInquiry::TokenCount& count) {
    std::size_t tokens = kAroundPrompt;
    for (const ChatMessage& message : messages) {
        tokens += count(message.text);
    }
    return tokens;
}

// Words of a sentence that is itself too long.
std::vector<std::string> cutSentence(std::string_view sentence, std::size_t room,
                                     const RagInquiry::TokenCount& count) {
    std::vector<std::string> parts;
    std::size_t begin = 0, end = 0;
    for (const TextRange& word : wordsOf(sentence)) {
        if (end > begin && count(sentence.substr(begin, word.end - begin)) > room) {
            parts.emplace_back(sentence.substr(begin, end - begin));
            begin = word.begin;
        }
        end = word.end;
    }
    parts.emplace_back(sentence.substr(begin));
    return parts;
}

std::vector<std::string> sentencesWithin(std::string_view text, std::size_t room,
                                         const RagInquiry::TokenCount& count) {
    std::vector<std::string> sentences;
    for (const TextRange& range : sentencesOf(text)) {
        const std::string_view sentence = text.substr(range.begin, range.size());
        if (count(sentence) <= room) {
            sentences.emplace_back(sentence);
        } else {
            std::ranges::move(cutSentence(sentence, room, count), std::back_inserter(sentences));
        }
    }
    return sentences;
}

// As few parts of a passage as fit, cut between sentences.
std::vector<std::string> cutText(std::string_view text, std::size_t room,
                                 const RagInquiry::TokenCount& count) {
    std::vector<std::string> parts;
    for (std::string& sentence : sentencesWithin(text, room, count)) {
        if (!parts.empty() && count(parts.back()) + count(sentence) < room) {
            parts.back() += " " + sentence;
        } else {
            parts.push_back(std::move(sentence));
        }
    }
    return parts;
}

} // namespace

RagInquiry::RagInquiry(std::string question, std::span<const std::string> passages,
                       RagOptions options, const TokenCount& count)
    : m_question(std::move(question)), m_options(std::move(options)) {
    // The longer of both conversations, with an answer of full length in it.
    const std::size_t around =
        tokensOf(ragRefineMessages(m_question, "", {}, m_options.instructions), count) +
        2 * static_cast<std::size_t>(m_options.answerTokens);
    const auto all = static_cast<std::size_t>(m_options.contextTokens);
    if (!passages.empty() && around + kLeastRoom > all) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("A call of %1 tokens has no room for passages: the question, the "
                             "instructions and the answer take %2. Allow more tokens, or a "
                             "shorter answer."),
                    all, around);
    }
    m_room = all - std::min(all, around);
    cutPassages(passages, count);
    packCalls(count);
}

void RagInquiry::cutPassages(std::span<const std::string> passages, const TokenCount& count) {
    const std::size_t room = m_room - std::min(m_room, kAroundPiece);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (count(passages[i]) <= room) {
            m_pieces.push_back({i, passages[i]});
            continue;
        }
        for (std::string& part : cutText(passages[i], room, count)) {
            m_pieces.push_back({i, std::move(part)});
        }
    }
}

void RagInquiry::packCalls(const TokenCount& count) {
    std::size_t used = 0;
    for (const Piece& piece : m_pieces) {
        const std::size_t size = count(piece.text) + kAroundPiece;
        if (m_packs.empty() || used + size > m_room) {
            m_packs.emplace_back();
            used = 0;
        }
        m_packs.back().push_back(piece.text);
        used += size;
        if (std::ranges::find(m_shown, piece.passage) == m_shown.end()) {
            m_shown.push_back(piece.passage);
        }
    }
    if (m_packs.empty()) {
        m_answer = kRagAbstention;
    }
}

ChatRequest RagInquiry::requestWith(std::vector<ChatMessage> messages) const {
    ChatRequest request;
    request.messages = std::move(messages);
    request.temperature = m_options.temperature;
    request.maxTokens = m_options.answerTokens;
    request.seed = m_options.seed;
    request.model = m_options.model;
    return request;
}

std::optional<ChatRequest> RagInquiry::next() {
    if (m_failure || m_call == m_packs.size()) {
        return std::nullopt;
    }
    if (std::exchange(m_askForMore, false)) {
        m_asked->maxTokens = m_options.cutTokens;
        return m_asked;
    }
    const auto& passages = m_packs[m_call];
    m_asked = requestWith(
        m_abstained ? ragMessages(m_question, passages, m_options.instructions)
                    : ragRefineMessages(m_question, m_answer, passages, m_options.instructions));
    return m_asked;
}

bool RagInquiry::mayAskForMore(const ChatError& error) const {
    return error.fault() == ChatFault::CutShort && m_asked->maxTokens < m_options.cutTokens;
}

void RagInquiry::take(const ChatOutcome& outcome) {
    if (const auto* error = std::get_if<ChatError>(&outcome)) {
        m_askForMore = mayAskForMore(*error);
        if (m_askForMore) {
            return;
        }
        m_failure = *error;
        m_answer.clear();
        return;
    }
    const auto& answer = std::get<ChatAnswer>(outcome);
    m_calls.push_back({*std::move(m_asked), answer});
    ++m_call;
    const bool abstains = isRagAbstention(answer.text);
    if (m_abstained || !abstains) {
        m_answer = answer.text;
        m_abstained = abstains;
    }
}

double RagInquiry::seconds() const {
    double sum = 0;
    for (const RagCall& call : m_calls) {
        if (call.answer.seconds <= 0) {
            return 0;
        }
        sum += call.answer.seconds;
    }
    return sum;
}

} // namespace fts
