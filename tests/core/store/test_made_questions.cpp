#include <QtTest/QtTest>

#include "core/store/documents.h"
#include "core/store/made_questions.h"

using namespace fts;

class TestMadeQuestions : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    const AskedWith m_settings{"settings", "settings of judging"};

    std::vector<AskedChunk> waiting() { return chunksToAsk(*m_store, m_settings); }

    void ask(const AskedChunk& chunk, const std::string& text,
             const std::vector<std::int64_t>& alsoAnswered = {}, const std::string& reason = "") {
        const StoredQuestion question{text, "words", "", reason, alsoAnswered};
        replaceMadeQuestions(*m_store, chunk, {&question, 1}, m_settings);
    }

    QStringList texts() {
        auto query = m_store->database().prepare("SELECT text FROM questions ORDER BY id");
        QStringList all;
        while (query.step()) {
            all << QString::fromStdString(query.text(0));
        }
        return all;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("s.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
        const auto collection = m_store->addCollection({0, "docs", "/docs", "documents", ""});
        DocumentRow row{0, collection, "a.txt", "A", "/docs/a.txt", "hash", 1, 1};
        row.id = addDocument(*m_store, row, "{}");
        const std::vector<PlacedChunk> chunks{{"Risks\n\nOne.", "Risks", 1, 0, 4},
                                              {"Two.", "", 1, 4, 8}};
        replaceChunks(*m_store, row, chunks, "chunked");
    }

    void cleanup() { m_store.reset(); }

    void passagesWaitUntilTheyAreAskedAbout() {
        const auto chunks = waiting();
        QCOMPARE(chunks.size(), std::size_t{2});
        QCOMPARE(chunks[0].body, std::string("One.")); // without its headings
        ask(chunks[0], "first");
        QCOMPARE(waiting().size(), std::size_t{1});
        QCOMPARE(chunksToAsk(*m_store, {"other settings", ""}).size(), std::size_t{2});
    }

    // A sentence of the passage itself is learned from, but must not be judged by.
    void aPassageThatChangesItsPartIsAskedAboutAnew() {
        const auto chunks = waiting();
        ask(chunks[0], "first");
        ask(chunks[1], "second");
        QVERIFY(waiting().empty());
        QCOMPARE(chunksAskedWith(*m_store, m_settings, 9).size(), std::size_t{2});
        const std::pair<std::int64_t, Split> judged{chunks[0].id, Split::Test};
        m_store->setChunkSplits({&judged, 1});
        QCOMPARE(waiting().size(), std::size_t{1});
        QCOMPARE(waiting()[0].id, chunks[0].id);
        ask(waiting()[0], "third");
        QVERIFY(waiting().empty());
        QVERIFY(chunksToAsk(*m_store, {"settings", "settings"}).size() == 1);
    }

    void askingAnewReplacesOnlyTheChunksOwn() {
        const auto chunks = waiting();
        ask(chunks[0], "first", {chunks[1].id}); // which the second answers, too
        ask(chunks[1], "second");
        QCOMPARE(texts(), QStringList({"first", "second"}));
        ask(chunks[0], "third");
        QCOMPARE(texts(), QStringList({"second", "third"}));
    }

    void whatAPassageThatGoesLeavesToAnotherIsReplacedWithItsQuestions() {
        const auto chunks = waiting();
        ask(chunks[0], "first", {chunks[1].id});
        ask(chunks[1], "second");
        const auto document = allDocuments(*m_store).at(0);
        replaceChunks(*m_store, document, {{{"Two.", "", 1, 4, 8}}}, "others");
        QCOMPARE(texts(), QStringList({"first", "second"}));
        ask(chunks[1], "third");
        QCOMPARE(texts(), QStringList("third"));
    }

    void whatAPersonEditedStays() {
        const auto chunks = waiting();
        ask(chunks[0], "first");
        m_store->database().execute("UPDATE pairs SET edited_at = 'now'");
        ask(chunks[0], "second");
        QCOMPARE(texts(), QStringList({"first", "second"}));
    }

    void whatAPersonDecidedAboutAnotherPassageOfTheQuestionStays() {
        const auto chunks = waiting();
        ask(chunks[0], "first", {chunks[1].id});
        m_store->database().execute("UPDATE pairs SET decision = 'rejected', edited_at = 'now' "
                                    "WHERE id = (SELECT max(id) FROM pairs)");
        ask(chunks[0], "second");
        QCOMPARE(texts(), QStringList({"first", "second"}));
    }

    // What was left out may be asked rightly of another passage.
    void onlyWhatIsUsedOrDecidedStands() {
        const auto chunks = waiting();
        ask(chunks[0], "first", {}, "a search does not find it");
        ask(chunks[1], "second");
        QCOMPARE(standingQuestions(*m_store, m_settings), std::vector<std::string>{"second"});
        QVERIFY(standingQuestions(*m_store, {"other settings", ""}).empty());
        m_store->database().execute("UPDATE pairs SET edited_at = 'now'");
        QCOMPARE(standingQuestions(*m_store, m_settings).size(), std::size_t{2});
    }

    void whatIsLeftOutIsNoPair() {
        ask(waiting()[0], "first", {}, "too short to be asked");
        QCOMPARE(m_store->counts().questions, std::int64_t{1});
        QVERIFY(m_store->pairs(Split::Train).empty());
        QCOMPARE(countDocuments(*m_store).questions, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestMadeQuestions)
#include "test_made_questions.moc"
