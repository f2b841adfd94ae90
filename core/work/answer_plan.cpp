#include "core/work/answer_plan.h"

#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/store/passages.h"
#include "core/work/chosen_places.h"
#include "core/work/project_finder.h"

namespace fts {
namespace {

constexpr std::size_t kMostTold = 1000;

std::vector<OpenQuestion> ofPart(const std::vector<OpenQuestion>& all, Split split) {
    std::vector<OpenQuestion> part;
    std::ranges::copy_if(all, std::back_inserter(part),
                         [split](const OpenQuestion& question) { return question.split == split; });
    return part;
}

void findOfPart(Split split, std::vector<OpenQuestion> questions, ProjectFinder& search,
                ProjectStore& store, int topK, std::vector<FoundQuestion>& found,
                JobContext& context) {
    PassageFinder finder = search.over(passagesOfPart(store, split), context);
    std::vector<std::string> texts;
    std::ranges::transform(questions, std::back_inserter(texts), &OpenQuestion::text);
    const auto hits = finder.find(texts, static_cast<std::size_t>(topK), context);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        found.push_back({std::move(questions[i]), {}});
        for (const Hit& hit : hits[i]) {
            found.back().passages.push_back(finder.passages()[hit.passage]);
        }
    }
}

std::string teacherInstructions(const Specs& specs) {
    return specs.teacher.prompt.empty() ? specs.rag.prompt
                                        : specs.rag.prompt + "\n\n" + specs.teacher.prompt;
}

} // namespace

std::vector<FoundQuestion> findForQuestions(ProjectStore& store, const Specs& specs,
                                            JobContext& context) {
    const std::vector<OpenQuestion> open = openQuestions(store);
    if (open.empty() && storedChatRows(store, Split::Train).empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There are no questions to answer. Next: generate."));
    }
    std::vector<FoundQuestion> found;
    if (open.empty()) {
        return found;
    }
    ProjectFinder search(specs, context);
    for (const Split split : {Split::Train, Split::Validation}) {
        auto questions =
            chosenRows(ofPart(open, split), static_cast<std::size_t>(specs.answer.questions),
                       Random{static_cast<std::uint64_t>(specs.split.seed)});
        if (!questions.empty()) {
            findOfPart(split, std::move(questions), search, store, specs.rag.topK, found, context);
        }
    }
    return found;
}

std::unique_ptr<RagInquiry> teacherInquiry(const FoundQuestion& found, const Specs& specs,
                                           const RagInquiry::TokenCount& count) {
    RagOptions options;
    options.contextTokens = specs.rag.contextTokens;
    options.answerTokens = specs.rag.answerTokens;
    options.cutTokens = specs.answer.cutTokens;
    options.temperature = specs.rag.temperature;
    options.instructions = teacherInstructions(specs);
    std::vector<std::string> texts;
    std::ranges::transform(found.passages, std::back_inserter(texts), &Passage::text);
    return std::make_unique<RagInquiry>(found.question.text, texts, options, count);
}

nlohmann::json cutAnswers(const std::vector<FoundQuestion>& found,
                          const std::vector<std::unique_ptr<RagInquiry>>& inquiries) {
    nlohmann::json questions = nlohmann::json::array();
    std::size_t count = 0;
    for (std::size_t i = 0; i < inquiries.size(); ++i) {
        const auto& failure = inquiries[i]->failure();
        if (failure && failure->fault() == ChatFault::CutShort && ++count <= kMostTold) {
            questions.push_back({{"id", found[i].question.id}, {"text", found[i].question.text}});
        }
    }
    return {{"count", count}, {"questions", questions}};
}

AskingBudget budgetOf(const AnswerSpec& spec) {
    AskingBudget budget;
    budget.mostRequests = spec.mostRequests;
    budget.mostCost = spec.mostCost;
    return budget;
}

} // namespace fts
