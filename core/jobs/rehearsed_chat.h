#pragma once

#include <set>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/jobs/kept_answers.h"

namespace fts {

/// Stands in for a language model and counts what it would be asked, without asking.
///
/// What was answered before comes from the store, as KeptAnswers gives it; the rest is made up:
/// half of the longest free answer, or the JSON that the request's schema asks for, lists of three.
/// So whatever comes of an answer is asked about, too. Nothing is kept. One thread at a time.
class RehearsedChat : public ChatService {
public:
    /// As KeptAnswers.
    RehearsedChat(ProjectStore& store, std::string asked, Endpoint prices = {},
                  AskingBudget* budget = nullptr);

    void run(const Next& next, const Deliver& deliver, std::stop_token stop) override;

    /// {"requests", "answers_kept", "tokens": {"in", "out"}, "price"}; tokens and price are
    /// estimated.
    nlohmann::json account() const;

private:
    /// Answers nothing, so that nothing is kept.
    class Nobody : public ChatService {
    public:
        void run(const Next& next, const Deliver& deliver, std::stop_token stop) override;
        TokenUse use;
    };

    std::string madeUp(const ChatRequest& request) const;

    Nobody m_nobody;
    KeptAnswers::Name m_name;
    std::set<std::string> m_madeUp; ///< names of requests: asked again, they are answered by then
    Endpoint m_prices;
    KeptAnswers m_kept;
};

/// What a request might be answered with, see RehearsedChat. Its texts begin with `mark`, or are as
/// apart as what is asked.
std::string madeUpAnswer(const ChatRequest& request, std::string mark);
std::string madeUpAnswer(const ChatRequest& request);

} // namespace fts
