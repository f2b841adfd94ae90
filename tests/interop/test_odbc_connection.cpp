#include <QtTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/sql/open_database.h"
#include "tests/core/sql/hostile_statements.h"
#include "tests/core/sql/students.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

constexpr const char* kDriver = "/usr/lib/x86_64-linux-gnu/odbc/libsqlite3odbc.so";
constexpr int kSkipped = 77;

} // namespace

/// unixODBC with Debian's driver for SQLite, which does not keep a statement from writing: what
/// holds there is the check.
class TestOdbcConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesTypedCells();
    void describesTables();
    void changesNothingThroughTheCheck();
    void refusesToRunWhatDoesNotRead();
    void holdsRowsAndBytes();
    void tellsWhyItCannotConnect();

private:
    std::unique_ptr<SqlConnection> open() const {
        return openDatabase(readDatabaseAddress("odbc:school").address, std::nullopt, {});
    }

    QTemporaryDir m_folder;
    fs::path m_file;
};

void TestOdbcConnection::initTestCase() {
    m_file = fs::path(m_folder.path().toStdString()) / "school.sqlite";
    makeStudents(m_file);
    const fs::path settings = m_file.parent_path() / "odbc.ini";
    writeFileAtomically(settings, "[school]\nDriver = " + std::string(kDriver) +
                                      "\nDatabase = " + m_file.string() + "\nTimeout = 100\n");
    qputenv("ODBCINI", settings.c_str());
}

void TestOdbcConnection::givesTypedCells() {
    const auto result = open()->run("SELECT id, name, grade FROM students ORDER BY id", {}, {});
    QCOMPARE(result.columns, (std::vector<std::string>{"id", "name", "grade"}));
    QCOMPARE(result.rows.size(), 3);
    QVERIFY(result.rows[0][0] == ResultCell(std::int64_t{1}));
    QVERIFY(result.rows[2][1] == ResultCell(std::string("Zoé")));
    QVERIFY(result.rows[0][2] == ResultCell(1.5));
    QVERIFY(result.rows[2][2] == ResultCell(nullptr));
}

void TestOdbcConnection::describesTables() {
    const DatabaseSchema schema = open()->schema({});
    const auto students = std::ranges::find(schema.tables, "students", &DatabaseTable::name);
    QVERIFY(students != schema.tables.end());
    QCOMPARE(students->columns.size(), 3);
    QCOMPARE(students->columns[1].name, std::string("name"));
    QVERIFY(students->columns[0].inKey && students->columns[1].required);
}

void TestOdbcConnection::changesNothingThroughTheCheck() {
    const auto connection = open();
    const DatabaseSchema schema = connection->schema({});
    const std::string before = readFile(m_file);
    for (const HostileStatement& hostile : hostileEverywhere()) {
        QVERIFY_EXCEPTION_THROWN(runChecked(*connection, schema, hostile.text, {}, {}), Error);
    }
    QVERIFY(readFile(m_file) == before);
    QCOMPARE(runChecked(*connection, schema, "SELECT name FROM best", {}, {}).result.rows.size(),
             1);
}

void TestOdbcConnection::refusesToRunWhatDoesNotRead() {
    const auto connection = open();
    const std::string before = readFile(m_file);
    QVERIFY_EXCEPTION_THROWN(connection->run("DELETE FROM students", {}, {}), Error);
    QVERIFY_EXCEPTION_THROWN(connection->run("DROP TABLE students", {}, {}), Error);
    QVERIFY(readFile(m_file) == before);
}

void TestOdbcConnection::holdsRowsAndBytes() {
    const auto connection = open();
    QueryLimits limits;
    limits.rows = 2;
    const auto two = connection->run("SELECT id FROM students", limits, {});
    QCOMPARE(two.rows.size(), 2);
    QVERIFY(two.end == QueryResult::End::Rows);
    limits.bytes = 10'000;
    const auto one = connection->run("SELECT printf('%.9000c', 'a') FROM students", limits, {});
    QCOMPARE(one.rows.size(), 1);
    QCOMPARE(std::get<std::string>(one.rows[0][0]).size(), 9000);
    QVERIFY(one.end == QueryResult::End::Bytes);
    QCOMPARE(one.cutCells, std::size_t{0});
    const auto cut = connection->run("SELECT printf('%.90000c', 'a') FROM best", limits, {});
    QCOMPARE(cut.rows.size(), 1);
    QVERIFY(cut.end == QueryResult::End::Whole && cut.cutCells == 1);
}

void TestOdbcConnection::tellsWhyItCannotConnect() {
    try {
        openDatabase(readDatabaseAddress("odbc:nowhere").address, Secret("very-secret"), {});
        QFAIL("it was opened");
    } catch (const Error& error) {
        QVERIFY(error.kind() == ErrorKind::Network);
        QVERIFY(QString(error.what()).contains("odbc:nowhere"));
        QVERIFY(!QString(error.what()).contains("very-secret"));
    }
}

int main(int argc, char** argv) {
    if (!fs::exists(kDriver)) {
        qInfo("ODBC's driver for SQLite is not installed; ./test --interop installs it.");
        return kSkipped;
    }
    QCoreApplication application(argc, argv);
    TestOdbcConnection test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_odbc_connection.moc"
