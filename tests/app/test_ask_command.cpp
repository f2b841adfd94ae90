#include "core/store/database.h"
#include "tests/app/command_line.h"
#include "tests/core/sql/students.h"

// A question to a database by command, as a person puts it.
class TestAskCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersInATableAndASentence();
    void answersForScripts();
    void writesAFileOfTheRows();
    void refusesWhatDoesNotRead();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsNoPassword();

private:
    Call ask(const QStringList& more) const {
        return m_cli.run(QStringList{"ask", m_project, "--database", m_database} + more);
    }

    const CommandLine m_cli;
    QString m_project, m_database;
};

void TestAskCommand::initTestCase() {
    m_project = m_cli.newProject("p");
    m_database = m_cli.file("students.sqlite");
    fts::makeStudents(m_database.toStdString());
}

void TestAskCommand::answersInATableAndASentence() {
    const Call call = ask({"--sql", "SELECT name, grade FROM students ORDER BY id"});
    QCOMPARE(call.exit, 0);
    QCOMPARE(call.out, QString("SELECT name, grade FROM students ORDER BY id\n\n"
                               "name  grade\nAnn   1.5\nBob   3\nZoé\n\nRows that match: 3.\n"));
}

void TestAskCommand::answersForScripts() {
    const Call call = ask({"--sql", "SELECT count(*) AS n FROM students", "--json"});
    QCOMPARE(call.exit, 0);
    QCOMPARE(call.json()["columns"].toArray(), QJsonArray{"n"});
    QCOMPARE(call.json()["rows"].toArray(), QJsonArray{QJsonArray{3}});
    QCOMPARE(call.json()["answer"].toString(), QString("The answer is 3."));
    QVERIFY(call.json()["cut"].isNull());
    QCOMPARE(call.out.count('\n'), 1);
    const Call cut = ask({"--sql", "SELECT name FROM students", "--rows", "2", "--json"});
    QCOMPARE(cut.json()["cut"].toString(), QString("rows"));
}

void TestAskCommand::writesAFileOfTheRows() {
    const QString csv = m_cli.file("rows.csv");
    QCOMPARE(ask({"--sql", "SELECT name FROM students WHERE id < 3", "--csv", csv}).exit, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("name\r\nAnn\r\nBob\r\n"));
}

void TestAskCommand::refusesWhatDoesNotRead() {
    for (const char* statement : {"DROP TABLE students", "SELECT 1; DELETE FROM students",
                                  "SELECT * FROM sqlite_schema", "PRAGMA table_list"}) {
        const Call call = ask({"--sql", statement});
        QCOMPARE(call.exit, 2);
        QVERIFY2(call.err.contains("The statement was not run: "), qPrintable(call.err));
    }
    QCOMPARE(ask({"--sql", "SELECT count(*) FROM students", "--json"}).json()["rows"].toArray(),
             QJsonArray{QJsonArray{3}});
}

void TestAskCommand::saysWhatIsWrong_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing asked") << QStringList{"--database", "x"} << "either a question";
    QTest::newRow("both") << QStringList{"Why?", "--sql", "SELECT 1", "--database", "x"}
                          << "either a question";
    QTest::newRow("no database") << QStringList{"Why?"} << "--database";
    QTest::newRow("no file") << QStringList{"--sql", "SELECT 1", "--database", "/nowhere.sqlite"}
                             << "There is no file /nowhere.sqlite";
    QTest::newRow("no address") << QStringList{"--sql", "SELECT 1", "--database", "http://x"}
                                << "no address of a database";
}

void TestAskCommand::saysWhatIsWrong() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Call call = m_cli.run(QStringList{"ask", m_project} + arguments);
    QVERIFY(call.exit == 1 || call.exit == 2);
    QVERIFY2(call.err.contains(says), qPrintable(call.err));
}

void TestAskCommand::keepsNoPassword() {
    const Call call = m_cli.run({"ask", m_project, "--sql", "SELECT 1", "--database",
                                 "postgresql://ann:very-secret@127.0.0.1:1/school", "--json"});
    QCOMPARE(call.exit, 1);
    QVERIFY2(call.err.contains("The address holds a password"), qPrintable(call.err));
    QVERIFY(call.err.contains("postgresql://ann@127.0.0.1:1/school"));
    QVERIFY(!(call.out + call.err).contains("very-secret"));
}

QTEST_GUILESS_MAIN(TestAskCommand)
#include "test_ask_command.moc"
