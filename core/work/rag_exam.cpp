#include "core/work/rag_exam.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/llm/planted_statements.h"
#include "core/work/chosen_places.h"
#include "core/work/rag_students.h"

namespace fts {
namespace {

constexpr std::uint64_t kChoice = 0x726167; // "rag": unlike any other use of a seed

/// Runs inquiries and tells how many have ended.
void runTold(std::span<Inquiry* const> inquiries, ChatService& service, const std::string& stage,
             JobContext& context) {
    const auto total = static_cast<std::int64_t>(inquiries.size());
    std::int64_t ended = 0;
    context.events.emit(Progress{stage, 0, total});
    runInquiries(
        inquiries, service,
        [&](std::size_t) {
            context.check();
            context.events.emit(Progress{stage, ++ended, total});
        },
        context.stop);
}

template <typename Kind>
std::vector<Inquiry*> pointers(const std::vector<std::unique_ptr<Kind>>& inquiries) {
    std::vector<Inquiry*> all;
    for (const auto& inquiry : inquiries) {
        all.push_back(inquiry.get());
    }
    return all;
}

double cosine(std::span<const float> left, std::span<const float> right) {
    double product = 0, lengthLeft = 0, lengthRight = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        product += static_cast<double>(left[i]) * right[i];
        lengthLeft += static_cast<double>(left[i]) * left[i];
        lengthRight += static_cast<double>(right[i]) * right[i];
    }
    const double lengths = std::sqrt(lengthLeft * lengthRight);
    return lengths > 0 ? product / lengths : 0;
}

} // namespace

RagExam::RagExam(ProjectStore& store, const Specs& specs, Split split, JobContext& context)
    : m_specs(specs), m_search(specs, context) {
    RetrievalSet set = store.retrievalSet(split);
    if (set.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The project has no questions in its %1 part. Next: generate "
                             "questions, or give that part a share in split.%1."),
                    splitName(split));
    }
    for (const std::size_t place :
         chosenPlaces(set.questions.size(), static_cast<std::size_t>(specs.evaluate.rows),
                      Random{static_cast<std::uint64_t>(specs.split.seed), kChoice})) {
        const Question& question = set.questions[place];
        m_questions.push_back({question.id, question.text, "", set.relevant[place]});
    }
    findPassages(std::move(set.passages), context);
}

void RagExam::findPassages(std::vector<Passage> passages, JobContext& context) {
    m_finder = std::make_unique<PassageFinder>(m_search.over(std::move(passages), context));
    std::vector<std::string> texts;
    for (const RagQuestion& question : m_questions) {
        texts.push_back(question.text);
    }
    const auto found = m_finder->find(texts, static_cast<std::size_t>(m_specs.rag.topK), context);
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        for (const Hit& hit : found[i]) {
            m_questions[i].passages.push_back(hit.passage);
        }
    }
}

std::vector<std::string> RagExam::texts(const std::vector<std::size_t>& places) const {
    std::vector<std::string> texts;
    for (const std::size_t place : places) {
        texts.push_back(passages()[place].text);
    }
    return texts;
}

std::unique_ptr<RagInquiry> RagExam::inquiry(const RagQuestion& question,
                                             const std::vector<std::size_t>& places,
                                             const RagInquiry::TokenCount& count,
                                             const std::string& instructions) const {
    return std::make_unique<RagInquiry>(question.text, texts(places),
                                        ragOptions(m_specs, instructions), count);
}

std::vector<JudgedAnswer> RagExam::ask(ChatService& service, const RagInquiry::TokenCount& count,
                                       const std::string& instructions, JobContext& context) const {
    std::vector<std::unique_ptr<RagInquiry>> inquiries;
    for (const RagQuestion& question : m_questions) {
        inquiries.push_back(inquiry(question, question.passages, count, instructions));
    }
    runTold(pointers(inquiries), service, "answer", context);
    std::vector<JudgedAnswer> answers;
    for (std::size_t i = 0; i < inquiries.size(); ++i) {
        const RagInquiry& answered = *inquiries[i];
        answers.push_back({m_questions[i].text, texts(m_questions[i].passages), "",
                           answered.answer(), answered.abstained(), answered.seconds()});
    }
    return answers;
}

