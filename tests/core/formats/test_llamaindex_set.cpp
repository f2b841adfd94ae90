#include <QtTest/QtTest>

#include "core/formats/datasets/llamaindex.h"
#include "tests/core/formats/mutations.h"
#include "tests/core/formats/refusals.h"
#include "tests/core/formats/shown_set.h"

using namespace fts;
using namespace fts::test;

namespace {

constexpr const char* kSet = R"({
  "queries": {"q-z": "Zebra?", "q-a": "Ant?"},
  "corpus": {"node-9": "first", "node-1": "second", "node-5": "third"},
  "relevant_docs": {"q-z": ["node-1"], "q-a": ["node-5", "node-9"]},
  "mode": "text"
})";

} // namespace

class TestLlamaIndexSet : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath("set.json");

    DataSet read(const QByteArray& content, const DataSetRequest& request = {}) {
        writeFile(m_path, content);
        return readLlamaIndex(m_path.toStdString(), request);
    }

    QByteArray wrong(const QByteArray& content, ErrorKind kind, const QStringList& words) {
        return wrongRefusal([&] { read(content); }, kind, QStringList(words) << m_path);
    }

private Q_SLOTS:
    void keepsTheOrderOfTheFile() {
        const DataSet set = read(kSet);
        QCOMPARE(passagesOf(set), QStringList({"first", "second", "third"}));
        QCOMPARE(pairsOf(set), QStringList({"Zebra? > second", "Ant? > third", "Ant? > first"}));
        QCOMPARE(set.passages[1].key, std::string("node-1"));
        QCOMPARE(set.questions[0].key, std::string("q-z"));
        QCOMPARE(set.skippedRows, std::size_t{0});
    }

    void isOneDocument() {
        const DataSet set = read(kSet);
        QCOMPARE(set.documents.size(), std::size_t{1});
        QCOMPARE(documentsOf(set).first(), QString("set.json > first"));
    }

    void readsAFileWithAByteOrderMark() {
        QCOMPARE(read(QByteArray("\xEF\xBB\xBF") + kSet).pairs.size(), std::size_t{3});
    }

    void readsTheObjectsInAnyOrder() {
        const DataSet set = read(R"({"relevant_docs":{"q":["n"]},"corpus":{"n":"text"},
                                     "queries":{"q":"What?"}})");
        QCOMPARE(pairsOf(set), QStringList("What? > text"));
    }

    void countsARepeatedPassageOnce() {
        const DataSet set = read(R"({"queries":{"q":"What?"},"corpus":{"n":"text"},
                                     "relevant_docs":{"q":["n","n"]}})");
        QCOMPARE(set.pairs.size(), std::size_t{1});
    }

    void saysWhatItSkips() {
        const DataSet set = read(R"({
            "queries": {"good":"Good?", "blank":" \n", "number":7, "lonely":"Lonely?",
                        "empty":"Empty?", "text":"Text?"},
            "corpus": {"n":"text", "zero":"a\u0000b", "null":null},
            "relevant_docs": {"good":["n","zero","gone",3], "blank":["n"], "other":["n"],
                              "empty":[], "text":"n"}})");
        QCOMPARE(pairsOf(set), QStringList("Good? > text"));
        QCOMPARE(
            reasonsOf(set, m_path),
            QStringList({"FILE: corpus \"zero\": the text holds a zero byte.",
                         "FILE: corpus \"null\": it is not a text.",
                         "FILE: queries \"blank\": the text is empty.",
                         "FILE: queries \"number\": it is not a text.",
                         "FILE: relevant_docs \"good\": the passage \"zero\" is not in the corpus.",
                         "FILE: relevant_docs \"good\": the passage \"gone\" is not in the corpus.",
                         "FILE: relevant_docs \"good\": the passage 3 is not in the corpus.",
                         "FILE: relevant_docs \"blank\": there is no such question.",
                         "FILE: relevant_docs \"other\": there is no such question.",
                         "FILE: relevant_docs \"empty\": this is not a list of passages.",
                         "FILE: relevant_docs \"text\": this is not a list of passages.",
                         "FILE: queries \"lonely\": relevant_docs names no passage for it."}));
        QCOMPARE(set.skippedRows, std::size_t{12});
    }

    void skipsATextThatIsTooLong() {
        const QByteArray longest(kLongestText, 'x');
        const DataSet set =
            read("{\"queries\":{\"a\":\"A?\",\"b\":\"B?\"},\"corpus\":{\"fits\":\"" + longest +
                 "\",\"not\":\"" + longest +
                 "y\"},\"relevant_docs\":{\"a\":[\"fits\"],\"b\":[\"not\"]}}");
        QCOMPARE(set.pairs.size(), std::size_t{1});
        QVERIFY(reasonsOf(set, m_path).first().contains("longer than a million bytes"));
    }

    void quotesLongKeysInPart() {
        const DataSet set = read("{\"queries\":{\"" + QByteArray(5000, 'k') +
                                 "\":\"\"},\"corpus\":{},\"relevant_docs\":{}}");
        QVERIFY(reasonsOf(set, m_path).first().size() < 300);
    }

    void keepsAThousandReasonsAndCountsTheRest() {
        QByteArray queries;
        for (int i = 0; i < 1500; ++i) {
            queries += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + "\":\"\"";
        }
        const DataSet set =
            read("{\"queries\":{" + queries + "},\"corpus\":{},\"relevant_docs\":{}}");
        QCOMPARE(set.skipped.size(), std::size_t{1000});
        QCOMPARE(set.skippedRows, std::size_t{1500});
    }

    void refusesWhatIsNoSet_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << QByteArray() << "not valid JSON";
        QTest::newRow("cut off") << QByteArray(kSet).left(90) << "not valid JSON";
        QTest::newRow("two objects") << QByteArray(kSet) + kSet << "not valid JSON";
        QTest::newRow("not UTF-8")
            << QByteArray(R"({"queries":{"q":")") + "\xFF\"}}" << "not valid JSON";
        QTest::newRow("binary") << QByteArray(5000, '\x01') << "not valid JSON";
        QTest::newRow("a number") << QByteArray("7") << "\"queries\"";
        QTest::newRow("a list") << QByteArray("[{\"question\":\"Q\"}]") << "JSON lines, CSV or TSV";
        QTest::newRow("no corpus")
            << QByteArray(R"({"queries":{},"relevant_docs":{}})") << "\"corpus\"";
        QTest::newRow("a list of queries")
            << QByteArray(R"({"queries":[],"corpus":{},"relevant_docs":{}})") << "\"queries\"";
        QTest::newRow("an id twice")
            << QByteArray(R"({"queries":{},"corpus":{"n":"a","n":"b"},"relevant_docs":{}})")
            << "\"n\" appears twice";
        QTest::newRow("an object twice")
            << QByteArray(R"({"queries":{},"corpus":{},"queries":{},"relevant_docs":{}})")
            << "\"queries\" appears twice";
        QTest::newRow("deep lists") << QByteArray(100'000, '[') << "nested";
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000) << "nested";
    }

    void refusesWhatIsNoSet() {
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        QCOMPARE(wrong(content, ErrorKind::Format, {word}), QByteArray());
    }

    void refusesWhatIsNoFile() {
        QCOMPARE(wrongRefusal([&] { readLlamaIndex(m_folder.path().toStdString(), {}); },
                              ErrorKind::BadInput, {"not a regular file"}),
                 QByteArray());
        QCOMPARE(wrongRefusal([&] { readLlamaIndex("/nowhere/set.json", {}); }, ErrorKind::NotFound,
                              {"/nowhere/set.json"}),
                 QByteArray());
    }

    void canBeStopped() {
        DataSetRequest request;
        int calls = 0;
        request.check = [&calls] {
            if (++calls == 3) {
                throw calls;
            }
        };
        QVERIFY_EXCEPTION_THROWN(read(kSet, request), int);
    }

    void readsOrRefusesDamagedFiles() {
        Random random({7});
        for (int i = 0; i < 3000; ++i) {
            try {
                const DataSet set = read(mutated(kSet, random));
                for (const auto& pair : set.pairs) {
                    QVERIFY(pair.question < set.questions.size());
                    QVERIFY(pair.passage < set.passages.size());
                }
            } catch (const Error& error) {
                QVERIFY(QString::fromUtf8(error.what()).contains(m_path));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLlamaIndexSet)
#include "test_llamaindex_set.moc"
