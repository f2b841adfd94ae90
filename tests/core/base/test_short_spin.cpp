#include <QtTest/QtTest>

#include "core/base/short_spin.h"

using namespace fts;

class TestShortSpin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        qunsetenv("GOMP_SPINCOUNT");
        qunsetenv("OMP_WAIT_POLICY");
    }

    void isAskedForByDefault() { QVERIFY(QByteArray(shortSpin()).startsWith("GOMP_SPINCOUNT=")); }

    void leavesToThePersonWhatThePersonHasSet_data() {
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("spins") << QByteArray("GOMP_SPINCOUNT");
        QTest::newRow("policy") << QByteArray("OMP_WAIT_POLICY");
    }
    void leavesToThePersonWhatThePersonHasSet() {
        QFETCH(QByteArray, variable);
        qputenv(variable.constData(), "active");
        QVERIFY(shortSpin() == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestShortSpin)

#include "test_short_spin.moc"
