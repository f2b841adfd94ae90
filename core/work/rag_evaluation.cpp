#include "core/work/rag_evaluation.h"

#include <algorithm>
#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/rag_comparison.h"
#include "core/jobs/kept_answers.h"
#include "core/work/rag_exam.h"
#include "core/work/rag_students.h"
#include "core/work/run_inputs.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

/// One of those who answer, and what came of it.
struct System : RagSystem {
    std::vector<JudgedAnswer> answers;
    std::vector<RagJudgement> judgements;
    json asked;
    std::string askedName; ///< as KeptAnswers has it
};

// As people are told.
Message roleOf(const RagSystem& system) {
    return system.name == "teacher" ? FTS_TEXT("teacher")
           : system.name == "tuned" ? FTS_TEXT("tuned student")
                                    : FTS_TEXT("naive student");
}

/// One evaluation.
class RagEvaluation {
public:
    RagEvaluation(const Project& project, const json& params, SecretStore& secrets,
                  JobContext& context)
        : m_project(project), m_specs(project.specs()), m_secrets(secrets), m_context(context),
          m_store(project.storePath()), m_split(splitFromName(params.value("split", "test"))),
          m_budget{m_specs.evaluate.mostRequests, m_specs.evaluate.mostCost} {}

    json run(const std::string& model, bool onlyTrial) {
        const auto begin = Clock::now();
        RagExam exam(m_store, m_specs, m_split, m_context);
        json result;
        const JudgeReliability reliability = tryJudge(exam, result);
        if (!onlyTrial) {
            addSystems(model);
            for (System& system : m_systems) {
                ask(system, exam);
            }
            judge(exam, reliability, result);
            result["model"] = m_model;
            result["references"] =
                exam.questions().size() -
                std::ranges::count(exam.questions(), "", &RagQuestion::reference);
        }
        result["split"] = splitName(m_split);
        result["queries"] = exam.questions().size();
        result["passages"] = exam.passages().size();
        result["unasked"] = m_unasked;
        result["seconds"] = secondsSince(begin);
        if (m_run && m_split == Split::Test && m_unasked == 0 && !onlyTrial) {
            result["rows_changed"] = mayHaveLearned(m_project, m_store, *m_run, m_context);
            write(exam, result);
        }
        return result;
    }

private:
    void addSystems(const std::string& model);
    OpenedChat openTold(const std::function<OpenedChat()>& open); ///< saying where text goes
    OpenedChat openJudge();
    void ask(System& system, RagExam& exam);
    JudgeReliability tryJudge(const RagExam& exam, json& result);
    void judge(RagExam& exam, const JudgeReliability& reliability, json& result);
    void compare(const std::map<std::string, RagMetrics>& metrics,
                 const JudgeReliability& reliability, json& result) const;
    json answerLine(const RagExam& exam, std::size_t question) const;
    void write(const RagExam& exam, const json& result) const;

    const Project& m_project;
    Specs m_specs;
    SecretStore& m_secrets;
    JobContext& m_context;
    ProjectStore m_store;
    Split m_split;
    std::string m_model;           ///< as it was named, and then as it is: "run:3"
    std::optional<int> m_run;      ///< whose model it is
    std::vector<System> m_systems; ///< the one in question first
    AskingBudget m_budget;         ///< of all who are asked elsewhere
    std::int64_t m_unasked = 0;
};

void RagEvaluation::addSystems(const std::string& model) {
    for (RagSystem& system : ragSystems(m_project, m_store, model)) {
        m_systems.push_back({std::move(system), {}, {}, {}, {}});
    }
    m_model = m_systems.front().model.name;
    m_run = m_systems.front().model.run;
}

OpenedChat RagEvaluation::openTold(const std::function<OpenedChat()>& open) {
    OpenedChat chat = open();
    if (const json address = addressOf(chat); !address.is_null()) {
        m_context.log({FTS_TEXT("Questions, text of the documents and answers go to %1."),
                       address.get<std::string>()});
    }
    return chat;
}

OpenedChat RagEvaluation::openJudge() {
    return openTold([this] { return openChat(m_specs.judge, m_specs.train, m_secrets); });
}

void RagEvaluation::ask(System& system, RagExam& exam) {
    m_context.events.emit(
        StageStarted{"answer", Message(FTS_TEXT("Answering the questions (%1)"), roleOf(system))});
    const OpenedChat chat = openTold([&] { return system.model.open(m_project, m_secrets); });
    KeptAnswers kept(m_store, *chat.service, chat.asked, chat.prices, budgetFor(chat, m_budget));
    if (system.name == "teacher") {
        exam.addReferences(kept, tokenCount(chat), system.model.instructions, m_context);
    }
    system.answers = exam.ask(kept, tokenCount(chat), system.model.instructions, m_context);
    system.asked = kept.account();
    system.asked["model"] = chat.model;
    system.askedName = chat.asked;
    m_unasked += kept.unasked();
}

