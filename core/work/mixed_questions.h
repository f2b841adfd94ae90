#pragma once

#include <cstdint>
#include <memory>
#include <unordered_set>

#include "core/eval/retrieval_set.h"
#include "core/work/question_source.h"

namespace fts {

/// Which passages a model writes about.
struct WritingLimits {
    std::size_t most = 0;     ///< of them; 0: any number
    bool onlyEnglish = false; ///< whether it reads nothing else
};

/// The ids of those among all passages that a model writes about: those it can read, and of many
/// so many as are allowed, evenly spread. The same again as long as the passages are the same.
/// Tells in the log if they are not all. Throws Cancelled.
std::unordered_set<std::int64_t> writtenAbout(std::span<const Passage> passages,
                                              const WritingLimits& limits, JobContext& context);

/// Questions of two sources about each passage: some that are taken from it, which takes no time,
/// then those that a model writes, and then what else can be taken from it, for the places of
/// written ones that are left out.
class MixedQuestions : public QuestionSource {
public:
    /// What the second source is for.
    struct Share {
        std::size_t after = 0; ///< taken questions of a passage, which come before those written
        std::unordered_set<std::int64_t> passages; ///< that are written about, by their ids
    };

    MixedQuestions(std::unique_ptr<QuestionSource> taken, std::unique_ptr<QuestionSource> written,
                   Share share)
        : m_taken(std::move(taken)), m_written(std::move(written)), m_share(std::move(share)) {}

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override;
    bool leftAny() const override { return m_written->leftAny(); }
    nlohmann::json account() const override { return m_written->account(); }

private:
    std::unique_ptr<QuestionSource> m_taken, m_written;
    Share m_share;
};

} // namespace fts
