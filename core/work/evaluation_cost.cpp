#include "core/work/evaluation_cost.h"

#include "core/jobs/rehearsed_chat.h"
#include "core/net/session_secret_store.h"
#include "core/work/rag_exam.h"
#include "core/work/rag_students.h"

namespace fts {
namespace {

using nlohmann::json;

/// One rehearsal of an evaluation.
class EvaluationRehearsal {
public:
    EvaluationRehearsal(const Project& project, const json& params, JobContext& context)
        : m_project(project), m_params(params), m_context(context), m_store(project.storePath()),
          m_exam(m_store, project.specs(), splitFromName(params.value("split", "test")), context),
          m_budget{specs().evaluate.mostRequests, specs().evaluate.mostCost} {}

    json run() {
        if (!m_params.value("try_judge", false)) {
            for (const RagSystem& system :
                 ragSystems(m_project, m_store, m_params.value("model", "tuned"))) {
                ask(system);
            }
        }
        judge();
        return total();
    }

private:
    const Specs& specs() const { return m_project.specs(); }

    // The teacher first gives the answers to compare with, as when it is truly asked.
    void ask(const RagSystem& system) {
        const OpenedChat chat = system.model.open(m_project, m_secrets);
        const std::string& instructions = system.model.instructions;
        RehearsedChat rehearsed(m_store, chat.asked, chat.prices, budgetFor(chat, m_budget));
        if (system.name == "teacher") {
            m_exam.addReferences(rehearsed, tokenCount(chat), instructions, m_context);
        }
        m_answers.push_back(m_exam.ask(rehearsed, tokenCount(chat), instructions, m_context));
        add(system.name, chat, rehearsed);
    }

    void judge() {
        const OpenedChat chat = openChat(specs().judge, specs().train, m_secrets);
        RehearsedChat rehearsed(m_store, chat.asked, chat.prices, budgetFor(chat, m_budget));
        m_exam.tryJudge(rehearsed, m_context);
        for (const auto& answers : m_answers) {
            m_exam.judge(answers, rehearsed, m_context);
        }
        add("judge", chat, rehearsed);
    }

    void add(const std::string& role, const OpenedChat& chat, const RehearsedChat& rehearsed) {
        json one{{"role", role}, {"model", chat.model}, {"address", addressOf(chat)}};
        one.update(rehearsed.account());
        m_asked.push_back(std::move(one));
    }

    // Of all addresses together.
    json total() const {
        std::int64_t requests = 0, kept = 0;
        TokenUse use;
        double price = 0;
        for (const json& one : m_asked) {
            if (!one["address"].is_null()) {
                requests += one["requests"].get<std::int64_t>();
                kept += one["answers_kept"].get<std::int64_t>();
                use += {one["tokens"]["in"], one["tokens"]["out"]};
                price += one["price"].get<double>();
            }
        }
        return {{"questions", m_exam.questions().size()},
                {"requests", requests},
                {"answers_kept", kept},
                {"tokens", {{"in", use.in}, {"out", use.out}}},
                {"price", price},
                {"asked", m_asked}};
    }

    const Project& m_project;
    const json& m_params;
    JobContext& m_context;
    ProjectStore m_store;
    RagExam m_exam;
    AskingBudget m_budget;
    SessionSecretStore m_secrets; ///< empty: nobody is asked
    std::vector<std::vector<JudgedAnswer>> m_answers;
    json m_asked = json::array();
};

} // namespace

json evaluationCost(const Project& project, const json& params, JobContext& context) {
    return EvaluationRehearsal(project, params, context).run();
}

} // namespace fts
