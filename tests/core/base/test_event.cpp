#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include "core/base/event.h"
#include "core/base/json.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

/// The event as the engine's peer or a reader of events.jsonl gets it.
template <typename Kind>
Kind sent(const Kind& event) {
    return std::get<Kind>(eventFromJson(parseJson(dumpJson(eventToJson(event)), "line")));
}

double sentValue(double value) {
    return sent(MetricSample{"loss", 1, value}).value;
}

} // namespace

class TestEvent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEventArrivesAsItWas() {
        const auto stage = sent(StageStarted{"read", Message("Reading %1", "a.csv")});
        QCOMPARE(stage.stage, std::string("read"));
        QCOMPARE(stage.text.english(), std::string("Reading a.csv"));

        const auto progress = sent(Progress{"embed", 1LL << 40, 1LL << 41});
        QCOMPARE(progress.stage, std::string("embed"));
        QCOMPARE(progress.done, std::int64_t{1} << 40);
        QCOMPARE(progress.total, std::int64_t{1} << 41);

        const auto sample = sent(MetricSample{"ndcg@10", 70, 0.1});
        QCOMPARE(sample.name, std::string("ndcg@10"));
        QCOMPARE(sample.step, std::int64_t{70});
        QVERIFY(sample.value == 0.1);

        QVERIFY(sent(LogLine{LogLevel::Warning, "Careful"}).level == LogLevel::Warning);
        QVERIFY(sent(LogLine{LogLevel::Info, "Well"}).level == LogLevel::Info);
        QCOMPARE(sent(LogLine{LogLevel::Info, "Well"}).text.english(), std::string("Well"));
        QCOMPARE(sent(RowPreview{{{"question", "Why?"}}}).row["question"].get<std::string>(),
                 std::string("Why?"));
        QCOMPARE(sent(RunStarted{12}).run, 12);
    }

    void samplesArriveToTheBit_data() {
        QTest::addColumn<double>("value");
        QTest::newRow("third") << 1.0 / 3;
        QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min();
        QTest::newRow("largest") << -std::numeric_limits<double>::max();
        QTest::newRow("inf") << std::numeric_limits<double>::infinity();
        QTest::newRow("-inf") << -std::numeric_limits<double>::infinity();
    }

    void samplesArriveToTheBit() {
        QFETCH(double, value);
        QVERIFY(sentValue(value) == value);
    }

    void aSampleThatIsNoNumberStaysOne() {
        QVERIFY(std::isnan(sentValue(std::nan(""))));
        QVERIFY(std::isnan(sentValue(-std::nan(""))));
    }

    void linesThatAreNoEventAreRefused_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown type") << R"({"type":"of-a-later-version"})";
        QTest::newRow("no type") << R"({"run":1})";
        QTest::newRow("type of a wrong type") << R"({"type":3})";
        QTest::newRow("missing key") << R"({"type":"progress","stage":"read","done":1})";
        QTest::newRow("text for a number") << R"({"type":"run","run":"1"})";
        QTest::newRow("list for a value") << R"({"type":"metric","name":"a","step":1,"value":[]})";
        QTest::newRow("half a message") << R"({"type":"log","level":"info","text":{"text":"a"}})";
        QTest::newRow("no object") << "[1,2]";
        QTest::newRow("null") << "null";
    }

    void linesThatAreNoEventAreRefused() {
        QFETCH(QString, line);
        const auto value = parseJson(line.toStdString(), "line");
        const auto error = thrown([&] { eventFromJson(value); });
        QVERIFY2(isError(error, ErrorKind::Format, "event"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestEvent)
#include "test_event.moc"
