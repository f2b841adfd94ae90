#include <QtTest/QtTest>

#include "core/project/field_table.h"
#include "core/project/locks.h"
#include "core/project/overview.h"
#include "core/project/project.h"
#include "core/store/sql_rows.h"
#include "core/store/stored_chat_rows.h"
#include "tests/core/store/small_project.h"

using namespace fts;

// What a list of projects says of one.
class TestOverview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_project = Project::create(m_home->filePath("project").toStdString(), "embedding");
        m_store.emplace(m_project->storePath());
    }

    void cleanup() { m_store.reset(); }

    void saysHowFarItIs() {
        QCOMPARE(state(), "A draft without data");
        SmallCollection rows(*m_store);
        QCOMPARE(state(), "No questions yet (documents: 1)");
        rows.pair("What is it?", "It is this.", Split::Train);
        QCOMPARE(state(), "Not trained yet (pairs: 1)");
    }

    void countsTheRowsOfItsKind() {
        m_store.reset();
        m_project = Project::create(m_home->filePath("sql").toStdString(), "text-to-sql");
        m_store.emplace(m_project->storePath());
        QCOMPARE(state(), "A draft without data");
        const auto collection = m_store->addCollection({0, "set", "set.json", "spider", "1"});
        addSqlRow(*m_store, collection, {0, "Q?", "CREATE TABLE t (a)", "SELECT a FROM t"});
        QCOMPARE(state(), "Not trained yet (rows: 1)");
        m_store->finishRun(startRun(), "succeeded", "", "execution_accuracy", 0.5);
        QCOMPARE(state(), "Run 1 is done (rows: 1)");
    }

    void countsWhatATeacherAnswered() {
        m_store.reset();
        m_project = Project::create(m_home->filePath("student").toStdString(), kDistillation);
        m_store.emplace(m_project->storePath());
        SmallCollection rows(*m_store);
        QCOMPARE(state(), "No questions yet (documents: 1)");
        rows.pair("What is it?", "It is this.", Split::Train);
        QCOMPARE(state(), "Not answered yet (questions: 1)");
        StoredChatRow row;
        row.collectionId = rows.id;
        row.line = "{}";
        addChatRow(*m_store, row);
        QCOMPARE(state(), "Not trained yet (rows: 1)");
    }

    void saysHowTheNewestRunEnded_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("state");
        QTest::newRow("done") << "succeeded" << "Run 2 is done (pairs: 1)";
        QTest::newRow("failed") << "failed" << "Run 2 failed (pairs: 1)";
        QTest::newRow("stopped") << "stopped" << "Run 2 can be resumed (pairs: 1)";
        QTest::newRow("killed") << "" << "Run 2 can be resumed (pairs: 1)";
    }

    void saysHowTheNewestRunEnded() {
        QFETCH(QString, ending);
        SmallCollection(*m_store).pair("What is it?", "It is this.", Split::Train);
        m_store->finishRun(startRun(), "succeeded", "", "ndcg@10", 0.5);
        const int run = startRun();
        if (!ending.isEmpty()) {
            m_store->finishRun(run, ending.toStdString(), "", "", {});
        }
        QTEST(state(), "state");
    }

    void saysThatItIsBeingWorkedOn() {
        const FileLock lock = FileLock::acquire(m_project->folder() / "job.lock", "import");
        QCOMPARE(state(), "Being worked on now (pairs: 0)");
    }

private:
    QString state() const {
        return QString::fromStdString(overviewOf(m_project->folder()).state.english());
    }

    int startRun() { return m_store->startRun(specsToJson(m_project->specs())); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<Project> m_project;
    std::optional<ProjectStore> m_store;
};

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
