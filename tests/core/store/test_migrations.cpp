#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
#include "core/store/documents.h"
#include "core/store/migrations.h"
#include "core/store/model_answers.h"
#include "core/store/project_store.h"
#include "core/store/sql_rows.h"
#include "core/store/stored_chat_rows.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

/// The statements that made every table and index, in order.
QStringList schemaOf(Database& database) {
    auto query = database.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1");
    QStringList schema;
    while (query.step()) {
        schema.append(QString::fromStdString(query.text(0)).simplified());
    }
    return schema;
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_path;

    void make(const std::string& sql) const { Database(m_path).execute(sql.c_str()); }

    void makeVersion(int version) const {
        make(readFile(FTS_TEST_DATA "/store/version" + std::to_string(version) + ".sql"));
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->filePath("project.sqlite").toStdString();
    }

    void aNewProjectIsEmptyAndOfTheNewestVersion() {
        ProjectStore store(m_path);
        QCOMPARE(store.database().version(), ProjectStore::kVersion);
        const auto counts = store.counts();
        QCOMPARE(counts.collections + counts.documents + counts.chunks + counts.questions +
                     counts.pairs + counts.chatRows + counts.sqlRows,
                 std::int64_t{0});
        QVERIFY(store.runs().empty());
    }

    void opensVersion1WithAllItsRows() {
        makeVersion(1);
        ProjectStore store(m_path);
        QCOMPARE(store.database().version(), ProjectStore::kVersion);
        QCOMPARE(store.collections().at(0).name, std::string("lyft.json"));
        const auto train = store.pairs(Split::Train);
        QCOMPARE(train.size(), std::size_t{1});
        QCOMPARE(train[0].question, std::string("Did revenue rise?"));
        QCOMPARE(train[0].passage, std::string("Revenue rose."));
        const auto test = store.retrievalSet(Split::Test);
        QCOMPARE(test.questions.at(0).text, std::string("Did costs fall?"));
        QCOMPARE(test.relevant.at(0), std::vector<std::size_t>{1});
        QCOMPARE(store.runs().at(0).bestValue, std::optional(0.75));
        const auto loss = store.samples(1, "loss");
        QCOMPARE(loss.at(0).value, 2.5);
        QVERIFY(std::isnan(loss.at(1).value));
    }

    void opensVersion2WithItsDocumentsAndQuestions() {
        makeVersion(2);
        ProjectStore store(m_path);
        QCOMPARE(store.database().version(), ProjectStore::kVersion);
        QCOMPARE(countDocuments(store).documents, std::int64_t{1});
        const auto pairs = store.pairs(Split::Train);
        QCOMPARE(pairs.size(), std::size_t{2});
        QCOMPARE(pairs[0].question, std::string("Interest is paid twice a year."));
        QVERIFY(pairs[0].passage.find("Interest is paid") == std::string::npos);
        keepModelAnswer(store, "request", {"answer", "model", 1, 2});
        QCOMPARE(findModelAnswer(store, "request")->text, std::string("answer"));
    }

    void opensVersion3WithItsAnswersAndTakesSqlRows() {
        makeVersion(3);
        ProjectStore store(m_path);
        QCOMPARE(store.database().version(), ProjectStore::kVersion);
        QCOMPARE(findModelAnswer(store, "request")->text, std::string("answer"));
        QCOMPARE(store.pairs(Split::Train).size(), std::size_t{2});
        const auto collection = store.collections().at(0).id;
        addSqlRow(store, collection, {0, "Q?", "CREATE TABLE t (a)", "SELECT a FROM t", "/d"});
        QCOMPARE(sqlRows(store, Split::Train).at(0).database, std::string("/d"));
    }

    void opensVersion4WithItsSqlRowsAndTakesConversations() {
        makeVersion(4);
        ProjectStore store(m_path);
        QCOMPARE(store.database().version(), ProjectStore::kVersion);
        QCOMPARE(sqlRows(store, Split::Train).at(0).place, std::string("line 1"));
        StoredChatRow row;
        row.collectionId = store.collections().at(0).id;
        row.question = 1;
        row.line = "{}";
        row.sources = {1, 2};
        addChatRow(store, row);
        QCOMPARE(storedChatRows(store, Split::Train).at(0).sources,
                 (std::vector<std::int64_t>{1, 2}));
    }

    void opensVersion5WithAllThatRefersToItsRows() {
        makeVersion(5);
        ProjectStore store(m_path);
        QCOMPARE(store.database().version(), ProjectStore::kVersion);
        QCOMPARE(store.pairs(Split::Train).size(), std::size_t{2});
        QCOMPARE(sqlRows(store, Split::Train).at(0).place, std::string("line 1"));
        const auto answered = storedChatRows(store, Split::Train);
        QCOMPARE(answered.at(0).question, std::optional<std::int64_t>(1));
        QCOMPARE(answered.at(0).sources, std::vector<std::int64_t>{1});
        store.removeCollection(1); // and what hangs on it still goes with it
        QCOMPARE(store.counts().pairs + store.counts().chatRows, std::int64_t{0});
        QCOMPARE(store.counts().sqlRows, std::int64_t{1});
    }

    void anIdIsNotGivenAgain_data() {
        QTest::addColumn<int>("version");
        QTest::newRow("new") << 0;
        QTest::newRow("version 5") << 5;
    }

    // Undo would put what stood in a row that is gone into another one.
    void anIdIsNotGivenAgain() {
        QFETCH(int, version);
        if (version > 0) {
            makeVersion(version);
        }
        ProjectStore store(m_path);
        const auto add = [&store] {
            const auto set = store.addCollection({0, "set", "/set", "pairs", "hash"});
            const auto chunk =
                store.addChunk(store.addDocument(set, "d", "D", "/d", ""), 0, "c", "A passage.");
            const auto question = store.addQuestion(set, "q", "A question?", "imported");
            store.addPair(question, chunk);
            const auto pair = store.database().lastRowId();
            StoredChatRow chat;
            chat.collectionId = set;
            chat.line = "{}";
            return std::pair(set, std::vector{chunk, question, pair, addChatRow(store, chat),
                                              addSqlRow(store, set, {0, "Q?", "", "SELECT 1"})});
        };
        const auto [first, before] = add();
        store.removeCollection(first);
        const auto after = add().second;
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY2(after[i] > before[i], std::to_string(i).c_str());
        }
    }

    void aMigratedProjectEqualsANewOne_data() {
        QTest::addColumn<int>("version");
        QTest::newRow("version 1") << 1;
        QTest::newRow("version 2") << 2;
        QTest::newRow("version 3") << 3;
        QTest::newRow("version 4") << 4;
        QTest::newRow("version 5") << 5;
    }

    void aMigratedProjectEqualsANewOne() {
        QFETCH(int, version);
        makeVersion(version);
        ProjectStore migrated(m_path);
        ProjectStore made(m_path.string() + ".new");
        QCOMPARE(schemaOf(migrated.database()), schemaOf(made.database()));
    }

    void refusesANewerVersionAndLeavesItAsItIs() {
        makeVersion(1);
        make("PRAGMA user_version = 99");
        const auto before = readFile(m_path);
        const auto error = thrown([&] { ProjectStore store(m_path); });
        const std::string expected =
            m_path.string() +
            " was written by a newer version of this program (data version 99; "
            "this one knows " +
            std::to_string(ProjectStore::kVersion) + "). Update the program to open it.";
        QVERIFY2(isError(error, ErrorKind::Unsupported, expected), sentence(error));
        QVERIFY(readFile(m_path) == before);
    }

    void refusesAnotherProgramsDatabase_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("without a version") << "CREATE TABLE moz_places(id)";
        QTest::newRow("a table named alike") << "CREATE TABLE documents(id)";
        QTest::newRow("of our version") << "CREATE TABLE moz_places(id); PRAGMA user_version = 1";
        QTest::newRow("nothing in it") << "PRAGMA user_version = 1";
        QTest::newRow("negative version") << "CREATE TABLE t(id); PRAGMA user_version = -1";
    }

    void refusesAnotherProgramsDatabase() {
        QFETCH(QString, sql);
        make(sql.toStdString());
        const auto schema = [&] {
            Database database(m_path);
            return schemaOf(database);
        };
        const auto before = schema();
        const auto error = thrown([&] { ProjectStore store(m_path); });
        QVERIFY2(isError(error, ErrorKind::Format,
                         m_path.string() + " is a database of another program"),
                 sentence(error));
        QCOMPARE(schema(), before);
    }

    void refusesANegativeVersionOfOurs() {
        makeVersion(1);
        make("PRAGMA user_version = -2147483648");
        QVERIFY(thrown([&] { ProjectStore store(m_path); }).has_value());
    }

    void aMigrationThatFailsChangesNothing() {
        // A view in the way of the last table.
        make("CREATE VIEW samples AS SELECT 1");
        const auto error = thrown([&] { ProjectStore store(m_path); });
        QVERIFY(error.has_value());
        Database database(m_path);
        QCOMPARE(database.version(), 0);
        QCOMPARE(schemaOf(database), QStringList{"CREATE VIEW samples AS SELECT 1"});
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
