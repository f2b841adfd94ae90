#include <QtTest/QtTest>

#include "core/base/utf8.h"

using namespace fts;

class TestUtf8 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortensBetweenCharacters_data() {
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("shown");
        QTest::newRow("all fits") << 6 << "aé漢";
        QTest::newRow("within three bytes") << 5 << "aé …";
        QTest::newRow("between") << 3 << "aé …";
        QTest::newRow("within two bytes") << 2 << "a …";
        QTest::newRow("nothing") << 0 << " …";
    }

    void shortensBetweenCharacters() {
        QFETCH(int, most);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(shortened("aé漢", static_cast<std::size_t>(most))), shown);
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "test_utf8.moc"
