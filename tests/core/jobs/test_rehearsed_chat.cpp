#include <QtTest/QtTest>

#include "core/jobs/rehearsed_chat.h"
#include "core/llm/inquiry.h"
#include "core/llm/judge_prompt.h"
#include "core/llm/rag_judging.h"
#include "tests/core/llm/scripted_chat.h"

using namespace fts;

/// What a language model would be asked, counted without asking.
class TestRehearsedChat : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    static JudgedAnswer answerTo(const std::string& question) {
        JudgedAnswer answer;
        answer.question = question;
        answer.passages = {"It was built in 1812.", "It stands by the river."};
        answer.reference = "In 1812.";
        answer.answer = "It was built in 1812 (" + question + ")";
        return answer;
    }

    /// Has the answers judged.
    static void judge(ChatService& service, const std::vector<std::string>& questions) {
        std::vector<std::unique_ptr<RagJudging>> judgings;
        std::vector<Inquiry*> all;
        for (const std::string& question : questions) {
            judgings.push_back(std::make_unique<RagJudging>(answerTo(question), JudgeOptions()));
            all.push_back(judgings.back().get());
        }
        runInquiries(all, service, [](std::size_t) {}, {});
        for (const auto& judging : judgings) {
            QCOMPARE(judging->unread(), 0); // what is made up has the shape that was asked for
        }
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
    }
    void cleanup() { m_store.reset(); }

    void countsWhatFollowsFromAnswersThatNobodyGave() {
        Endpoint prices;
        prices.pricePerMillionIn = 1'000'000;
        RehearsedChat rehearsed(*m_store, "judge", prices);
        judge(rehearsed, {"When?"});
        const auto account = rehearsed.account();
        // Statements of answer and reference, three verdicts on them, one on the reference's
        // sentence, three questions made back, two passages.
        QCOMPARE(account["requests"].get<int>(), 2 + 3 + 1 + 3 + 2);
        QVERIFY(account["tokens"]["in"].get<int>() > 11 * 50);
        QVERIFY(account["tokens"]["out"].get<int>() > 0);
        QCOMPARE(account["price"].get<double>(), account["tokens"]["in"].get<double>());
    }

    void theSameCountsOnce() {
        RehearsedChat rehearsed(*m_store, "judge");
        judge(rehearsed, {"When?"});
        const int once = rehearsed.account()["requests"].get<int>();
        judge(rehearsed, {"When?"});
        QCOMPARE(rehearsed.account()["requests"].get<int>(), once);
        judge(rehearsed, {"Why?"}); // another question; its reference's sentence is the same
        QVERIFY(rehearsed.account()["requests"].get<int>() > once + 5);
        QVERIFY(rehearsed.account()["requests"].get<int>() < 2 * once);
    }

    void twoWhoAreAskedTheSameSayDifferentThings() {
        ChatRequest request;
        request.messages = {{ChatRole::User, "When?"}};
        std::vector<std::string> said;
        for (const char* who : {"student", "teacher"}) {
            RehearsedChat rehearsed(*m_store, who);
            std::optional<ChatTask> task{{1, request}};
            rehearsed.run([&] { return std::exchange(task, std::nullopt); },
                          [&](const ChatResult& result) {
                              said.push_back(std::get<ChatAnswer>(result.outcome).text);
                          },
                          {});
        }
        QCOMPARE(said.size(), std::size_t{2});
        QVERIFY(said[0] != said[1]); // so a judge is asked about each
    }

    void whatEachSaysIsJudgedByItself() {
        RehearsedChat rehearsed(*m_store, "judge");
        judge(rehearsed, {"When?"});
        JudgedAnswer other = answerTo("When?");
        other.answer = "Nobody knows.";
        RagJudging judging(other, JudgeOptions());
        Inquiry* all[] = {&judging};
        runInquiries(all, rehearsed, [](std::size_t) {}, {});
        // Its statements, three verdicts on them, three questions made back; no more.
        QCOMPARE(rehearsed.account()["requests"].get<int>(), 11 + 1 + 3 + 3);
    }

    void whatIsKeptIsNotAskedFor() {
        ScriptedChat judge1([](const ChatRequest& request) { return said(madeUpAnswer(request)); });
        KeptAnswers kept(*m_store, judge1, "judge");
        judge(kept, {"When?"});
        RehearsedChat rehearsed(*m_store, "judge"), another(*m_store, "another judge");
        judge(rehearsed, {"When?"});
        QCOMPARE(rehearsed.account()["requests"].get<int>(), 0);
        QCOMPARE(rehearsed.account()["answers_kept"].get<int>(), int(judge1.asked.size()));
        judge(another, {"When?"});
        QCOMPARE(another.account()["requests"].get<int>(), int(judge1.asked.size()));
    }

    void nothingIsKept() {
        for (int i = 0; i < 2; ++i) {
            RehearsedChat rehearsed(*m_store, "judge");
            judge(rehearsed, {"When?"});
            QCOMPARE(rehearsed.account()["requests"].get<int>(), 11);
        }
    }

    void aBudgetHolds() {
        AskingBudget budget;
        budget.mostRequests = 4;
        RehearsedChat rehearsed(*m_store, "judge", {}, &budget);
        judge(rehearsed, {"When?"});
        QCOMPARE(rehearsed.account()["requests"].get<int>(), 4);
    }
};

QTEST_GUILESS_MAIN(TestRehearsedChat)
#include "test_rehearsed_chat.moc"
