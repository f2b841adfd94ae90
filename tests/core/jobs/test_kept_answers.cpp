#include <QtTest/QtTest>

#include "core/jobs/kept_answers.h"
#include "core/llm/inquiry.h"
#include "tests/core/llm/scripted_chat.h"

using namespace fts;

namespace {

/// Asks so many texts in turn, each once the one before is answered.
class Chain : public Inquiry {
public:
    explicit Chain(std::vector<std::string> texts) : m_texts(std::move(texts)) {}

    std::optional<ChatRequest> next() override {
        if (answers.size() == m_texts.size()) {
            return std::nullopt;
        }
        ChatRequest request;
        request.messages = {{ChatRole::User, m_texts[answers.size()]}};
        return request;
    }
    void take(const ChatOutcome& outcome) override {
        const auto* answer = std::get_if<ChatAnswer>(&outcome);
        answers.push_back(answer != nullptr ? answer->text : "none");
    }

    std::vector<std::string> answers;

private:
    std::vector<std::string> m_texts;
};

ChatOutcome echo(const ChatRequest& request) {
    return said("re " + request.messages[0].text);
}

/// Takes all there is before it answers any, as a service that asks side by side may.
class Batching : public ChatService {
public:
    void run(const Next& next, const Deliver& deliver, std::stop_token) override {
        while (true) {
            std::vector<ChatTask> tasks;
            while (auto task = next()) {
                tasks.push_back(*std::move(task));
            }
            if (tasks.empty()) {
                return;
            }
            asked += static_cast<int>(tasks.size());
            for (const ChatTask& task : tasks) {
                deliver({task.id, echo(task.request)});
            }
        }
    }
    int asked = 0;
};

} // namespace

