#include <QtTest/QtTest>

#include "core/sql/result_rows.h"

using namespace fts;

namespace {

using Rows = std::vector<std::vector<SqlCell>>;

ResultRows rowsOf(Rows rows, int columns = 1) {
    return {columns, std::move(rows)};
}

} // namespace

class TestResultRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderCountsOnlyWhereItIsAskedFor() {
        const ResultRows a = rowsOf({{1.0}, {2.0}, {2.0}});
        const ResultRows b = rowsOf({{2.0}, {1.0}, {2.0}});
        QVERIFY(sameResults(a, b, false));
        QVERIFY(!sameResults(a, b, true));
        QVERIFY(sameResults(a, a, true));
    }

    void everyRowCountsAsOftenAsItIsThere() {
        QVERIFY(!sameResults(rowsOf({{1.0}, {2.0}, {2.0}}), rowsOf({{1.0}, {1.0}, {2.0}}), false));
        QVERIFY(!sameResults(rowsOf({{1.0}}), rowsOf({{1.0}, {1.0}}), false));
    }

    void columnsCountByTheirPlace() {
        QVERIFY(!sameResults(rowsOf({{1.0, "a"}}, 2), rowsOf({{"a", 1.0}}, 2), false));
        QVERIFY(!sameResults(rowsOf({}, 1), rowsOf({}, 2), false));
    }

    void numbersAreEqualWithinRounding() {
        QVERIFY(sameResults(rowsOf({{0.1 + 0.2}}), rowsOf({{0.3}}), false));
        QVERIFY(sameResults(rowsOf({{1e9}}), rowsOf({{1e9 + 1}}), false));
        QVERIFY(!sameResults(rowsOf({{1000.0}}), rowsOf({{1001.0}}), false));
        QVERIFY(!sameResults(rowsOf({{0.0}}), rowsOf({{1e-9}}), false));
    }

    void kindsOfValuesAreToldApart() {
        QVERIFY(!sameResults(rowsOf({{1.0}}), rowsOf({{"1"}}), false));
        QVERIFY(!sameResults(rowsOf({{std::monostate()}}), rowsOf({{""}}), false));
        QVERIFY(!sameResults(rowsOf({{"a"}}), rowsOf({{"A"}}), false));
    }

    void someResultsTellNothing() {
        QVERIFY(tellsNothing(rowsOf({})));
        QVERIFY(tellsNothing(rowsOf({{0.0}, {std::monostate()}})));
        QVERIFY(!tellsNothing(rowsOf({{0.0}, {"a"}})));
    }
};

QTEST_GUILESS_MAIN(TestResultRows)
#include "test_result_rows.moc"
