#pragma once

#include <memory>
#include <string>

#include "core/base/message.h"
#include "core/llm/chat_service.h"
#include "core/nn/api/generator.h"

namespace fts {

/// A language model on this machine, asked as one behind an address is.
///
/// Requests are written side by side; a schema is kept to by the grammar it makes. An answer that
/// reaches its limit of tokens, or a conversation longer than the model reads, is a ChatError as
/// an endpoint's would be. Without a seed, the seed 0. One thread at a time.
class LocalChat : public ChatClient, public ChatService {
public:
    /// What the model is called.
    struct Name {
        std::string given; ///< in answers
        Message shown;     ///< in errors
    };

    /// `atOnce`: requests that the generator writes side by side. Throws Unsupported if the model
    /// was not made to chat. `generator` must outlive it.
    LocalChat(Generator& generator, Name name, int atOnce);

    ChatAnswer ask(const ChatRequest& request, std::stop_token stop) override;
    ChatAnswer askGrowing(const ChatRequest& request, std::stop_token stop,
                          const Grow& grow) override;
    void run(const Next& next, const Deliver& deliver, std::stop_token stop) override;

private:
    GenerationRequest generationRequest(const ChatRequest& request) const;
    ChatOutcome outcomeOf(const Continuation& written, std::size_t prompt, double seconds) const;
    void answerAll(const std::vector<ChatTask>& tasks, const Deliver& deliver,
                   const std::stop_token& stop);

    Generator& m_generator;
    Name m_name;
    std::size_t m_atOnce;
};

} // namespace fts
