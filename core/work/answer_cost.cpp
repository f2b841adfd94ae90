#include "core/work/answer_cost.h"

#include "core/jobs/rehearsed_chat.h"
#include "core/net/session_secret_store.h"
#include "core/work/answer_plan.h"
#include "core/work/opened_chat.h"

namespace fts {

using nlohmann::json;

json answerCost(const Project& project, JobContext& context) {
    const Specs& specs = project.specs();
    ProjectStore store(project.storePath());
    const auto found = findForQuestions(store, specs, context);
    SessionSecretStore nobodyIsAsked;
    const OpenedChat teacher = openChat(specs.teacher, specs.train, nobodyIsAsked);
    const auto count = tokenCount(teacher);
    std::vector<std::unique_ptr<RagInquiry>> inquiries;
    std::vector<Inquiry*> asked;
    for (const FoundQuestion& one : found) {
        context.check();
        inquiries.push_back(teacherInquiry(one, specs, count));
        asked.push_back(inquiries.back().get());
    }
    AskingBudget budget = budgetOf(specs.answer);
    RehearsedChat rehearsed(store, teacher.asked, teacher.prices, &budget);
    runInquiries(asked, rehearsed, [](std::size_t) {}, context.stop);
    json cost{{"address", addressOf(teacher)}, {"questions", found.size()}};
    cost.update(rehearsed.account());
    cost["cut"] = cutAnswers(found, inquiries);
    return cost;
}

} // namespace fts
