#include <QtTest/QtTest>

#include "core/store/documents.h"
#include "core/store/made_questions.h"

using namespace fts;

class TestMadeQuestions : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    std::vector<AskedChunk> waiting() { return chunksToAsk(*m_store, "settings"); }

    void ask(const AskedChunk& chunk, const std::string& text,
             const std::vector<std::int64_t>& alsoAnswered = {}, const std::string& reason = "") {
        const StoredQuestion question{text, "words", "", reason, alsoAnswered};
        replaceMadeQuestions(*m_store, chunk, {&question, 1}, "settings");
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
        QCOMPARE(chunksToAsk(*m_store, "other settings").size(), std::size_t{2});
    }

    void askingAnewReplacesOnlyTheChunksOwn() {
        const auto chunks = waiting();
        ask(chunks[0], "first", {chunks[1].id}); // which the second answers, too
        ask(chunks[1], "second");
        QCOMPARE(texts(), QStringList({"first", "second"}));
        ask(chunks[0], "third");
        QCOMPARE(texts(), QStringList({"second", "third"}));
    }

    void whatAPersonEditedStays() {
        const auto chunks = waiting();
        ask(chunks[0], "first");
        m_store->database().execute("UPDATE pairs SET edited_at = 'now'");
        ask(chunks[0], "second");
        QCOMPARE(texts(), QStringList({"first", "second"}));
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
