#include <QtTest/QtTest>

#include "core/work/writing_cost.h"

using namespace fts;

namespace {

SqlRow row(const std::string& answer) {
    SqlRow made;
    made.answer = answer;
    return made;
}

const std::string kPlain = "SELECT name FROM ship WHERE tons > 7";
const std::string kNamed = "SELECT T1.name FROM ship AS T1 JOIN crew AS T2 ON T1.id = T2.ship";

} // namespace

class TestWritingCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsCutOff() {
        WritingCost cost;
        cost.tried = 4;
        cost.ended = {10, 30};
        QCOMPARE(cost.meanTokens(20), (10 + 20 + 2 * 20) / 4.0);
    }

    // Answers that misuse a short name are written again; only where there are any.
    void countsWhatIsWrittenAgain() {
        WritingCost cost;
        cost.readSeconds = 1;
        cost.tokenSeconds = 0.1;
        cost.grammarSeconds = 0.5;
        const std::vector<SqlRow> plain(4, row(kPlain));
        QCOMPARE(cost.secondsAgain(plain, 30), 0.0);
        std::vector<SqlRow> some = plain;
        some[1] = row(kNamed);
        const double again = cost.secondsAgain(some, 30);
        const double whole = cost.seconds(30) + cost.grammarSeconds;
        QVERIFY(again > whole / 8 && again < whole / 2); // one of four, and longer than the others
        QVERIFY(cost.secondsAgain(std::vector<SqlRow>(4, row(kNamed)), 30) > 0.7 * whole);
        QVERIFY(cost.secondsAgain(some, 60) > again);
        QCOMPARE(cost.secondsAgain({}, 30), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestWritingCost)
#include "test_writing_cost.moc"
