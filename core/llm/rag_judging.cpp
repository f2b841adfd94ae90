#include "core/llm/rag_judging.h"

#include "core/llm/judge_prompt.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

std::vector<std::string> sentenceTexts(const std::string& text) {
    std::vector<std::string> sentences;
    for (const TextRange& range : sentencesOf(text)) {
        sentences.push_back(text.substr(range.begin, range.size()));
    }
    return sentences;
}

} // namespace

RagJudging::RagJudging(JudgedAnswer answer, const JudgeOptions& options)
    : SteppedInquiry(options.tries), m_answer(std::move(answer)) {
    m_judgement.answered = m_answer.abstained || !m_answer.answer.empty();
    m_judgement.abstained = m_answer.abstained;
    m_judgement.seconds = m_answer.seconds;
    m_judgement.hasReference = !m_answer.reference.empty();
    const bool states = m_judgement.answered && !m_answer.abstained;
    if (states) {
        judgeAnswer();
        askBack(options.relevancyQuestions);
    }
    if (m_judgement.hasReference) {
        judgePassages();
        addVerdicts(m_answer.passages, sentenceTexts(m_answer.reference), &RagJudgement::recalled);
        if (states) {
            judgeReference();
        }
    }
}

void RagJudging::addVerdicts(std::vector<std::string> texts, std::vector<std::string> statements,
                             Verdicts RagJudgement::*result) {
    if (texts.empty() || statements.empty()) {
        return;
    }
    ChatRequest request = verdictsRequest(texts, statements);
    add(std::move(request),
        [this, statements = std::move(statements), result](const std::string& answer) {
            m_judgement.*result = verdictsIn(answer, statements);
            return (m_judgement.*result).has_value();
        });
}

void RagJudging::judgeAnswer() {
    add(statementsRequest(m_answer.question, m_answer.answer), [this](const std::string& answer) {
        const auto statements = statementsIn(answer);
        if (statements) {
            addVerdicts(m_answer.passages, *statements, &RagJudgement::faithful);
            if (m_judgement.hasReference) {
                addVerdicts({m_answer.reference}, *statements, &RagJudgement::right);
            }
        }
        return statements.has_value();
    });
}

void RagJudging::judgeReference() {
    add(statementsRequest(m_answer.question, m_answer.reference),
        [this](const std::string& answer) {
            const auto statements = statementsIn(answer);
            if (statements) {
                addVerdicts({m_answer.answer}, *statements, &RagJudgement::covered);
            }
            return statements.has_value();
        });
}

void RagJudging::askBack(int questions) {
    for (int i = 0; i < questions; ++i) {
        add(askBackRequest(m_answer.answer, i), [this, questions](const std::string& answer) {
            const auto asked = askedBackIn(answer);
            if (asked) {
                m_askedBack.push_back(*asked);
            }
            if (m_askedBack.size() == static_cast<std::size_t>(questions)) {
                m_judgement.askedBack = m_askedBack;
            }
            return asked.has_value();
        });
    }
}

void RagJudging::judgePassages() {
    for (const std::string& passage : m_answer.passages) {
        add(usefulRequest(m_answer.question, m_answer.reference, passage),
            [this](const std::string& answer) {
                const auto verdict = usefulIn(answer);
                if (verdict) {
                    m_usefulPassages.push_back(*verdict);
                }
                if (m_usefulPassages.size() == m_answer.passages.size()) {
                    m_judgement.passages = m_usefulPassages;
                }
                return verdict.has_value();
            });
    }
}

StatementTrial::StatementTrial(std::string text, std::string statement, int tries)
    : SteppedInquiry(tries), m_statement{std::move(statement)} {
    add(verdictsRequest({&text, 1}, m_statement), [this](const std::string& answer) {
        if (const auto verdicts = verdictsIn(answer, m_statement)) {
            m_supported = verdicts->front().supported;
        }
        return m_supported.has_value();
    });
}

} // namespace fts
