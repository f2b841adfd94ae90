#include <QtTest/QtTest>

#include <fstream>

#include "core/base/files.h"
#include "core/store/copy_facts.h"
#include "core/store/model_answers.h"
#include "core/store/project_store.h"
#include "core/store/store_copies.h"
#include "tests/core/base/thrown.h"
#include "tests/core/store/small_project.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

void addCollection(const fs::path& path, const std::string& name) {
    ProjectStore store(path);
    SmallCollection(store, name).pair("Where is it?", "It is here.", Split::Train);
}

/// The names of the collections of a store.
QStringList collectionsOf(const fs::path& path) {
    ProjectStore store(path);
    QStringList names;
    for (const CollectionRow& row : store.collections()) {
        names += QString::fromStdString(row.name);
    }
    return names;
}

void damage(const fs::path& path) {
    std::ofstream(path, std::ios::binary) << std::string(20'000, 'x');
}

} // namespace

class TestStoreCopies : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;

    fs::path copies() const { return m_path.parent_path() / "copies"; }

    /// As if the copies so far had been made on an earlier day.
    void makeOlder(const std::string& day) const {
        const auto newest = storeCopies(m_path).front();
        fs::rename(newest, copies() / (day + "T08-00-00Z.sqlite"));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("project.sqlite").toStdString();
    }

    void aCopyADayIsMadeAndThreeAreKept() {
        copyStoreDaily(m_path); // nothing is there yet
        QVERIFY(!fs::exists(copies()));
        for (const char* day : {"2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"}) {
            addCollection(m_path, day);
            copyStoreDaily(m_path);
            const auto made = storeCopies(m_path);
            addCollection(m_path, "later that day");
            copyStoreDaily(m_path);
            QCOMPARE(storeCopies(m_path), made);
            makeOlder(day);
        }
        const auto kept = storeCopies(m_path);
        QCOMPARE(kept.size(), std::size_t{3});
        QCOMPARE(kept.front().filename().string(), std::string("2026-01-04T08-00-00Z.sqlite"));
        QCOMPARE(collectionsOf(kept.back()),
                 (QStringList{"2026-01-01", "later that day", "2026-01-02"}));
    }

    void aClockThatWasAheadEndsNoCopies() {
        for (const std::string day : {"2926-01-01", "2926-01-02", "2926-01-03"}) {
            addCollection(m_path, day);
            Database rows(m_path);
            copyStore(rows);
            fs::rename(storeCopies(m_path).back(), copies() / (day + "T08-00-00Z.sqlite"));
        }
        addCollection(m_path, "now");
        copyStoreDaily(m_path);
        const auto kept = storeCopies(m_path);
        QCOMPARE(kept.size(), std::size_t{3});
        QVERIFY(collectionsOf(kept.back()).contains("now"));
        addCollection(m_path, "later that day");
        copyStoreDaily(m_path);
        QCOMPARE(storeCopies(m_path), kept);
    }

    void copiesOfOneSecondAreAllKept() {
        for (const char* name : {"first", "second", "third"}) {
            addCollection(m_path, name);
            Database rows(m_path);
            copyStore(rows);
        }
        const auto made = storeCopies(m_path);
        QCOMPARE(made.size(), std::size_t{3});
        QCOMPARE(collectionsOf(made.front()), (QStringList{"first", "second", "third"}));
        QCOMPARE(collectionsOf(made.back()), QStringList{"first"});
    }

    void aCopyIsMadeWhileAnotherConnectionWrites() {
        addCollection(m_path, "kept");
        ProjectStore other(m_path);
        Transaction open(other.database());
        other.addCollection({0, "not yet", "", "pairs", ""});
        copyStoreDaily(m_path);
        open.commit();
        QCOMPARE(collectionsOf(storeCopies(m_path).front()), QStringList{"kept"});
    }

    void whatACutOffCopyLeftIsNoCopy() {
        addCollection(m_path, "kept");
        fs::create_directories(copies());
        damage(copies() / "unfinished-999999999");
        damage(copies() / "notes.sqlite");
        QVERIFY(storeCopies(m_path).empty());
        copyStoreDaily(m_path);
        QCOMPARE(collectionsOf(storeCopies(m_path).front()), QStringList{"kept"});
        QVERIFY(!fs::exists(copies() / "unfinished-999999999"));
    }

    void damagedRowsAreNotCopiedAndTheErrorNamesTheWayBack() {
        addCollection(m_path, "kept");
        copyStoreDaily(m_path);
        makeOlder("2026-01-01");
        damage(m_path);
        const auto refused = thrown([&] { copyStoreDaily(m_path); });
        QVERIFY(refused.has_value());
        QCOMPARE(refused->kind(), ErrorKind::Format);
        QVERIFY2(QString::fromUtf8(refused->what()).contains("restore"), refused->what());
        const auto kept = storeCopies(m_path);
        QCOMPARE(kept.size(), std::size_t{1});
        restoreStore(m_path, kept.front());
        QCOMPARE(collectionsOf(m_path), QStringList{"kept"});
        QVERIFY(fs::exists(copies() / "damaged.sqlite"));
    }

    void whatIsReplacedBecomesTheNewestCopy() {
        addCollection(m_path, "first");
        copyStoreDaily(m_path);
        makeOlder("2026-01-01");
        addCollection(m_path, "second");
        restoreStore(m_path, storeCopies(m_path).front());
        QCOMPARE(collectionsOf(m_path), QStringList{"first"});
        QCOMPARE(collectionsOf(storeCopies(m_path).front()), (QStringList{"first", "second"}));
    }

    void runsAndAnswersThatWerePaidForStay() {
        addCollection(m_path, "first");
        int before = 0, after = 0;
        {
            ProjectStore store(m_path);
            before = store.startRun({{"train", 1}});
            store.finishRun(before, "succeeded", "", "ndcg@10", 0.5);
            keepModelAnswer(store, "Why?", {"So.", "teacher", 1, 2});
        }
        copyStoreDaily(m_path);
        makeOlder("2026-01-01");
        {
            ProjectStore store(m_path);
            after = store.startRun({{"train", 2}});
            const MetricSample sample{"loss", 3, 0.25};
            store.addSamples(after, {&sample, 1});
            store.finishRun(after, "failed", "no luck", "", {});
            keepModelAnswer(store, "How?", {"Thus.", "teacher", 1, 2});
        }
        addCollection(m_path, "second");
        restoreStore(m_path, storeCopies(m_path).back());
        QCOMPARE(collectionsOf(m_path), QStringList{"first"});
        ProjectStore store(m_path);
        const auto runs = store.runs();
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].bestValue.value(), 0.5);
        QCOMPARE(runs[1].number, after);
        QCOMPARE(runs[1].reason.english(), std::string("no luck"));
        QCOMPARE(store.samples(after, "loss").size(), std::size_t{1});
        QVERIFY(findModelAnswer(store, "Why?") && findModelAnswer(store, "How?"));
        QCOMPARE(store.startRun({}), after + 1); // whose folder is not there yet
    }

    void anIdThatWasGivenAfterTheCopyIsNotGivenAgain() {
        addCollection(m_path, "first");
        copyStoreDaily(m_path);
        makeOlder("2026-01-01");
        addCollection(m_path, "second");
        const auto newest = ProjectStore(m_path).pairs(Split::Train).back();
        restoreStore(m_path, storeCopies(m_path).front());
        addCollection(m_path, "third");
        const auto added = ProjectStore(m_path).pairs(Split::Train).back();
        QVERIFY(added.questionId > newest.questionId && added.chunkId > newest.chunkId);
    }

    void tellsWhatEachCopyHolds() {
        addCollection(m_path, "first");
        copyStoreDaily(m_path);
        makeOlder("2026-01-01");
        addCollection(m_path, "second");
        copyStoreDaily(m_path);
        damage(copies() / "2025-12-31T08-00-00Z.sqlite");
        Database(copies() / "2025-12-30T08-00-00Z.sqlite")
            .execute(readFile(FTS_TEST_DATA "/store/version1.sql").c_str());
        const auto facts = copyFacts(m_path);
        QCOMPARE(facts.size(), std::size_t{4});
        QCOMPARE(facts[0].rows->questions, std::int64_t{2});
        QCOMPARE(facts[1].rows->questions, std::int64_t{1});
        QCOMPARE(facts[1].madeAt, std::string("2026-01-01T08:00:00Z"));
        QVERIFY(facts[1].bytes > 10'000);
        QVERIFY(!facts[2].rows);
        QVERIFY(facts[3].rows->collections == 1);
        QCOMPARE(Database(facts[3].path).version(), 1); // looking changes nothing
    }

    void aDamagedCopyChangesNothing() {
        addCollection(m_path, "kept");
        fs::create_directories(copies());
        const fs::path copy = copies() / "2026-01-01T08-00-00Z.sqlite";
        damage(copy);
        QVERIFY(thrown([&] { restoreStore(m_path, copy); }).has_value());
        QCOMPARE(collectionsOf(m_path), QStringList{"kept"});
    }

    void rowsOfAnOlderVersionAreCopiedBeforeTheyChange() {
        Database(m_path).execute(readFile(FTS_TEST_DATA "/store/version1.sql").c_str());
        { ProjectStore store(m_path); }
        QCOMPARE(Database(storeCopies(m_path).at(0)).version(), 1);
        makeOlder("2026-01-01");
        restoreStore(m_path, storeCopies(m_path).front());
        QCOMPARE(collectionsOf(m_path), QStringList{"lyft.json"});
    }
};

QTEST_GUILESS_MAIN(TestStoreCopies)
#include "test_store_copies.moc"
