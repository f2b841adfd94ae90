#include "core/work/answer_job.h"

#include <chrono>
#include <set>

#include "core/corpus/chat_division.h"
#include "core/corpus/division.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/llm/rag_prompt.h"
#include "core/project/stages.h"
#include "core/work/answer_plan.h"
#include "core/work/failure_reasons.h"
#include "core/work/opened_chat.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kLongestUnwritten{2};

const char* roleName(ChatRole role) {
    return role == ChatRole::System ? "system" : role == ChatRole::User ? "user" : "assistant";
}

// As the student would be asked: without what only the teacher is told.
std::string lineOf(const RagCall& call, const Specs& specs) {
    ChatRow chat;
    for (const ChatMessage& message : call.request.messages) {
        const bool system = message.role == ChatRole::System;
        chat.turns.push_back(
            {roleName(message.role), system ? ragInstructions(specs.rag.prompt) : message.text});
    }
    chat.turns.push_back({"assistant", call.answer.text});
    return chatRowLine(chat);
}

std::vector<StoredChatRow> rowsOf(const FoundQuestion& found, const RagInquiry& inquiry,
                                  const Specs& specs) {
    std::vector<StoredChatRow> rows;
    for (const RagCall& call : inquiry.calls()) {
        StoredChatRow row;
        row.collectionId = found.question.collectionId;
        row.question = found.question.id;
        row.line = lineOf(call, specs);
        row.call = static_cast<int>(rows.size());
        for (const std::size_t place : inquiry.shown()) {
            row.sources.push_back(found.passages[place].id);
        }
        row.model = call.answer.model.empty() ? specs.teacher.model : call.answer.model;
        row.split = found.question.split;
        rows.push_back(std::move(row));
    }
    return rows;
}

// Whether asking again another day may help.
bool mayPass(ChatFault fault) {
    return fault == ChatFault::Connection || fault == ChatFault::RateLimited ||
           fault == ChatFault::Server || fault == ChatFault::NotAnAnswer ||
           fault == ChatFault::Unasked;
}

class Answering {
public:
    Answering(Project& project, JobContext& context, SecretStore& secrets)
        : m_project(project), m_specs(project.specs()), m_context(context), m_secrets(secrets),
          m_store(project.storePath()) {}

    json run() {
        divideRows(m_store, m_specs.split);
        const json inputs = stageInputs(m_project, m_store, "answer");
        removeStaleAnswers(m_store);
        m_found = findForQuestions(m_store, m_specs, m_context);
        removeUnchosen();
        json result{{"questions", m_found.size()}};
        if (!m_found.empty()) {
            result.update(askTeacher());
        }
        const ChatPartCounts counts = divideChatRows(m_store, m_specs.split).counts;
        if (m_whole) {
            recordStage(m_project, "answer", inputs);
        }
        result["failed"] = m_failed.counts();
        result["cut"] = cutAnswers(m_found, m_inquiries);
        result.update({{"answered", m_answered},
                       {"abstained", m_abstained},
                       {"rows", {{"train", counts.train}, {"validation", counts.validation}}},
                       {"left_out", {{"duplicates", counts.duplicates}, {"leaks", counts.leaks}}}});
        return result;
    }

private:
    // Of questions beyond the number that is wanted; their answers are kept all the same.
    void removeUnchosen() {
        std::set<std::int64_t> chosen;
        for (const FoundQuestion& found : m_found) {
            chosen.insert(found.question.id);
        }
        Transaction transaction(m_store.database());
        for (const OpenQuestion& question : openQuestions(m_store)) {
            if (!chosen.contains(question.id)) {
                replaceAnswers(m_store, question, {});
            }
        }
        transaction.commit();
    }

    json askTeacher() {
        m_context.events.emit(StageStarted{"load", FTS_TEXT("Opening the teacher")});
        const OpenedChat teacher = openChat(m_specs.teacher, m_specs.train, m_secrets);
        const auto count = tokenCount(teacher);
        std::vector<Inquiry*> asked;
        for (const FoundQuestion& found : m_found) {
            m_context.check();
            m_inquiries.push_back(teacherInquiry(found, m_specs, count));
            asked.push_back(m_inquiries.back().get());
        }
        AskingBudget budget = budgetOf(m_specs.answer);
        KeptAnswers kept(m_store, *teacher.service, teacher.asked, teacher.prices, &budget);
        tellWherePassagesGo(teacher, m_context);
        m_context.events.emit(StageStarted{"answer", FTS_TEXT("The teacher answers")});
        try {
            runInquiries(asked, kept, [this](std::size_t place) { settle(place); }, m_context.stop);
        } catch (...) {
            write(); // what was answered by then stands
            throw;
        }
        write();
        return kept.account();
    }

    void settle(std::size_t place) {
        const RagInquiry& inquiry = *m_inquiries[place];
        if (const auto& failure = inquiry.failure()) {
            m_whole = m_whole && !mayPass(failure->fault());
            if (failure->fault() != ChatFault::Unasked) {
                m_failed.add(failure->message(), m_context);
            }
        } else {
            ++m_answered;
            m_abstained += inquiry.abstained() ? 1 : 0;
        }
        m_unwritten.push_back(place);
        ++m_settled;
        m_context.events.emit(Progress{"answer", static_cast<std::int64_t>(m_settled),
                                       static_cast<std::int64_t>(m_found.size())});
        if (Clock::now() - m_written > kLongestUnwritten) {
            write();
        }
    }

    // Some at a time, since a transaction waits for the disk.
    void write() {
        Transaction transaction(m_store.database());
        for (const std::size_t place : m_unwritten) {
            const RagInquiry& inquiry = *m_inquiries[place];
            if (inquiry.failure() && mayPass(inquiry.failure()->fault())) {
                continue; // what was answered before stays until there is something better
            }
            replaceAnswers(m_store, m_found[place].question,
                           inquiry.failure() ? std::vector<StoredChatRow>()
                                             : rowsOf(m_found[place], inquiry, m_specs));
        }
        transaction.commit();
        m_unwritten.clear();
        m_written = Clock::now();
    }

    Project& m_project;
    const Specs m_specs;
    JobContext& m_context;
    SecretStore& m_secrets;
    ProjectStore m_store;
    std::vector<FoundQuestion> m_found;
    std::vector<std::unique_ptr<RagInquiry>> m_inquiries; ///< one of each
    std::vector<std::size_t> m_unwritten;                 ///< places
    Clock::time_point m_written = Clock::now();
    std::size_t m_settled = 0;
    FailureReasons m_failed; ///< of questions without an answer
    bool m_whole = true;     ///< nothing is left that could be asked again
    std::int64_t m_answered = 0, m_abstained = 0;
};

} // namespace

json runAnswer(Project& project, JobContext& context, SecretStore& secrets) {
    return Answering(project, context, secrets).run();
}

} // namespace fts