/// Answers that are kept, so that nothing is paid for twice.
class TestKeptAnswers : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    /// The answers to these chains by a service.
    std::vector<std::vector<std::string>> run(ChatService& service,
                                              std::vector<std::vector<std::string>> texts) {
        std::vector<std::unique_ptr<Chain>> chains;
        std::vector<Inquiry*> all;
        for (auto& one : texts) {
            chains.push_back(std::make_unique<Chain>(one));
            all.push_back(chains.back().get());
        }
        std::vector<std::vector<std::string>> answers(texts.size());
        runInquiries(all, service,
                     [&](std::size_t place) { answers[place] = chains[place]->answers; }, {});
        return answers;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
    }

    void theSecondTimeNothingIsAsked() {
        ScriptedChat chat(echo);
        for (const int asked : {3, 3}) {
            KeptAnswers kept(*m_store, chat, "someone");
            const auto answers = run(kept, {{"a", "b"}, {"c"}});
            QVERIFY(answers[0] == (std::vector<std::string>{"re a", "re b"}));
            QVERIFY(answers[1] == std::vector<std::string>{"re c"});
            QCOMPARE(chat.asked.size(), static_cast<std::size_t>(asked));
        }
    }

    void whatIsAskedSideBySideIsSentOnce() {
        Batching service;
        KeptAnswers kept(*m_store, service, "someone");
        const auto answers = run(kept, {{"a", "b"}, {"a"}, {"a", "b"}});
        QCOMPARE(service.asked, 2);
        QCOMPARE(kept.reused(), 3);
        QVERIFY(answers[2] == (std::vector<std::string>{"re a", "re b"}));
    }

    void anotherModelIsAskedAnew() {
        ScriptedChat chat(echo);
        KeptAnswers first(*m_store, chat, "someone");
        KeptAnswers second(*m_store, chat, "someone else");
        run(first, {{"a"}});
        run(second, {{"a"}});
        QCOMPARE(chat.asked.size(), std::size_t{2});
    }

    void anotherSeedOrShapeIsAskedAnew() {
        ScriptedChat chat(echo);
        KeptAnswers kept(*m_store, chat, "someone");
        ChatRequest request;
        request.messages = {{ChatRole::User, "a"}};
        for (const auto& change : std::vector<std::function<void()>>{
                 [] {}, [&] { request.seed = 1; }, [&] { request.schema = "{}"; },
                 [&] { request.temperature = 0; }, [&] { request.maxTokens = 9; }}) {
            change();
            std::optional<ChatTask> task{{1, request}};
            kept.run([&] { return std::exchange(task, std::nullopt); }, [](const ChatResult&) {},
                     {});
        }
        QCOMPARE(chat.asked.size(), std::size_t{5});
    }

    void aFailureIsToldAndNotKept() {
        int calls = 0;
        ScriptedChat chat([&](const ChatRequest& request) {
            return ++calls == 1 ? failed(ChatFault::Server) : echo(request);
        });
        KeptAnswers kept(*m_store, chat, "someone");
        QCOMPARE(run(kept, {{"a"}})[0][0], std::string("none"));
        QCOMPARE(run(kept, {{"a"}})[0][0], std::string("re a"));
        QCOMPARE(kept.account()["failed"]["No luck."].get<int>(), 1);
    }

    void anAnswerThatWasCutShortIsNotPaidForAgain() {
        ScriptedChat chat([](const ChatRequest&) { return failed(ChatFault::CutShort); });
        KeptAnswers kept(*m_store, chat, "someone");
        QCOMPARE(run(kept, {{"a"}})[0][0], std::string("none"));
        KeptAnswers again(*m_store, chat, "someone");
        QCOMPARE(run(again, {{"a"}})[0][0], std::string("none"));
        QCOMPARE(chat.asked.size(), std::size_t{1});
        QCOMPARE(again.account()["failed"]["No luck."].get<int>(), 1);
        KeptAnswers other(*m_store, chat, "someone else");
        run(other, {{"a"}});
        QCOMPARE(chat.asked.size(), std::size_t{2});
    }

    void pastTheLimitNothingIsSent() {
        ScriptedChat chat(echo);
        AskingBudget budget{2};
        KeptAnswers kept(*m_store, chat, "someone", {}, &budget);
        const auto answers = run(kept, {{"a"}, {"b"}, {"c"}});
        QCOMPARE(chat.asked.size(), std::size_t{2});
        QCOMPARE(answers[2][0], std::string("none"));
        QCOMPARE(kept.unasked(), 1);
        KeptAnswers more(*m_store, chat, "someone"); // the limit raised, it goes on
        QCOMPARE(run(more, {{"a"}, {"b"}, {"c"}})[2][0], std::string("re c"));
        QCOMPARE(chat.asked.size(), std::size_t{3});
    }

    void theLimitOfCostIsKept() {
        ScriptedChat chat(echo);
        Endpoint prices;
        prices.pricePerMillionIn = prices.pricePerMillionOut = 1000; // a thousandth a token
        AskingBudget budget{0, 0.6}; // a request is estimated at 0.517 and costs 0.012
        KeptAnswers kept(*m_store, chat, "someone", prices, &budget);
        run(kept, {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}, {"h"}, {"i"}, {"j"}});
        QVERIFY(!chat.asked.empty() && kept.unasked() > 0);
        QVERIFY(kept.account()["price"].get<double>() <= 0.6);
        QCOMPARE(budget.requests, static_cast<std::int64_t>(chat.asked.size()));
        QVERIFY(std::abs(budget.cost - kept.account()["price"].get<double>()) < 1e-9);
    }

    void theLimitOfCostIsKeptWhereNobodyCounts_data() {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<ChatFault>("fault");
        QTest::addColumn<int>("asked");
        QTest::newRow("answers") << true << ChatFault::Empty << 4;
        QTest::newRow("no reply") << false << ChatFault::Connection << 1;
        QTest::newRow("cut short") << false << ChatFault::CutShort << 1;
        QTest::newRow("trouble of its own") << false << ChatFault::Server << 10;
    }

    void theLimitOfCostIsKeptWhereNobodyCounts() {
        QFETCH(bool, answers);
        QFETCH(ChatFault, fault);
        QFETCH(int, asked);
        ScriptedChat chat([&](const ChatRequest&) {
            return answers ? ChatOutcome(ChatAnswer{std::string(400, 'x'), "stop", {}, "", 0.5})
                           : failed(fault);
        });
        Endpoint prices;
        prices.pricePerMillionIn = prices.pricePerMillionOut = 1000; // a thousandth a token
        AskingBudget budget{0, 0.9}; // a request is estimated at 0.517, such an answer at 0.105
        KeptAnswers kept(*m_store, chat, "someone", prices, &budget);
        run(kept, {{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}});
        QCOMPARE(chat.asked.size(), static_cast<std::size_t>(asked));
        QCOMPARE(kept.unasked(), 10 - asked);
        QVERIFY(std::abs(budget.cost - kept.account()["price"].get<double>()) < 1e-9);
    }

    void aLimitOfCostWantsPrices() {
        ScriptedChat chat(echo);
        Endpoint endpoint;
        endpoint.url = "https://api.example/v1";
        endpoint.model = "dear";
        AskingBudget budget{0, 5};
        const auto ask = [&] {
            KeptAnswers kept(*m_store, chat, "someone", endpoint, &budget);
            run(kept, {{"a"}});
        };
        try {
            ask();
            QFAIL("nobody knows what it costs");
        } catch (const Error& error) {
            QVERIFY2(strstr(error.what(), "no price of dear at https://api.example"), error.what());
        }
        QVERIFY(chat.asked.empty());
        endpoint.pricePerMillionOut = 1;
        ask();
        QCOMPARE(chat.asked.size(), std::size_t{1});
        endpoint.pricePerMillionOut = 0;
        budget.mostCost = 0; // without a limit none is needed
        ask();
    }

    void severalShareABudget() {
        ScriptedChat chat(echo);
        AskingBudget budget{3};
        KeptAnswers first(*m_store, chat, "someone", {}, &budget);
        KeptAnswers second(*m_store, chat, "someone else", {}, &budget);
        run(first, {{"a"}, {"b"}});
        run(second, {{"a"}, {"b"}});
        QCOMPARE(chat.asked.size(), std::size_t{3});
        QCOMPARE(second.unasked(), 1);
    }

    void aStopKeepsWhatCame() {
        std::stop_source stop;
        ScriptedChat chat([&](const ChatRequest& request) {
            stop.request_stop();
            return echo(request);
        });
        KeptAnswers kept(*m_store, chat, "someone");
        Chain chain({"a", "b"});
        Inquiry* all[] = {&chain};
        bool cancelled = false;
        try {
            runInquiries(all, kept, [](std::size_t) {}, stop.get_token());
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
        ScriptedChat later(echo);
        KeptAnswers again(*m_store, later, "someone");
        run(again, {{"a", "b"}});
        QCOMPARE(later.asked.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestKeptAnswers)
#include "test_kept_answers.moc"
