#include <QtTest/QtTest>

#include <atomic>
#include <set>
#include <thread>

#include "core/llm/chat_error.h"
#include "core/work/remote_questions.h"

using namespace fts;

namespace {

/// Answers of all clients, and what they were asked.
struct FakeEndpoint {
    std::function<std::string(const std::string& passage, int number)> say;
    int longest = 0; ///< tokens that its answers take; what allows fewer is cut
    std::mutex mutex;
    std::vector<std::string> asked;
    std::atomic<int> number = 0;
};

class FakeClient : public ChatClient {
public:
    explicit FakeClient(FakeEndpoint& endpoint) : m_endpoint(endpoint) {}

    ChatAnswer ask(const ChatRequest& request, std::stop_token) override {
        const std::string& passage = request.messages.back().text;
        const int number = m_endpoint.number++;
        {
            const std::scoped_lock lock(m_endpoint.mutex);
            m_endpoint.asked.push_back(passage);
        }
        if (request.maxTokens < m_endpoint.longest) {
            throw ChatError(ChatFault::CutShort, false, Message("The answer was cut."), {100, 20});
        }
        return {m_endpoint.say(passage, number), "stop", {100, 20}, "fake"};
    }

private:
    FakeEndpoint& m_endpoint;
};

} // namespace

class TestRemoteQuestions : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::vector<AskedChunk> m_chunks;
    GenerateSpec m_spec;
    FakeEndpoint m_endpoint;
    std::vector<std::string> m_taken; // "place: questions"
    std::vector<std::string> m_logged;
    std::stop_source m_stop;

    /// The passage's number in what a client was asked.
    static int placeIn(const std::string& passage) {
        return std::stoi(passage.substr(passage.find("Passage ") + 8));
    }

    nlohmann::json ask() {
        m_taken.clear();
        m_logged.clear();
        FunctionSink sink([this](const Event& event) {
            if (const auto* line = std::get_if<LogLine>(&event)) {
                m_logged.push_back(line->text.english());
            }
        });
        JobContext context{m_stop.get_token(), sink};
        RemoteQuestions questions(*m_store, m_spec,
                                  [this] { return std::make_unique<FakeClient>(m_endpoint); });
        questions.ask(
            m_chunks,
            [this](const AskedChunk& chunk, const std::vector<MadeQuestion>& made) {
                std::string text = std::to_string(chunk.id) + ":";
                for (const MadeQuestion& question : made) {
                    text += " " + question.text;
                }
                m_taken.push_back(text);
            },
            context);
        auto account = questions.account();
        account["left_any"] = questions.leftAny();
        return account;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
        m_chunks.clear();
        for (int i = 0; i < 20; ++i) {
            const std::string text = "Passage " + std::to_string(i) + " says something.";
            m_chunks.push_back({i, 1, 1, Split::Train, text, text});
        }
        m_spec = {};
        m_spec.generator = "remote";
        m_spec.url = "http://localhost:1/v1";
        m_spec.model = "fake";
        m_spec.perChunk = 2;
        m_stop = {};
        m_endpoint.asked.clear();
        m_endpoint.number = 0;
        m_endpoint.longest = 0;
        m_endpoint.say = [](const std::string& passage, int) {
            return "Q: What says " + std::to_string(placeIn(passage)) + "?\nA: says something.";
        };
    }

    void cleanup() { m_store.reset(); }

    void givesQuestionsInTheOrderOfThePassagesWhoeverIsQuicker() {
        m_endpoint.say = [](const std::string& passage, int) {
            const int place = placeIn(passage);
            std::this_thread::sleep_for(std::chrono::milliseconds(place % 4 == 0 ? 20 : 1));
            return "Q: What says " + std::to_string(place) + "?";
        };
        const auto account = ask();
        QCOMPARE(m_taken.size(), m_chunks.size());
        for (std::size_t i = 0; i < m_taken.size(); ++i) {
            const std::string number = std::to_string(i);
            QCOMPARE(m_taken[i], number + ": What says " + number + "?");
        }
        QCOMPARE(account["requests"].get<int>(), 20);
        QCOMPARE(account["tokens"]["out"].get<int>(), 400);
        QVERIFY(!account["left_any"].get<bool>());
    }

    void neverAsksTheSameTwice() {
        ask();
        QCOMPARE(m_endpoint.asked.size(), std::size_t{20});
        const auto account = ask();
        QCOMPARE(m_endpoint.asked.size(), std::size_t{20});
        QCOMPARE(m_taken.size(), std::size_t{20});
        QCOMPARE(account["answers_kept"].get<int>(), 20);
        m_spec.prompt = "Ask in rhyme.";
        ask();
        QCOMPARE(m_endpoint.asked.size(), std::size_t{40});
    }

    void asksOnceAboutEqualPassages() {
        for (AskedChunk& chunk : m_chunks) {
            chunk.body = "Passage 7 says something.";
        }
        const auto account = ask();
        QCOMPARE(m_endpoint.asked.size(), std::size_t{1});
        QCOMPARE(account["answers_kept"].get<int>(), 19);
        QCOMPARE(m_taken.size(), std::size_t{20});
    }

    void keepsWhatWasAnsweredBeforeAStop() {
        m_endpoint.say = [this](const std::string&, int number) {
            if (number == 9) {
                m_stop.request_stop();
            }
            return "Q: What is it?";
        };
        bool cancelled = false;
        try {
            ask();
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
        const std::size_t before = m_endpoint.asked.size();
        QVERIFY(before < 20);
        m_stop = {};
        const auto account = ask();
        QCOMPARE(m_taken.size(), std::size_t{20});
        // What was under way when it was stopped may have to be asked again, nothing else.
        QVERIFY(account["answers_kept"].get<int>() >= int(before) - m_spec.parallel);
        QCOMPARE(account["answers_kept"].get<int>() + account["requests"].get<int>(), 20);
    }

    void leavesOutAPassageWhoseRequestFailsAndGoesOn() {
        m_endpoint.say = [](const std::string& passage, int) -> std::string {
            if (placeIn(passage) == 3) {
                throw ChatError(ChatFault::Filtered, false, Message("The answer was filtered."));
            }
            return "Q: What is it?";
        };
        const auto account = ask();
        QCOMPARE(m_taken.size(), std::size_t{19});
        QCOMPARE(account["failed"]["The answer was filtered."].get<int>(), 1);
        QVERIFY(account["left_any"].get<bool>());
        m_endpoint.say = [](const std::string&, int) { return "Q: What is it?"; };
        QCOMPARE(ask()["requests"].get<int>(), 1); // the one that failed
        QCOMPARE(m_taken.size(), std::size_t{20});
    }

    void saysEachReasonOnce() {
        m_endpoint.say = [](const std::string& passage, int) -> std::string {
            const int place = placeIn(passage);
            if (place % 2 == 1) {
                throw ChatError(ChatFault::Filtered, false,
                                Message(place == 19 ? "It was empty." : "It was filtered."));
            }
            return "Q: What is it?";
        };
        const auto account = ask();
        QCOMPARE(account["failed"]["It was filtered."].get<int>(), 9);
        QVERIFY(m_logged == (std::vector<std::string>{"It was filtered.", "It was empty."}));
    }

    void givesAModelThatThinksMoreRoom() {
        m_endpoint.longest = 3000;
        m_spec.parallel = 64; // so that all are cut before the first is whole
        auto account = ask();
        QCOMPARE(m_taken.size(), std::size_t{20});
        QVERIFY(!account["left_any"].get<bool>());
        QVERIFY(account["failed"].empty());
        QCOMPARE(account["tokens"]["out"].get<std::size_t>(), 20 * m_endpoint.asked.size());
        m_endpoint.asked.clear();
        ask();
        QVERIFY(m_endpoint.asked.empty()); // nor is what was cut paid for again
    }

    void givesUpWhereNoRoomIsEnough() {
        m_chunks.resize(5);
        m_endpoint.longest = 1'000'000;
        const auto account = ask();
        QCOMPARE(m_endpoint.asked.size(), std::size_t{15});
        QVERIFY(m_taken.empty());
        QCOMPARE(account["failed"]["The answer was cut."].get<int>(), 5);
    }

    void endsAtAFailureThatWouldRepeatItself() {
        m_endpoint.say = [](const std::string&, int number) -> std::string {
            if (number >= 5) {
                throw ChatError(ChatFault::KeyRefused, true, Message("The key was refused."));
            }
            return "Q: What is it?";
        };
        try {
            ask();
            QFAIL("went on");
        } catch (const ChatError& error) {
            QVERIFY(error.fault() == ChatFault::KeyRefused);
        }
        QVERIFY(m_endpoint.asked.size() <= std::size_t(5 + m_spec.parallel));
        QVERIFY(!m_taken.empty());
    }

    void sendsNoMoreThanIsAllowed() {
        m_spec.mostRequests = 7;
        auto account = ask();
        QCOMPARE(m_endpoint.asked.size(), std::size_t{7});
        QCOMPARE(account["unasked"].get<int>(), 13);
        QVERIFY(account["left_any"].get<bool>());
        account = ask();
        QCOMPARE(m_taken.size(), std::size_t{14});
    }

    void spendsNoMoreThanIsAllowed() {
        m_spec.priceIn = m_spec.priceOut = 1'000'000; // 1 a token; an answer costs 120
        m_spec.mostCost = 1000;
        const auto account = ask();
        QVERIFY2(account["price"].get<double>() <= 1000,
                 qPrintable(QString::fromStdString(account.dump())));
        QVERIFY(account["price"].get<double>() > 0);
        QVERIFY(account["unasked"].get<int>() > 0);
    }

    void tellsWhichWordsOfThePassageAnswerAQuestion() {
        m_chunks.resize(1);
        m_chunks[0].body = "Passage 0: the notes are due in the year 2027.";
        m_endpoint.say = [](const std::string&, int) {
            return "Q: When?\nA: the notes are due in the year 2027.\nQ: Who?\nA: no such words here";
        };
        std::vector<MadeQuestion> made;
        FunctionSink sink([](const Event&) {});
        JobContext context{{}, sink};
        RemoteQuestions(*m_store, m_spec,
                        [this] { return std::make_unique<FakeClient>(m_endpoint); })
            .ask(
                m_chunks, [&](const AskedChunk&, const auto& questions) { made = questions; },
                context);
        QCOMPARE(made.size(), std::size_t{2});
        QCOMPARE(made[0].source, std::string("the notes are due in the year 2027."));
        QCOMPARE(made[1].source, std::string());
        QCOMPARE(made[1].answer, std::string("no such words here"));
    }
};

QTEST_GUILESS_MAIN(TestRemoteQuestions)
#include "test_remote_questions.moc"
