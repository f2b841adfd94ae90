#pragma once

#include <memory>

#include "core/work/question_source.h"

namespace fts {

/// Questions of two sources about each passage: some that are taken from it, which takes no time,
/// then those that a model writes, and then what else can be taken from it, for the places of
/// written ones that are left out. The model writes about those passages that it can read, and of
/// many about some, evenly spread; the log says of how many.
class MixedQuestions : public QuestionSource {
public:
    struct Share {
        std::size_t taken = 0;    ///< questions of a passage that come before those written
        std::size_t passages = 0; ///< most that are written about; 0: all
        bool onlyEnglish = false; ///< passages are written about
    };

    MixedQuestions(std::unique_ptr<QuestionSource> taken, std::unique_ptr<QuestionSource> written,
                   Share share)
        : m_taken(std::move(taken)), m_written(std::move(written)), m_share(share) {}

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override;
    bool leftAny() const override { return m_written->leftAny(); }
    nlohmann::json account() const override { return m_written->account(); }

private:
    std::unique_ptr<QuestionSource> m_taken, m_written;
    Share m_share;
};

} // namespace fts
