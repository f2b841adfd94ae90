#pragma once

#include <memory>

#include "core/work/question_source.h"

namespace fts {

/// Questions of two sources about each passage: those that are taken from it, which takes no time,
/// and then those that a model writes.
class MixedQuestions : public QuestionSource {
public:
    MixedQuestions(std::unique_ptr<QuestionSource> taken, std::unique_ptr<QuestionSource> written)
        : m_taken(std::move(taken)), m_written(std::move(written)) {}

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override;
    bool leftAny() const override { return m_written->leftAny(); }
    nlohmann::json account() const override { return m_written->account(); }

private:
    std::unique_ptr<QuestionSource> m_taken, m_written;
};

} // namespace fts
