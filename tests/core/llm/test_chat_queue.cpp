#include <QtTest/QtTest>

#include <atomic>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

#include "core/base/job_context.h"
#include "core/llm/chat_queue.h"
#include "core/llm/remote_chat_client.h"
#include "tests/core/llm/chat_replies.h"

using namespace fts;
using namespace std::chrono_literals;
using Peer = ScriptedServer::Peer;

namespace {

/// Answers by a function; what it needs to know of the others is counted.
struct Answerers {
    std::function<ChatAnswer(const ChatRequest&, std::stop_token)> answer;
    std::atomic<int> clients = 0;
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;
    std::mutex mutex;
    std::multiset<std::string> asked;

    class Client : public ChatClient {
    public:
        explicit Client(Answerers& all) : m_all(all) { ++m_all.clients; }
        ChatAnswer ask(const ChatRequest& request, std::stop_token stop) override {
            const int now = ++m_all.now;
            for (int most = m_all.most;
                 now > most && !m_all.most.compare_exchange_weak(most, now);) {
            }
            {
                const std::lock_guard lock(m_all.mutex);
                m_all.asked.insert(request.messages.at(0).text);
            }
            struct Leave {
                std::atomic<int>& now;
                ~Leave() { --now; }
            } const leave{m_all.now};
            return m_all.answer(request, stop);
        }

    private:
        Answerers& m_all;
    };

    ChatClientFactory factory() {
        return [this] { return std::make_unique<Client>(*this); };
    }
};

/// `count` tasks with texts "0", "1" …
std::function<std::optional<ChatTask>()> tasks(int count) {
    return [count, next = 0]() mutable -> std::optional<ChatTask> {
        if (next == count) {
            return std::nullopt;
        }
        ChatTask task;
        task.id = next;
        task.request.messages = {{ChatRole::User, std::to_string(next++)}};
        return task;
    };
}

ChatAnswer echo(const ChatRequest& request) {
    return {request.messages.at(0).text, "stop", {1, 1}, ""};
}

ChatError failure(bool lasting) {
    return {lasting ? ChatFault::KeyRefused : ChatFault::Empty, lasting, Message("no luck")};
}

void waitFor(std::chrono::milliseconds wait, std::stop_token stop) {
    SharedPause pause;
    pause.holdUntil(SharedPause::Clock::now() + wait);
    pause.wait(stop);
}

} // namespace

class TestChatQueue : public QObject {
    Q_OBJECT

    std::map<std::int64_t, std::string> m_answers;
    std::set<std::int64_t> m_failed;

    std::function<void(const ChatResult&)> deliver() {
        return [this, thread = std::this_thread::get_id()](const ChatResult& result) {
            QCOMPARE(std::this_thread::get_id(), thread);
            if (const auto* answer = std::get_if<ChatAnswer>(&result.outcome)) {
                QVERIFY(m_answers.emplace(result.id, answer->text).second);
            } else {
                QVERIFY(m_failed.insert(result.id).second);
            }
        };
    }

private Q_SLOTS:
    void init() {
        m_answers.clear();
        m_failed.clear();
    }