JudgeReliability RagEvaluation::tryJudge(const RagExam& exam, json& result) {
    m_context.events.emit(StageStarted{"try", FTS_TEXT("Trying the judge on planted statements")});
    const OpenedChat chat = openJudge();
    KeptAnswers kept(m_store, *chat.service, chat.asked, chat.prices, budgetFor(chat, m_budget));
    const JudgeReliability reliability = exam.tryJudge(kept, m_context);
    m_unasked += kept.unasked();
    result["judge"] = judgeReliabilityToJson(reliability);
    result["judge"]["model"] = chat.model;
    result["judge"]["trial_asked"] = kept.account();
    if (!reliability.reliable() && kept.unasked() == 0) { // while all else can still be spared
        m_context.log(whyNotCompared(false, reliability.auc), LogLevel::Warning);
    }
    return reliability;
}

void RagEvaluation::judge(RagExam& exam, const JudgeReliability& reliability, json& result) {
    const OpenedChat chat = openJudge();
    KeptAnswers kept(m_store, *chat.service, chat.asked, chat.prices, budgetFor(chat, m_budget));
    std::map<std::string, RagMetrics> metrics;
    for (System& system : m_systems) {
        if (system.askedName == chat.asked) {
            m_context.log(Message(FTS_TEXT("The judge is the model whose answers it judges (%1), "
                                           "and may favour them. Choose another as judge."),
                                  roleOf(system)),
                          LogLevel::Warning);
        }
        m_context.events.emit(
            StageStarted{"judge", Message(FTS_TEXT("Judging the answers (%1)"), roleOf(system))});
        system.judgements = exam.judge(system.answers, kept, m_context);
        metrics[system.name] = ragMetrics(system.judgements, m_specs.evaluate.resamples,
                                          static_cast<std::uint64_t>(m_specs.split.seed));
        const json figures = ragMetricsToJson(metrics[system.name]);
        if (&system == &m_systems.front()) {
            result.update(figures);
        } else {
            result["rows"][system.name] = figures;
        }
        result["asked"][system.name] = system.asked;
    }
    m_unasked += kept.unasked();
    result["judge"]["asked"] = kept.account();
    compare(metrics, reliability, result);
}

void RagEvaluation::compare(const std::map<std::string, RagMetrics>& metrics,
                            const JudgeReliability& reliability, json& result) const {
    Message why;
    if (m_unasked > 0) {
        why = whyUnfinished(m_unasked);
    } else if (!reliability.reliable()) {
        result["no_verdict"] = whyNotCompared(false, reliability.auc).english(); // told by then
        return;
    } else if (metrics.contains("tuned")) {
        const auto found =
            compareRag(metrics.at("base"), metrics.at("tuned"), m_specs.evaluate.resamples,
                       static_cast<std::uint64_t>(m_specs.split.seed));
        if (found) {
            result["comparison"] = comparisonToJson(found->comparison);
            result["comparison"]["questions"] = found->questions;
            return;
        }
        why = whyNotCompared(true, reliability.auc);
    } else {
        return;
    }
    result["no_verdict"] = why.english();
    m_context.log(why, LogLevel::Warning);
}

json RagEvaluation::answerLine(const RagExam& exam, std::size_t question) const {
    const RagQuestion& asked = exam.questions()[question];
    json line{{"id", asked.id}, {"question", asked.text}, {"reference", asked.reference}};
    for (const std::size_t passage : asked.passages) {
        line["chunks"].push_back(exam.passages()[passage].id);
    }
    for (const System& system : m_systems) {
        json& answer = line["answers"][system.name];
        answer = ragJudgementToJson(system.judgements[question]);
        answer["text"] = system.answers[question].answer;
    }
    return line;
}

void RagEvaluation::write(const RagExam& exam, const json& result) const {
    std::string lines;
    for (std::size_t i = 0; i < exam.questions().size(); ++i) {
        lines += dumpJson(answerLine(exam, i)) + "\n";
    }
    const auto folder = m_project.runFolder(*m_run);
    // The verdict last: where there is one, there are its answers.
    writeFileAtomically(folder / "rag_answers.jsonl", lines);
    writeFileAtomically(folder / "verdict.json", dumpJson(result, 2) + "\n");
}

} // namespace

json evaluateRag(Project& project, const json& params, SecretStore& secrets, JobContext& context) {
    return RagEvaluation(project, params, secrets, context)
        .run(params.value("model", "tuned"), params.value("try_judge", false));
}

} // namespace fts
