#pragma once

#include "core/jobs/kept_answers.h"
#include "core/llm/chat_queue.h"
#include "core/project/specs.h"
#include "core/work/failure_reasons.h"
#include "core/work/question_source.h"

namespace fts {

/// Questions written by a language model behind an address.
///
/// Answers are kept by KeptAnswers, so nothing is paid for twice whatever ends the work. An answer
/// that is cut short is asked for again with more room. A passage whose request fails is left out
/// and told of; a failure that would repeat itself ends the work.
class RemoteQuestions : public QuestionSource {
public:
    RemoteQuestions(ProjectStore& store, GenerateSpec spec, ChatClientFactory clients);

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override;
    bool leftAny() const override { return m_leftAny; }

    /// KeptAnswers::account(), but "failed" counts passages; those past the limit of requests or
    /// cost are "unasked".
    nlohmann::json account() const override;

private:
    class Asking;

    GenerateSpec m_spec;
    ChatQueue m_queue;
    AskingBudget m_budget;
    KeptAnswers m_kept;
    bool m_leftAny = false;
    FailureReasons m_failed; ///< of passages
};

} // namespace fts
