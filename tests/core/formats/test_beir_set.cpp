#include <QtTest/QtTest>

#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/catalog.h"
#include "tests/core/formats/mutations.h"
#include "tests/core/formats/refusals.h"
#include "tests/core/formats/shown_set.h"

using namespace fts;
using namespace fts::test;

class TestBeirSet : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) { return m_folder.filePath(name); }

    void writeSet(const QByteArray& corpus, const QByteArray& queries, const QByteArray& qrels) {
        writeFile(path("corpus.jsonl"), corpus);
        writeFile(path("queries.jsonl"), queries);
        writeFile(path("qrels/test.tsv"), qrels);
    }

    DataSet read(const std::string& part = "test") {
        DataSetRequest request;
        request.part = part;
        return readBeir(m_folder.path().toStdString(), request);
    }

    QStringList reasons(const DataSet& set) { return reasonsOf(set, m_folder.path()); }

private Q_SLOTS:
    void init() {
        QDir(path("qrels")).removeRecursively();
        writeSet("{\"_id\":\"d1\",\"title\":\"Cats\",\"text\":\"They purr.\"}\n"
                 "{\"_id\":\"d2\",\"title\":\"\",\"text\":\"Dogs bark.\"}\n"
                 "{\"_id\":\"d3\",\"text\":\"Birds sing.\",\"metadata\":{\"url\":\"x\"}}\n",
                 "{\"_id\":\"q1\",\"text\":\"Who purrs?\"}\n"
                 "{\"_id\":\"q2\",\"text\":\"Who barks?\"}\n"
                 "{\"_id\":\"q3\",\"text\":\"Who sings?\"}\n",
                 "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t2\nq2\td1\t0\n");
    }

    void readsTitlesGradesAndTheWholeCorpus() {
        const DataSet set = read();
        QCOMPARE(documentsOf(set),
                 QStringList({"Cats > Cats They purr.", " > Dogs bark.", " > Birds sing."}));
        QCOMPARE(pairsOf(set),
                 QStringList({"Who purrs? > Cats They purr.", "Who barks? > Dogs bark."}));
        QCOMPARE(set.pairs[1].grade, 2.0);
        QCOMPARE(set.passages[0].key, std::string("d1"));
        QCOMPARE(set.skippedRows, std::size_t{0});
    }

    void readsOnlyTheQuestionsOfThePart() {
        writeFile(path("qrels/train.tsv"), "query-id\tcorpus-id\tscore\nq3\td3\t1\n");
        QCOMPARE(read().questions.size(), std::size_t{2});
        const DataSet train = read("train");
        QCOMPARE(pairsOf(train), QStringList("Who sings? > Birds sing."));
        QCOMPARE(train.passages.size(), std::size_t{3});
    }

    void listsItsParts() {
        writeFile(path("qrels/train.tsv"), "");
        writeFile(path("qrels/dev.tsv"), "");
        writeFile(path("qrels/notes.txt"), "");
        const std::vector<std::string> parts{"dev", "test", "train"};
        QVERIFY(beirParts(m_folder.path().toStdString()) == parts);
        QVERIFY(beirParts("/nowhere").empty());
    }

    void knowsAFolderOfItsKind() {
        const std::string folder = m_folder.path().toStdString();
        QVERIFY(isBeirFolder(folder));
        QCOMPARE(findDataSetFormat("auto", folder)->key, std::string("beir"));
        QVERIFY(!isBeirFolder(folder + "/qrels"));
        QVERIFY(!isBeirFolder(folder + "/corpus.jsonl"));
        QVERIFY(!isBeirFolder("/nowhere"));
    }

    void readsNumbersAsIds() {
        writeSet("{\"_id\":10,\"text\":\"Ten.\"}\n", "{\"_id\":7,\"text\":\"Which?\"}\n",
                 "query-id\tcorpus-id\tscore\n7\t10\t1\n");
        QCOMPARE(pairsOf(read()), QStringList("Which? > Ten."));
    }

    void readsQrelsWithoutAHeader() {
        writeFile(path("qrels/test.tsv"), "q1\td1\t1\nq2\td2\t1");
        QCOMPARE(read().pairs.size(), std::size_t{2});
    }

    void readsWindowsLineEndsAndByteOrderMarks() {
        writeSet("\xEF\xBB\xBF{\"_id\":\"d1\",\"text\":\"One.\"}\r\n\r\n",
                 "\xEF\xBB\xBF{\"_id\":\"q1\",\"text\":\"What?\"}\r\n",
                 "\xEF\xBB\xBFquery-id\tcorpus-id\tscore\r\nq1\td1\t1\r\n\r\n");
        const DataSet set = read();
        QCOMPARE(pairsOf(set), QStringList("What? > One."));
        QCOMPARE(set.skippedRows, std::size_t{0});
    }

    void countsARepeatedJudgementOnce() {
        writeFile(path("qrels/test.tsv"), "q1\td1\t1\nq1\td1\t2\n");
        QCOMPARE(read().pairs.size(), std::size_t{1});
    }

    void aTitleAloneIsAPassage() {
        writeSet("{\"_id\":\"d1\",\"title\":\"Only a title\",\"text\":\"\"}",
                 "{\"_id\":\"q1\",\"text\":\"What?\"}", "q1\td1\t1\n");
        QCOMPARE(pairsOf(read()), QStringList("What? > Only a title"));
    }

    void saysWhatItSkips() {
        writeSet("{\"_id\":\"d1\",\"text\":\"One.\"}\n{\"_id\":\"d1\",\"text\":\"Again.\"}\n"
                 "{\"text\":\"No id.\"}\n[]\n{broken\n{\"_id\":\"d2\",\"text\":\" \"}\n"
                 "{\"_id\":\"d3\",\"text\":\"\xE9\"}\n" +
                     QByteArray(100'000, '[') + "\n",
                 "{\"_id\":\"q1\",\"text\":\"What?\"}\n{\"_id\":\"q1\",\"text\":\"Again?\"}\n"
                 "{\"_id\":\"q2\",\"text\":null}\n",
                 "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td9\t1\nq9\td1\t1\nq2\td1\t1\n"
                 "q1 0 d1 1\nq1\td1\tnan\nq1\td1\t1\tmore\nq1\td1\t\n");
        const DataSet set = read();
        QCOMPARE(pairsOf(set), QStringList("What? > One."));
        const QString notARow = ": this is not question, passage and grade, separated by tabs.";
        QCOMPARE(reasons(set),
                 QStringList({
                     "FILE/qrels/test.tsv, line 6" + notARow,
                     "FILE/qrels/test.tsv, line 7" + notARow,
                     "FILE/qrels/test.tsv, line 8" + notARow,
                     "FILE/qrels/test.tsv, line 9" + notARow,
                     "FILE/corpus.jsonl, line 2: the id d1 stands twice.",
                     "FILE/corpus.jsonl, line 3: the row has no \"_id\".",
                     "FILE/corpus.jsonl, line 4: the row has no \"_id\".",
                     "FILE/corpus.jsonl, line 5: this is not valid JSON (byte 2).",
                     "FILE/corpus.jsonl, line 6: the text is empty.",
                     "FILE/corpus.jsonl, line 7: this is not valid JSON (byte 22).",
                     "FILE/corpus.jsonl, line 8: the JSON is nested more than 64 levels deep.",
                     "FILE/queries.jsonl, line 2: the id q1 stands twice.",
                     "FILE/queries.jsonl, line 3: the text is empty.",
                     "FILE/qrels/test.tsv: question q1 and passage d9: one of them is missing.",
                     "FILE/qrels/test.tsv: question q9 and passage d1: one of them is missing.",
                     "FILE/qrels/test.tsv: question q2 and passage d1: one of them is missing.",
                 }));
    }

    void namesAFileThatIsMissing() {
        QCOMPARE(wrongRefusal([&] { read("dev"); }, ErrorKind::NotFound, {"qrels/dev.tsv"}),
                 QByteArray());
        QFile::remove(path("queries.jsonl"));
        QCOMPARE(wrongRefusal([&] { read(); }, ErrorKind::NotFound, {"queries.jsonl"}),
                 QByteArray());
    }

    void readsOrRefusesDamagedFolders() {
        const QStringList names{"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"};
        Random random({8});
        for (int i = 0; i < 1000; ++i) {
            const QString name = names[static_cast<qsizetype>(random.below(3))];
            const QByteArray whole = readWhole(path(name));
            writeFile(path(name), mutated(whole, random));
            const DataSet set = read();
            for (const auto& pair : set.pairs) {
                QVERIFY(pair.question < set.questions.size() && pair.passage < set.passages.size());
            }
            writeFile(path(name), whole);
        }
    }
};

QTEST_GUILESS_MAIN(TestBeirSet)
#include "test_beir_set.moc"
