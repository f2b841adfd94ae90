#pragma once

#include <string>
#include <vector>

#include "core/eval/rag_judgement.h"
#include "core/llm/stepped_inquiry.h"

namespace fts {

/// An answer from passages that is to be judged.
struct JudgedAnswer {
    std::string question;
    std::vector<std::string> passages; ///< found for the question, the best first
    std::string reference;             ///< a right answer; empty: none is known
    std::string answer;                ///< empty: the model gave none
    bool abstained = false;
    double seconds = 0; ///< the answer took; 0: not known
};

struct JudgeOptions {
    int relevancyQuestions = 3; ///< made from each answer
    int tries = 3;              ///< for an answer of the judge that can be read
};

/// Asks a judge all that the metrics of one answer need.
///
/// One kind of question does most of the work: whether a text supports statements. It is put for
/// the answer's statements and the passages (faithfulness), the reference's sentences and the
/// passages (context recall), and for the statements of answer and reference against the other
/// (correctness). So what a trial of the judge on planted statements says holds for all of them.
class RagJudging : public SteppedInquiry {
public:
    RagJudging(JudgedAnswer answer, const JudgeOptions& options);

    /// What is known so far; cosines are the caller's to fill in.
    RagJudgement& judgement() { return m_judgement; }
    const JudgedAnswer& judged() const { return m_answer; }

private:
    using Verdicts = std::optional<std::vector<StatementVerdict>>;

    void judgeAnswer();
    void askBack(int questions);
    void judgePassages();
    void judgeReference();
    void addVerdicts(std::vector<std::string> texts, std::vector<std::string> statements,
                     Verdicts RagJudgement::*result);

    JudgedAnswer m_answer;
    RagJudgement m_judgement;
    std::vector<AskedBack> m_askedBack;           ///< until there are all
    std::vector<PassageVerdict> m_usefulPassages; ///< until there are all
};

/// Whether one text supports one statement: a step of the judge's trial.
class StatementTrial : public SteppedInquiry {
public:
    StatementTrial(std::string text, std::string statement, int tries);

    const std::optional<bool>& supported() const { return m_supported; } ///< nothing: unreadable

private:
    std::vector<std::string> m_statement;
    std::optional<bool> m_supported;
};

} // namespace fts
