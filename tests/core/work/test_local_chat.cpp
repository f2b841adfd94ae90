#include <QtTest>

#include <numeric>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/base/json.h"
#include "core/work/local_chat.h"

using namespace fts;

namespace {

const LocalChat::Name kName{"tiny", "“The small one”"};

ChatRequest request(const std::string& text, int tokens = 30) {
    ChatRequest request;
    request.messages = {{ChatRole::User, text}};
    request.temperature = 0;
    request.maxTokens = tokens;
    return request;
}

/// A model that has learned nothing: only a schema makes sense of what it writes.
std::unique_ptr<Generator> untaught() {
    return loadGenerator(FTS_TEST_DATA "/nn/decoders/llama", {});
}

ChatRequest verdict() {
    ChatRequest asked = request("a", 60);
    asked.schema = "{\"type\": \"object\", \"properties\": {\"verdict\": {\"type\": \"integer\", "
                   "\"enum\": [0, 1]}}, \"required\": [\"verdict\"], "
                   "\"additionalProperties\": false}";
    return asked;
}

std::optional<ChatFault> faultOf(LocalChat& chat, const ChatRequest& asked) {
    try {
        chat.ask(asked, {});
    } catch (const ChatError& error) {
        return error.fault();
    }
    return std::nullopt;
}

} // namespace

/// A model on this machine, asked as an endpoint is.
class TestLocalChat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSchemaIsKeptTo() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        const ChatAnswer answer = chat.ask(verdict(), {});
        const auto json = parseJson(answer.text, "answer");
        QVERIFY(json["verdict"] == 0 || json["verdict"] == 1);
        QCOMPARE(json.size(), std::size_t{1});
        QCOMPARE(answer.model, std::string("tiny"));
        QVERIFY(answer.use.in > 0 && answer.use.out > 0 && answer.seconds > 0);
    }

    void manyAreAnsweredSideBySideAsAlone() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        std::map<std::int64_t, std::string> together;
        std::int64_t next = 0;
        const std::vector<std::string> texts{"a", "bc", "d e f", "a"};
        chat.run(
            [&]() -> std::optional<ChatTask> {
                if (next == static_cast<std::int64_t>(texts.size())) {
                    return std::nullopt;
                }
                ChatRequest asked = verdict();
                asked.messages[0].text = texts[static_cast<std::size_t>(next)];
                return ChatTask{next++, asked};
            },
            [&](const ChatResult& result) {
                together[result.id] = std::get<ChatAnswer>(result.outcome).text;
            },
            {});
        QCOMPARE(together.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            ChatRequest asked = verdict();
            asked.messages[0].text = texts[i];
            QCOMPARE(together[static_cast<std::int64_t>(i)], chat.ask(asked, {}).text);
        }
    }

    void anAnswerLeadsToAnother() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        int asked = 0;
        int answered = 0;
        chat.run(
            [&]() -> std::optional<ChatTask> {
                if (asked > answered || asked == 3) {
                    return std::nullopt;
                }
                return ChatTask{asked++, verdict()};
            },
            [&](const ChatResult&) { ++answered; }, {});
        QCOMPARE(answered, 3);
    }

    void itGrowsIntoTheWholeAnswer() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        std::string grown;
        const ChatAnswer answer =
            chat.askGrowing(verdict(), {}, [&](std::string_view piece) { grown += piece; });
        QCOMPARE(grown, answer.text);
    }

    void whatIsCutShortIsNoAnswer() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        ChatRequest asked = verdict();
        asked.maxTokens = 1;
        QVERIFY(faultOf(chat, asked) == ChatFault::CutShort);
    }

    void errorsCallTheModelAsThePagesDo() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        ChatRequest asked = verdict();
        asked.maxTokens = 1;
        try {
            chat.ask(asked, {});
            QFAIL("it was not cut");
        } catch (const ChatError& error) {
            QVERIFY2(strstr(error.what(), "The answer of “The small one” was cut"), error.what());
        }
    }

    // What a text has waited for its place is no time that it took.
    void onlyItsOwnTimeCounts() {
        const auto generator =
            loadGenerator(FTS_TEST_DATA "/nn/decoders/llama", {{}, Precision::Fp32, 1});
        LocalChat chat(*generator, kName, 1);
        std::vector<double> seconds;
        int next = 0;
        QElapsedTimer clock;
        clock.start();
        chat.run(
            [&]() -> std::optional<ChatTask> {
                return next == 8 ? std::nullopt : std::optional(ChatTask{next++, verdict()});
            },
            [&](const ChatResult& result) {
                seconds.push_back(std::get<ChatAnswer>(result.outcome).seconds);
            },
            {});
        const double all = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        QCOMPARE(seconds.size(), std::size_t{8});
        const double sum = std::accumulate(seconds.begin(), seconds.end(), 0.0);
        QVERIFY2(sum <= all, qPrintable(QStringLiteral("%1 of %2 s").arg(sum).arg(all)));
    }

    void whatIsTooLongIsRefused() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        const std::string endless(100'000, 'a');
        QVERIFY(faultOf(chat, request(endless)) == ChatFault::Refused);
        std::vector<ChatResult> results; // and does not end the others
        std::vector<ChatTask> tasks{{1, request(endless)}, {2, verdict()}};
        chat.run(
            [&]() -> std::optional<ChatTask> {
                if (tasks.empty()) {
                    return std::nullopt;
                }
                ChatTask task = tasks.front();
                tasks.erase(tasks.begin());
                return task;
            },
            [&](const ChatResult& result) { results.push_back(result); }, {});
        QCOMPARE(results.size(), std::size_t{2});
        QVERIFY(std::holds_alternative<ChatError>(results[0].outcome));
        QVERIFY(std::holds_alternative<ChatAnswer>(results[1].outcome));
    }

    void aStopEndsIt() {
        const auto generator = untaught();
        LocalChat chat(*generator, kName, 8);
        std::stop_source stop;
        stop.request_stop();
        bool cancelled = false;
        try {
            chat.run([]() -> std::optional<ChatTask> { return ChatTask{1, verdict()}; },
                     [](const ChatResult&) {}, stop.get_token());
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLocalChat)
#include "test_local_chat.moc"