void RagExam::addReferences(ChatService& teacher, const RagInquiry::TokenCount& count,
                            const std::string& instructions, JobContext& context) {
    std::vector<std::unique_ptr<RagInquiry>> inquiries;
    for (const RagQuestion& question : m_questions) {
        inquiries.push_back(inquiry(question, question.gold, count, instructions));
    }
    runTold(pointers(inquiries), teacher, "answer", context);
    for (std::size_t i = 0; i < inquiries.size(); ++i) {
        if (!inquiries[i]->abstained()) {
            m_questions[i].reference = inquiries[i]->answer(); // empty if it failed
        }
    }
}

std::vector<RagJudgement> RagExam::judge(std::vector<JudgedAnswer> answers, ChatService& judge,
                                         JobContext& context) {
    const JudgeOptions options{m_specs.evaluate.relevancyQuestions, m_specs.evaluate.judgeTries};
    std::vector<std::unique_ptr<RagJudging>> inquiries;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        answers[i].reference = m_questions[i].reference;
        inquiries.push_back(std::make_unique<RagJudging>(std::move(answers[i]), options));
    }
    runTold(pointers(inquiries), judge, "judge", context);
    std::vector<RagJudgement*> judgements;
    std::vector<const JudgedAnswer*> judged;
    for (const auto& inquiry : inquiries) {
        judgements.push_back(&inquiry->judgement());
        judged.push_back(&inquiry->judged());
    }
    addCosines(judgements, judged, context);
    std::vector<RagJudgement> all;
    for (RagJudgement* judgement : judgements) {
        all.push_back(std::move(*judgement));
    }
    return all;
}

// Of each question with those made from its answer, and of each answer with its reference.
void RagExam::addCosines(std::vector<RagJudgement*> judgements,
                         const std::vector<const JudgedAnswer*>& answers, JobContext& context) {
    std::vector<std::string> texts;
    std::vector<std::function<void(const VectorTable&)>> uses;
    const auto compare = [&](const std::string& left, const std::string& right, double& result) {
        uses.emplace_back([place = texts.size(), &result](const VectorTable& vectors) {
            result = cosine(vectors.row(place), vectors.row(place + 1));
        });
        texts.insert(texts.end(), {left, right});
    };
    for (std::size_t i = 0; i < judgements.size(); ++i) {
        RagJudgement& judgement = *judgements[i];
        if (judgement.askedBack) {
            for (AskedBack& asked : *judgement.askedBack) {
                compare(answers[i]->question, asked.question, asked.cosine);
            }
        }
        if (judgement.hasReference && judgement.answered) {
            judgement.similarity = 0;
            compare(answers[i]->answer, answers[i]->reference, *judgement.similarity);
        }
    }
    const VectorTable vectors = m_finder->embed(texts, context);
    for (const auto& use : uses) {
        use(vectors);
    }
}

JudgeReliability RagExam::tryJudge(ChatService& judge, JobContext& context) const {
    using Kind = PlantedStatement::Kind;
    std::vector<std::string> texts;
    for (const Passage& passage : passages()) {
        texts.push_back(passage.text);
    }
    const auto planted = plantedStatements(texts, static_cast<std::size_t>(m_specs.evaluate.probes),
                                           static_cast<std::uint64_t>(m_specs.split.seed));
    std::vector<std::unique_ptr<StatementTrial>> trials;
    for (const PlantedStatement& one : planted) {
        trials.push_back(
            std::make_unique<StatementTrial>(one.text, one.statement, m_specs.evaluate.judgeTries));
    }
    runTold(pointers(trials), judge, "try", context);
    JudgeTrial trial;
    for (std::size_t i = 0; i < planted.size(); ++i) {
        auto& kind = planted[i].kind == Kind::Own       ? trial.own
                     : planted[i].kind == Kind::Foreign ? trial.foreign
                                                        : trial.negated;
        kind.push_back(trials[i]->supported());
    }
    return judgeReliability(trial);
}

} // namespace fts
