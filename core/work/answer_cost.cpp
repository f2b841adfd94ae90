#include "core/work/answer_cost.h"

#include "core/jobs/asked_endpoint.h"
#include "core/llm/price.h"
#include "core/net/address.h"
#include "core/net/session_secret_store.h"
#include "core/work/answer_plan.h"
#include "core/work/opened_chat.h"

namespace fts {
namespace {

using nlohmann::json;

/// Counts what it is asked, and answers nothing.
class Counting : public ChatService {
public:
    void run(const Next& next, const Deliver& deliver, std::stop_token) override {
        while (auto task = next()) {
            use += estimatedUse(task->request, task->request.maxTokens / 2);
            deliver({task->id, ChatError(ChatFault::Unasked, false, Message())});
        }
    }

    TokenUse use;
};

/// Goes on past calls that nobody answered, as if somebody had.
class Rehearsal : public Inquiry {
public:
    explicit Rehearsal(std::unique_ptr<RagInquiry> inquiry, int answerTokens)
        : m_inquiry(std::move(inquiry)), m_answer(static_cast<std::size_t>(2 * answerTokens), 'x') {
    }

    std::optional<ChatRequest> next() override { return m_inquiry->next(); }
    void take(const ChatOutcome& outcome) override {
        const bool answered = std::holds_alternative<ChatAnswer>(outcome);
        m_inquiry->take(answered ? outcome : ChatAnswer{m_answer, "stop", {}, ""});
    }

private:
    std::unique_ptr<RagInquiry> m_inquiry;
    std::string m_answer;
};

json addressOf(const AskedModelSpec& teacher) {
    return isRemote(teacher) ? json(parseAddress(chatUrl(endpointOf(teacher))).origin()) : json();
}

} // namespace

json answerCost(const Project& project, JobContext& context) {
    const Specs& specs = project.specs();
    ProjectStore store(project.storePath());
    const auto found = findForQuestions(store, specs, context);
    SessionSecretStore nobodyIsAsked;
    const OpenedChat teacher = openChat(specs.teacher, specs.train, nobodyIsAsked);
    const auto count = tokenCount(teacher);
    std::vector<std::unique_ptr<Rehearsal>> rehearsals;
    std::vector<Inquiry*> asked;
    for (const FoundQuestion& one : found) {
        context.check();
        rehearsals.push_back(
            std::make_unique<Rehearsal>(teacherInquiry(one, specs, count), specs.rag.answerTokens));
        asked.push_back(rehearsals.back().get());
    }
    Counting counting;
    AskingBudget budget = budgetOf(specs.answer);
    KeptAnswers kept(store, counting, teacher.asked, teacher.prices, &budget);
    runInquiries(asked, kept, [](std::size_t) {}, context.stop);
    return {{"address", addressOf(specs.teacher)},
            {"questions", found.size()},
            {"requests", kept.requests()},
            {"answers_kept", kept.reused()},
            {"tokens", {{"in", counting.use.in}, {"out", counting.use.out}}},
            {"price", priceOf(counting.use, teacher.prices)}};
}

} // namespace fts