    void asksEachOnceAndManyAtATime() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token stop) {
            waitFor(5ms, stop);
            return echo(request);
        };
        ChatQueue(all.factory(), 8).run(tasks(200), deliver(), {});
        QCOMPARE(m_answers.size(), std::size_t{200});
        for (const auto& [id, text] : m_answers) {
            QCOMPARE(text, std::to_string(id));
            QCOMPARE(all.asked.count(text), std::size_t{1});
        }
        QCOMPARE(all.clients.load(), 8);
        QCOMPARE(all.most.load(), 8);
    }

    void nothingToAskIsNoError() {
        Answerers all;
        ChatQueue(all.factory(), 3).run(tasks(0), deliver(), {});
        QVERIFY(m_answers.empty());
    }

    void takesTasksOnlyAsTheyAreNeeded() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token) { return echo(request); };
        int taken = 0;
        int delivered = 0;
        const auto next = [&, more = tasks(50)]() mutable {
            ++taken;
            return more();
        };
        ChatQueue(all.factory(), 4)
            .run(next,
                 [&](const ChatResult&) {
                     ++delivered;
                     QVERIFY(taken - delivered <= 4); // a cap on cost is kept to within so many
                 },
                 {});
    }

    void oneFailureIsAResultLikeAnyOther() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token) {
            if (request.messages[0].text.ends_with('7')) {
                throw failure(false);
            }
            return echo(request);
        };
        ChatQueue(all.factory(), 4, 6).run(tasks(100), deliver(), {});
        QCOMPARE(m_answers.size(), std::size_t{90});
        QCOMPARE(m_failed.size(), std::size_t{10});
    }

    void aLastingFailureEndsItAtOnce() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token stop) {
            if (request.messages[0].text == "9") {
                throw failure(true);
            }
            if (request.messages[0].text == "8") {
                waitFor(60s, stop);
            }
            return echo(request);
        };
        QElapsedTimer clock;
        clock.start();
        QVERIFY_THROWS_EXCEPTION(ChatError,
                                 ChatQueue(all.factory(), 4).run(tasks(1000), deliver(), {}));
        QVERIFY(clock.elapsed() < 1000);
        QVERIFY(all.asked.size() < 30);
        QVERIFY(m_failed.empty());                        // it is not the fault of that request
        QCOMPARE(m_answers.size(), all.asked.size() - 2); // what was answered is delivered
    }

    void failuresWithoutAnAnswerBetweenThemEndIt() {
        Answerers all;
        all.answer = [](const ChatRequest&, std::stop_token) -> ChatAnswer {
            throw failure(false);
        };
        QVERIFY_THROWS_EXCEPTION(ChatError,
                                 ChatQueue(all.factory(), 2, 10).run(tasks(1000), deliver(), {}));
        QCOMPARE(m_failed.size(), std::size_t{10});
    }

    void soDoAnswersThatAreAllCut() {
        Answerers all;
        all.answer = [](const ChatRequest&, std::stop_token) -> ChatAnswer {
            throw ChatError(ChatFault::CutShort, false, Message("cut"));
        };
        QVERIFY_THROWS_EXCEPTION(ChatError,
                                 ChatQueue(all.factory(), 2, 10).run(tasks(1000), deliver(), {}));
        QCOMPARE(m_failed.size(), std::size_t{14}); // each under way may be asked again, and again
    }

    void aStopEndsItAndLosesNoAnswer() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token stop) {
            if (request.messages[0].text == "20") {
                waitFor(60s, stop);
            }
            return echo(request);
        };
        std::stop_source stop;
        QElapsedTimer clock;
        const auto receive = [&, take = deliver()](const ChatResult& result) {
            take(result);
            if (m_answers.size() == 40) {
                clock.start();
                stop.request_stop();
            }
        };
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, ChatQueue(all.factory(), 4).run(tasks(1000), receive, stop.get_token()));
        QVERIFY2(clock.elapsed() < 200, std::to_string(clock.elapsed()).c_str());
        QCOMPARE(m_answers.size(), all.asked.size() - 1);
    }

    void aStopThatTheCallerThrowsLosesNoAnswerThatCame() {
        Answerers all;
        std::atomic<int> answered = 0;
        all.answer = [&](const ChatRequest& request, std::stop_token) {
            ++answered;
            return echo(request);
        };
        const auto receive = [&, take = deliver()](const ChatResult& result) {
            take(result);
            while (answered < 4) {
                std::this_thread::sleep_for(1ms);
            }
            std::this_thread::sleep_for(50ms); // until all are laid down
            throw Cancelled{};
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, ChatQueue(all.factory(), 4).run(tasks(4), receive, {}));
        QCOMPARE(m_answers.size(), std::size_t{4});
    }

    void aStopFromElsewhereEndsTheWait() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token stop) {
            waitFor(60s, stop);
            return echo(request);
        };
        std::stop_source stop;
        QElapsedTimer clock;
        const std::jthread stopping([&] {
            std::this_thread::sleep_for(100ms);
            clock.start();
            stop.request_stop();
        });
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, ChatQueue(all.factory(), 4).run(tasks(10), deliver(), stop.get_token()));
        QVERIFY(clock.elapsed() < 200);
    }

    void whatTheCallerThrowsEndsIt() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token) { return echo(request); };
        const auto full = [](const ChatResult&) { throw Error(ErrorKind::DiskFull, "full"); };
        QVERIFY_THROWS_EXCEPTION(Error, ChatQueue(all.factory(), 4).run(tasks(100), full, {}));
        const ChatClientFactory broken = []() -> std::unique_ptr<ChatClient> {
            throw Error(ErrorKind::Internal, "broken");
        };
        QVERIFY_THROWS_EXCEPTION(Error, ChatQueue(broken, 4).run(tasks(100), deliver(), {}));
    }

    /// A server that lets through a few requests at a time, breaks off and fails now and then.
    void aBadServerLosesNothing() {
        std::atomic<int> inside = 0;
        ScriptedServer server([&](Peer& peer, const std::string& request, int number) {
            const bool many = ++inside > 3;
            std::this_thread::sleep_for(2ms);
            --inside;
            const std::string body = request.substr(request.find("\r\n\r\n"));
            const auto text = nlohmann::json::parse(body)["messages"][0]["content"];
            const std::string whole = chatReply(text.get<std::string>());
            if (many) {
                peer.send(errorReply(429, "too many", "",
                                     number % 2 == 0 ? "Retry-After: 0.05\r\n" : ""));
            } else if (number % 7 == 3) {
                peer.send(whole.substr(0, whole.size() / 2));
                peer.close();
            } else if (number % 7 == 5) {
                peer.send(errorReply(500, "oops"));
            } else {
                peer.send(whole);
            }
        });
        auto policy = quickPolicy();
        policy.tries = 20;
        policy.budget = 20s;
        const auto make = remoteChatClients(endpointOf(server), Secret(kCanary), policy);
        ChatQueue(make, 8).run(tasks(100), deliver(), {});
        QCOMPARE(m_answers.size(), std::size_t{100});
        for (const auto& [id, text] : m_answers) {
            QCOMPARE(text, std::to_string(id));
        }
    }

    // An answer may lead to another question, after there was nothing more to ask for a while.
    void isAskedForMoreAfterEachAnswer() {
        Answerers all;
        all.answer = [](const ChatRequest& request, std::stop_token) { return echo(request); };
        std::deque<int> ready{0, 1};
        int answered = 0;
        ChatQueue(all.factory(), 4)
            .run(
                [&]() -> std::optional<ChatTask> {
                    if (ready.empty()) {
                        return std::nullopt;
                    }
                    ChatTask task;
                    task.id = ready.front();
                    ready.pop_front();
                    task.request.messages = {{ChatRole::User, "x"}};
                    return task;
                },
                [&](const ChatResult& result) {
                    QVERIFY(std::get<ChatAnswer>(result.outcome).seconds > 0);
                    if (++answered < 20) {
                        ready.push_back(answered);
                    }
                },
                {});
        QVERIFY(answered >= 20);
    }

    // Which is shown as how fast the endpoint is.
    void anAnswerTakesNoLongerForTheWaitBeforeIt() {
        ScriptedServer server([](Peer& peer, const std::string&, int number) {
            if (number > 0) {
                std::this_thread::sleep_for(50ms);
            }
            peer.send(number == 0 ? errorReply(429, "wait", "", "Retry-After: 1\r\n")
                                  : chatReply("yes"));
        });
        double seconds = 0;
        QElapsedTimer clock;
        clock.start();
        ChatQueue(remoteChatClients(endpointOf(server), {}, quickPolicy()), 1)
            .run(tasks(1),
                 [&](const ChatResult& result) {
                     seconds = std::get<ChatAnswer>(result.outcome).seconds;
                 },
                 {});
        QVERIFY(clock.elapsed() >= 1000);
        QVERIFY2(seconds >= 0.05 && seconds < 1, std::to_string(seconds).c_str());
    }

    void aRefusedKeyIsShownOnce() {
        ScriptedServer server({errorReply(401, "expired")});
        const auto make = remoteChatClients(endpointOf(server), Secret(kCanary), quickPolicy());
        try {
            ChatQueue(make, 4).run(tasks(100), deliver(), {});
            QFAIL("it ended well");
        } catch (const ChatError& error) {
            QVERIFY2(strstr(error.what(), "refused the key"), error.what());
            QVERIFY2(!strstr(error.what(), "CANARY"), error.what());
        }
        QVERIFY(server.requests().size() <= 4); // those on their way
    }
};

QTEST_GUILESS_MAIN(TestChatQueue)
#include "test_chat_queue.moc"
