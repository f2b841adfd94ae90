#include <QtTest/QtTest>

#include "core/store/documents.h"
#include "core/store/row_counts.h"

using namespace fts;

class TestDocuments : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::int64_t m_collection = 0;

    DocumentRow add(const std::string& key) {
        DocumentRow row{0, m_collection, key, "A title", "/docs/" + key, "hash of " + key, 10, 20};
        row.id = addDocument(*m_store, row, "{\"blocks\":[]}");
        return row;
    }

    void divide(const DocumentRow& document, std::initializer_list<const char*> texts) {
        std::vector<PlacedChunk> chunks;
        for (const char* text : texts) {
            chunks.push_back({text, "Risks > Currency", 3, 5, 9});
        }
        replaceChunks(*m_store, document, chunks, "settings");
    }

    std::vector<std::int64_t> chunks(const char* text) {
        auto query = m_store->database().prepare("SELECT id FROM chunks WHERE text = ?");
        query.bind(text);
        std::vector<std::int64_t> ids;
        while (query.step()) {
            ids.push_back(query.integer(0));
        }
        return ids;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("s.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
        m_collection = m_store->addCollection({0, "docs", "/docs", "documents", ""});
    }

    void cleanup() { m_store.reset(); }

    void countBeforeTheyAreDividedToo() {
        const auto counted = [this] { return countCollections(*m_store).front().documents; };
        const DocumentRow empty = add("a.txt");
        const DocumentRow full = add("b.txt");
        QCOMPARE(counted(), 2);
        divide(full, {"one", "two"});
        QCOMPARE(counted(), 2);
        divide(empty, {}); // it holds nothing to learn from
        QCOMPARE(counted(), 1);
    }

    void areFoundByTheirCollection() {
        QVERIFY(!hasDocuments(*m_store));
        add("b.txt");
        add("a/a.txt");
        QVERIFY(hasDocuments(*m_store));
        const auto rows = documentsOf(*m_store, m_collection);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].key, std::string("a/a.txt"));
        QCOMPARE(rows[1].path, std::string("/docs/b.txt"));
        QCOMPARE(rows[1].modified, std::int64_t{20});
        QCOMPARE(blocksOf(*m_store, rows[0].id), std::string("{\"blocks\":[]}"));
        QCOMPARE(blocksOf(*m_store, 99), std::string());
    }

    void documentsOfDataSetsAreNoFiles() {
        m_store->addDocument(m_collection, "d", "D", "set.csv", "");
        QVERIFY(documentsOf(*m_store, m_collection).empty());
        QVERIFY(!hasDocuments(*m_store));
    }

    void aChunkOfTheSameTextKeepsItsQuestions() {
        const DocumentRow document = add("a.txt");
        divide(document, {"one", "two", "three"});
        const std::int64_t two = chunks("two").at(0);
        for (const char* text : {"one", "two"}) {
            m_store->addPair(m_store->addQuestion(m_collection, "q", text, "made"),
                             chunks(text).at(0));
        }
        divide(document, {"two", "four"});
        QCOMPARE(chunks("two"), std::vector{two});
        QCOMPARE(m_store->counts().chunks, std::int64_t{2});
        QCOMPARE(m_store->counts().questions, std::int64_t{1}); // that of "one" went with it
        QCOMPARE(m_store->counts().pairs, std::int64_t{1});
        const auto places = m_store->chunkPlaces(m_collection);
        QCOMPARE(places[0].id, two);
        QCOMPARE(documentsOf(*m_store, m_collection)[0].chunkedWith, std::string("settings"));
    }

    void whatAPersonDecidedAboutAPassageOutlivesAnotherDivision() {
        const DocumentRow document = add("a.txt");
        const std::vector<PlacedChunk> former{{"one two", "", 0, 0, 7}, {"three", "", 0, 8, 13}};
        replaceChunks(*m_store, document, former, "settings");
        m_store->addPair(m_store->addQuestion(m_collection, "q", "2?", "made"), 1);
        m_store->addPair(m_store->addQuestion(m_collection, "q", "3?", "made"), 2);
        m_store->addPair(m_store->addQuestion(m_collection, "q", "three?", "made"), 2);
        m_store->database().execute("UPDATE pairs SET edited_at = 'now' WHERE id <> 2");
        const std::vector<PlacedChunk> chunks{{"one", "", 0, 0, 3}, {"two three", "", 0, 3, 13}};
        replaceChunks(*m_store, document, chunks, "others");
        auto query = m_store->database().prepare(
            "SELECT q.text, c.text FROM pairs p JOIN questions q ON q.id = p.question_id "
            "JOIN chunks c ON c.id = p.chunk_id ORDER BY p.id");
        QVERIFY(query.step());
        QCOMPARE(query.text(0) + " " + query.text(1), std::string("2? two three"));
        QVERIFY(query.step());
        QCOMPARE(query.text(0) + " " + query.text(1), std::string("three? two three"));
        QVERIFY(!query.step());
    }

    void whatAPersonDecidedGoesWhereAChangedDocumentStillSaysIt() {
        const DocumentRow document = add("a.txt");
        const std::vector<PlacedChunk> former{
            {"Masons built the old bridge in the year 1604.", "", 0, 0, 45},
            {"Ferries cross the river every hour until midnight.", "", 0, 46, 96}};
        QCOMPARE(replaceChunks(*m_store, document, former, "settings"), std::int64_t{0});
        m_store->addPair(m_store->addQuestion(m_collection, "q", "Who built it?", "made"), 1);
        m_store->addPair(m_store->addQuestion(m_collection, "q", "What crosses?", "made"), 2);
        m_store->database().execute("UPDATE pairs SET edited_at = 'now'");
        replaceDocument(*m_store, document, "[]");
        const std::vector<PlacedChunk> now{
            {"Swans nest below the weir in the spring of the year.", "", 0, 0, 52},
            {"Masons built the old bridge in the year 1605.", "", 0, 53, 98}};
        QCOMPARE(replaceChunks(*m_store, document, now, "settings"), std::int64_t{1});
        auto query = m_store->database().prepare(
            "SELECT q.text, c.text FROM pairs p JOIN questions q ON q.id = p.question_id "
            "JOIN chunks c ON c.id = p.chunk_id");
        QVERIFY(query.step());
        QCOMPARE(query.text(0) + " " + query.text(1), "Who built it? " + now[1].text);
        QVERIFY(!query.step()); // nothing crosses the river any more
    }

    void headingsInCommonMakeNoSuccessor() {
        const DocumentRow document = add("a.txt");
        const std::string headings = "The rivers and their old bridges\n\n";
        replaceChunks(*m_store, document, {{{headings + "Masons built it.", "", 0, 0, 16}}}, "a");
        m_store->addPair(m_store->addQuestion(m_collection, "q", "Who built it?", "made"), 1);
        m_store->database().execute("UPDATE pairs SET edited_at = 'now'");
        replaceDocument(*m_store, document, "[]");
        QCOMPARE(
            replaceChunks(*m_store, document, {{{headings + "Swans nest.", "", 0, 0, 11}}}, "a"),
            std::int64_t{1});
        QCOMPARE(m_store->counts().questions, std::int64_t{0});
    }

    void aQuestionIsMovedToAPassageOnce() {
        const DocumentRow document = add("a.txt");
        replaceChunks(*m_store, document, {{{"one", "", 0, 0, 3}, {"two", "", 0, 4, 7}}}, "a");
        const auto question = m_store->addQuestion(m_collection, "q", "1 or 2?", "made");
        m_store->addPair(question, chunks("one").at(0));
        m_store->addPair(question, chunks("two").at(0));
        m_store->database().execute("UPDATE pairs SET edited_at = 'now'");
        replaceChunks(*m_store, document, {{{"one two", "", 0, 0, 7}}}, "b");
        QCOMPARE(m_store->counts().pairs, std::int64_t{1});
        QCOMPARE(m_store->pairs(Split::Border).size(), std::size_t{1});
    }

    void movesWithItsQuestions() {
        const DocumentRow document = add("sub/a.txt");
        divide(document, {"one", "two"});
        m_store->addPair(m_store->addQuestion(m_collection, "q", "one", "made"),
                         chunks("one").at(0));
        const auto other = m_store->addCollection({0, "sub", "/docs/sub", "documents", ""});
        moveDocument(*m_store, document.id, other, "a.txt");
        removeEmptyCollections(*m_store, "documents");
        QCOMPARE(m_store->collections().size(), std::size_t{1});
        QCOMPARE(documentsOf(*m_store, other).at(0).key, std::string("a.txt"));
        QCOMPARE(m_store->counts().pairs, std::int64_t{1});
        auto query = m_store->database().prepare("SELECT key FROM chunks WHERE text = 'two'");
        QVERIFY(query.step());
        QCOMPARE(query.text(0), std::string("a.txt#2"));
    }

    void equalChunksAreToldApart() {
        const DocumentRow document = add("a.txt");
        divide(document, {"same", "same", "other"});
        QCOMPARE(chunks("same").size(), std::size_t{2});
        divide(document, {"same", "same", "same"});
        QCOMPARE(chunks("same").size(), std::size_t{3});
        QCOMPARE(m_store->counts().chunks, std::int64_t{3});
    }

    void aChangedDocumentWantsToBeDividedAgain() {
        DocumentRow document = add("a.txt");
        divide(document, {"one"});
        document.sha256 = "another";
        const std::string before = documentsHash(*m_store);
        replaceDocument(*m_store, document, "{}");
        const auto rows = documentsOf(*m_store, m_collection);
        QCOMPARE(rows[0].chunkedWith, std::string());
        QCOMPARE(blocksOf(*m_store, rows[0].id), std::string("{}"));
        QVERIFY(documentsHash(*m_store) != before);
    }

    void aRemovedDocumentTakesItsQuestionsAlong() {
        const DocumentRow document = add("a.txt");
        const DocumentRow other = add("b.txt");
        divide(document, {"one"});
        divide(other, {"two"});
        for (const char* text : {"one", "two"}) {
            m_store->addPair(m_store->addQuestion(m_collection, "q", text, "made"),
                             chunks(text).at(0));
        }
        const auto folder = m_store->addCollection({0, "more", "/more", "documents", ""});
        m_store->addPair(m_store->addQuestion(folder, "q", "one of more", "made"),
                         chunks("one").at(0));
        const auto both = m_store->addQuestion(m_collection, "q", "both", "made");
        m_store->addPair(both, chunks("one").at(0));
        m_store->addPair(both, chunks("two").at(0));
        removeDocument(*m_store, document.id);
        QCOMPARE(m_store->counts().documents, std::int64_t{1});
        QCOMPARE(m_store->counts().questions, std::int64_t{2}); // "two" and "both"
        QCOMPARE(m_store->counts().chunks, std::int64_t{1});
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
