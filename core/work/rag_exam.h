#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/eval/judge_trial.h"
#include "core/llm/rag_inquiry.h"
#include "core/llm/rag_judging.h"
#include "core/project/specs.h"
#include "core/store/project_store.h"
#include "core/work/project_finder.h"

namespace fts {

/// A question that systems are asked, and what was found for it.
struct RagQuestion {
    std::int64_t id = 0; ///< row in the store
    std::string text;
    std::string reference;             ///< of addReferences(); empty: none is known
    std::vector<std::size_t> gold;     ///< places in RagExam::passages() of those it was made of
    std::vector<std::size_t> passages; ///< of those found, the best first
};

/// Questions of one part that systems answer from the project's passages and a judge then judges.
///
/// All systems are shown the same passages: those of the collections that the questions came with,
/// found once by the project's encoder and by words. One thread at a time.
class RagExam {
public:
    /// Loads the encoder, embeds the passages and finds those of each question. Throws BadInput if
    /// the part has no questions; Cancelled.
    RagExam(ProjectStore& store, const Specs& specs, Split split, JobContext& context);

    const std::vector<RagQuestion>& questions() const { return m_questions; }
    const std::vector<Passage>& passages() const { return m_finder->passages(); }

    /// The answers of a model in the order of questions(); one that failed is empty. Tells how far
    /// it is as the stage "answer".
    std::vector<JudgedAnswer> ask(ChatService& service, const RagInquiry::TokenCount& count,
                                  const std::string& instructions, JobContext& context) const;

    /// Gives each question, as the answer to compare with, what the teacher answers from the very
    /// passages that the question was made of, without a search; none where it abstains or fails.
    void addReferences(ChatService& teacher, const RagInquiry::TokenCount& count,
                       const std::string& instructions, JobContext& context);

    /// What a judge says of them, as the stage "judge".
    std::vector<RagJudgement> judge(std::vector<JudgedAnswer> answers, ChatService& judge,
                                    JobContext& context);

    /// How the judge fares on statements planted in the passages, as the stage "try".
    JudgeReliability tryJudge(ChatService& judge, JobContext& context) const;

private:
    std::unique_ptr<RagInquiry> inquiry(const RagQuestion& question,
                                        const std::vector<std::size_t>& places,
                                        const RagInquiry::TokenCount& count,
                                        const std::string& instructions) const;
    std::vector<std::string> texts(const std::vector<std::size_t>& places) const;
    void findPassages(std::vector<Passage> passages, JobContext& context);
    void addCosines(std::vector<RagJudgement*> judgements,
                    const std::vector<const JudgedAnswer*>& answers, JobContext& context);

    Specs m_specs;
    ProjectFinder m_search;
    std::unique_ptr<PassageFinder> m_finder;
    std::vector<RagQuestion> m_questions;
};

} // namespace fts
