#include <QtTest/QtTest>

#include <fstream>

#include "core/base/json.h"
#include "core/llm/chat_report.h"
#include "core/llm/tuning_cost.h"

using namespace fts;
using nlohmann::json;

namespace {

json reference() {
    std::ifstream file(FTS_TEST_DATA "/tokenizers/cl100k.json");
    return json::parse(file);
}

/// A token a byte.
TokenCounter byteCounter() {
    return {[](std::string_view text) { return static_cast<std::int64_t>(text.size()); }, "bytes"};
}

ChatRow talk(const std::string& question, const std::string& answer) {
    return {{{"user", question}, {"assistant", answer}}, ""};
}

ChatReport reportOn(const std::vector<ChatRow>& chats, ChatReportRequest request = {}) {
    std::vector<ChatDataSet::Row> rows;
    for (const ChatRow& chat : chats) {
        rows.push_back({chat, rows.size() + 1});
    }
    request.counter = byteCounter();
    return reportOnChat(rows, request);
}

} // namespace

class TestChatReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAsTiktokenAndTheNotebookDo() {
        const auto counter = cl100kCounter();
        if (!counter) {
            QSKIP("cl100k_base was not fetched");
        }
        const json known = reference();
        for (const json& text : known["texts"]) {
            QCOMPARE(counter->count(text["text"].get<std::string>()),
                     static_cast<std::int64_t>(text["ids"].size()));
        }
        for (const json& row : known["rows"]) {
            const ChatRow chat = chatRowFromJson({{"messages", row["messages"]}});
            const ChatTokens tokens = chatTokens(chat, *counter);
            QCOMPARE(tokens.all, row["tokens"].get<std::int64_t>());
            QCOMPARE(tokens.answers, row["answer_tokens"].get<std::int64_t>());
        }
    }

    void hostileTextsAreCountedInTime() {
        const TokenCounter counter = publishedCounter();
        QElapsedTimer clock;
        clock.start();
        for (const char letter : {' ', 'a', '\n', '\'', '\xff'}) {
            QVERIFY(counter.count(std::string(300'000, letter)) > 0);
        }
        QVERIFY2(clock.elapsed() < 20'000, std::to_string(clock.elapsed()).c_str());
    }

    void countsWhatEachRowHas() {
        ChatRow tools = talk("1234", "12");
        tools.turns[0].name = "ana";
        tools.turns[1].calls = "{}";
        tools.tools = "{\"a\":1}";
        const ChatReport report = reportOn({talk("12345678", "1"), tools});
        // 3 for the reply, 3 a message, "user" and "assistant", the texts.
        QCOMPARE(report.tokens.min, 3.0 + 6 + 13 + 8 + 1);
        QCOMPARE(report.tokens.max, 3.0 + 6 + 13 + 4 + 2 + (1 + 3) + 2 + 7);
        QCOMPARE(report.answerTokens.mean, 1.5);
        QCOMPARE(report.messages.median, 2.0);
        QCOMPARE(report.withoutSystem, std::int64_t{2});
        QCOMPARE(report.withoutUser, std::int64_t{0});
    }

    void quantilesLieBetweenRows() {
        const Spread spread = spreadOf({4, 1, 2, 3, 10});
        QCOMPARE(spread.median, 3.0);
        QCOMPARE(spread.low, 1.4);
        QCOMPARE(spread.high, 7.6);
        QCOMPARE(spread.mean, 4.0);
        QCOMPARE(spreadOf({}).max, 0.0);
    }

    void findsTwinsLeaksAndLongRows() {
        ChatReportRequest request;
        request.longest = 60;
        request.evaluationQuestions = {"How much was the revenue?", "Who?"};
        const ChatReport report = reportOn(
            {talk("Is it?", "Yes."), talk("Is it?", "Yes."), talk("Is it?", "No."),
             talk("Context: none.\nQuestion: how MUCH, was the\n revenue", "3"),
             talk("Who? And when?", "He."), talk("who", "He."), talk(std::string(60, 'x'), "y")},
            request);
        QVERIFY((report.twins == std::vector<ChatReport::Twin>{{2, 1}}));
        QVERIFY((report.leaks ==
                 std::vector<ChatReport::Leak>{{4, "How much was the revenue?"}, {6, "Who?"}}));
        QVERIFY((report.tooLong == std::vector<std::size_t>{4, 7}));
        QVERIFY(report.billedTokens < report.allTokens);
        QString said;
        for (const Problem& problem : chatProblems(report)) {
            said += QString::fromStdString(problem.text.english()) + "\n";
        }
        QVERIFY2(said.contains("(rows 4, 6)") && said.contains("(rows 2)") &&
                     said.contains("longer than 60 tokens (rows 4, 7)"),
                 qPrintable(said));
    }

    void epochsAreChosenAsTheNotebookDoes_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("epochs");
        const std::vector<std::pair<int, int>> known{
            {1, 25},  {4, 25},   {5, 20},   {20, 5},     {33, 3},     {34, 3},
            {100, 3}, {8333, 3}, {8334, 2}, {12'500, 2}, {12'501, 1}, {100'000, 1}};
        for (const auto& [rows, epochs] : known) {
            QTest::addRow("%d rows", rows) << rows << epochs;
        }
    }

    void epochsAreChosenAsTheNotebookDoes() {
        QFETCH(int, rows);
        QFETCH(int, epochs);
        QCOMPARE(usualEpochs(rows), std::int64_t{epochs});
    }

    void tellsWhatAJobCosts() {
        ChatReport report;
        report.rows = 5;
        report.billedTokens = 4306;
        const TuningCost usual = tuningCost(report, 0, 8);
        QVERIFY(usual.chosen);
        QCOMPARE(usual.tokens, std::int64_t{86'120}); // as the notebook prints it
        QCOMPARE(usual.price, 86'120 * 8 / 1e6);
        QCOMPARE(tuningCost(report, 3, 0).tokens, std::int64_t{12'918});
        report.billedTokens = INT64_MAX / 2;
        QVERIFY(tuningCost(report, 1000, 1).tokens > 0);
    }
};

QTEST_GUILESS_MAIN(TestChatReport)
#include "test_chat_report.moc"
