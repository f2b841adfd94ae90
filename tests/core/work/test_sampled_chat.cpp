#include <QtTest/QtTest>

#include <thread>

#include "core/work/sampled_chat.h"
#include "tests/core/llm/scripted_chat.h"

using namespace fts;

/// What many requests would take, learned from some of them.
class TestSampledChat : public QObject {
    Q_OBJECT

    /// Asks so many; how many were answered.
    static int ask(ChatService& service, int requests) {
        int next = 0, answered = 0;
        service.run(
            [&]() -> std::optional<ChatTask> {
                if (next == requests) {
                    return std::nullopt;
                }
                ChatTask task{next++, {}};
                task.request.messages = {{ChatRole::User, "Why?"}};
                return task;
            },
            [&](const ChatResult& result) {
                answered += std::holds_alternative<ChatAnswer>(result.outcome) ? 1 : 0;
            },
            {});
        return answered;
    }

private Q_SLOTS:
    void asksSomeAndTellsOfAll() {
        ScriptedChat slow([](const ChatRequest&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return said("So.");
        });
        SampledChat sampled(slow, 5);
        QCOMPARE(ask(sampled, 20), 20);
        QCOMPARE(slow.asked.size(), std::size_t{4});
        QCOMPARE(sampled.requests(), std::size_t{20});
        QCOMPARE(sampled.tokens(), std::int64_t{8});
        QVERIFY2(sampled.seconds() >= 0.4 && sampled.seconds() < 4,
                 qPrintable(QString::number(sampled.seconds())));
    }

    void shortensAnswers() {
        ScriptedChat service([](const ChatRequest&) { return said("So."); });
        SampledChat sampled(service, 1, 1);
        QCOMPARE(ask(sampled, 2), 2);
        QCOMPARE(service.asked[0].maxTokens, 1);
    }

    void nothingIsNothing() {
        ScriptedChat service([](const ChatRequest&) { return said("So."); });
        const SampledChat sampled(service);
        QCOMPARE(sampled.seconds(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSampledChat)
#include "test_sampled_chat.moc"
