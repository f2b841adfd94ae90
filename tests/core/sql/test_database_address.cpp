#include <QtTest>

#include "core/base/error.h"
#include "core/sql/database_address.h"

using namespace fts;
using Kind = DatabaseAddress::Kind;

class TestDatabaseAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachForm_data();
    void readsEachForm();
    void takesPasswordsOut_data();
    void takesPasswordsOut();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void bindsAPasswordToItsServer();
};

void TestDatabaseAddress::readsEachForm_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("path") << "data/my base.sqlite" << "data/my base.sqlite";
    QTest::newRow("sqlite") << "sqlite:///home/a%20b.db" << "/home/a b.db";
    QTest::newRow("postgres") << "postgres://ann@db.example.org:5433/school"
                              << "postgresql://ann@db.example.org:5433/school";
    QTest::newRow("capitals") << "PostgreSQL://db/x" << "postgresql://db/x";
    QTest::newRow("socket") << "postgresql:///school?socket=/run/pg" << "postgresql:///school";
    QTest::newRow("IPv6") << "mysql://ann@[::1]:3307/school" << "mysql://ann@[::1]:3307/school";
    QTest::newRow("mariadb") << "mariadb://localhost/a%2Fb" << "mysql://localhost/a/b";
    QTest::newRow("odbc") << "odbc:Sales 2020" << "odbc:Sales 2020";
}

void TestDatabaseAddress::readsEachForm() {
    QFETCH(QString, text);
    const GivenAddress given = readDatabaseAddress(text.toStdString());
    QTEST(QString::fromStdString(given.address.shown()), "shown");
    QVERIFY(!given.password);
}

void TestDatabaseAddress::takesPasswordsOut_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << "postgresql://ann:secret@db/x" << "secret";
    QTest::newRow("encoded") << "mysql://ann:a%40b%3A@db/x" << "a@b:";
    QTest::newRow("unencoded") << "mysql://ann:a@b/c@db/x" << "a@b/c";
    QTest::newRow("with a mark") << "mysql://ann:a?b@db/x" << "a?b";
    QTest::newRow("no user") << "postgresql://:secret@db/x" << "secret";
}

void TestDatabaseAddress::takesPasswordsOut() {
    QFETCH(QString, text);
    QFETCH(QString, password);
    const GivenAddress given = readDatabaseAddress(text.toStdString());
    QVERIFY(given.password.has_value());
    QCOMPARE(std::string(given.password->reveal()), password.toStdString());
    QCOMPARE(given.address.host, std::string("db"));
    QVERIFY(!QString::fromStdString(given.address.shown()).contains(password));
    QVERIFY(!QString::fromStdString(databaseKeyName(given.address)).contains(password));
}

void TestDatabaseAddress::refusesWhatIsNone_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "http://db/x", "postgresql://db:0/x", "postgresql://db:99999/x", "postgresql://d b/x",
          "postgresql://db/x?sslmode=disable", "postgresql://a,b/x", "mysql://db/%zz",
          "odbc:", "odbc:x;TRACEFILE=/tmp/x", "mysql://db/%00", "postgresql://db:5432x/y"}) {
        QTest::newRow(text) << QString(text);
    }
}

void TestDatabaseAddress::refusesWhatIsNone() {
    QFETCH(QString, text);
    QVERIFY_EXCEPTION_THROWN(readDatabaseAddress(text.toStdString()), Error);
}

void TestDatabaseAddress::bindsAPasswordToItsServer() {
    const auto name = [](const char* text) {
        return databaseKeyName(readDatabaseAddress(text).address);
    };
    QCOMPARE(name("postgresql://ann@db/x"), name("postgres://ann@db/y"));
    QVERIFY(name("postgresql://ann@db/x") != name("postgresql://bob@db/x"));
    QVERIFY(name("postgresql://ann@db/x") != name("postgresql://ann@other/x"));
    QVERIFY(name("postgresql://ann@db/x") != name("mysql://ann@db/x"));
    QVERIFY(name("school.sqlite").empty());
}

QTEST_GUILESS_MAIN(TestDatabaseAddress)
#include "test_database_address.moc"
