#include <QtTest/QtTest>

#include <algorithm>

#include "core/base/files.h"
#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/llamaindex.h"
#include "core/formats/datasets/pairs.h"
#include "core/jobs/data_export.h"
#include "core/project/choices.h"
#include "tests/core/formats/refusals.h"
#include "tests/core/formats/shown_set.h"
#include "tests/core/store/small_project.h"

using namespace fts;
using namespace fts::test;

class TestDataExport : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_store;

    const QString m_train = "=How \"old\", is Ann? > Ann\nis 7,5 years.";
    const QString m_validation = "Wo wohnt Bö? > In Köln.";
    const QString m_test = "Where is Cleo? > \tRome";

    std::filesystem::path path(const char* name) { return m_folder->filePath(name).toStdString(); }

    nlohmann::json write(const std::string& format, const char* name,
                         std::optional<Split> part = {}, bool replace = false) {
        FunctionSink sink([](const Event&) {});
        JobContext context{{}, sink};
        return exportData(m_store, {format, path(name), part, replace}, context);
    }

    DataSet readBack(const std::string& format, const char* name, const char* part = "test") {
        return format == "beir"         ? readBeir(path(name), {{}, part})
               : format == "llamaindex" ? readLlamaIndex(path(name), {})
                                        : readPairs(path(name), {});
    }

    static QStringList sorted(QStringList texts) {
        texts.sort();
        return texts;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = path("p.sqlite");
        ProjectStore store(m_store);
        SmallCollection set(store);
        set.pair("=How \"old\", is Ann?", "Ann\nis 7,5 years.", Split::Train);
        set.pair("Who?", "Left out.", Split::Train);
        set.pair("Wo wohnt Bö?", "In Köln.", Split::Validation);
        set.pair("Where is Cleo?", "\tRome", Split::Test);
        set.pair("At the border?", "Yes.", Split::Border);
        store.database().execute("UPDATE pairs SET decision = 'rejected' WHERE id = 2");
    }

    void aPassageOfAnotherCollectionGoesAlong() {
        ProjectStore store(m_store);
        SmallCollection other(store, "other");
        store.addPair(4, other.chunk("Cleo lives in Rome.", Split::Test));
        write("beir", "both", Split::Test);
        const DataSet set = readBack("beir", "both");
        QCOMPARE(set.pairs.size(), std::size_t{2});
        QCOMPARE(set.passages.size(), std::size_t{6});
    }

    void negativesGoAlongInJsonLines() {
        ProjectStore store(m_store);
        SmallCollection other(store, "other");
        const auto wrong = other.chunk("Dora is 9.");
        store.addNegative(1, wrong);
        write("jsonl", "out.jsonl", Split::Train);
        const DataSet set = readPairs(path("out.jsonl"), {});
        QCOMPARE(set.negatives.size(), std::size_t{1});
        QCOMPARE(set.passages[set.negatives[0].passage].text, std::string("Dora is 9."));
    }

    void negativesComeBackWhereTheFirstPairHasNone() {
        ProjectStore store(m_store);
        SmallCollection other(store, "other");
        store.addNegative(4, other.chunk("Dora is 9.", Split::Test));
        write("jsonl", "out.jsonl");
        QCOMPARE(readPairs(path("out.jsonl"), {}).negatives.size(), std::size_t{1});
        QVERIFY(readFile(path("out.jsonl")).find("\"negatives\":[]") != std::string::npos);
        write("jsonl", "none.jsonl", Split::Train);
        QVERIFY(readFile(path("none.jsonl")).find("negatives") == std::string::npos);
    }

    void canBeReadBackUnchanged_data() {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("JSON lines") << QByteArray("jsonl") << QByteArray("out.jsonl");
        QTest::newRow("CSV") << QByteArray("csv") << QByteArray("out.csv");
        QTest::newRow("LlamaIndex") << QByteArray("llamaindex") << QByteArray("out.json");
    }

    void canBeReadBackUnchanged() {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, name);
        const auto result = write(format.toStdString(), name.constData());
        QCOMPARE(result.at("pairs").get<int>(), 3);
        const DataSet set = readBack(format.toStdString(), name.constData());
        QCOMPARE(sorted(pairsOf(set)), sorted({m_train, m_validation, m_test}));
        QCOMPARE(set.skippedRows, std::size_t{0});
    }

    void holdsTheOnePartAskedFor() {
        write("jsonl", "part.jsonl", Split::Validation);
        QCOMPARE(pairsOf(readBack("jsonl", "part.jsonl")), QStringList(m_validation));
    }

    void aBeirFolderHasAllPartsAndAllPassages() {
        write("beir", "beir");
        QCOMPARE(beirParts(path("beir")), (std::vector<std::string>{"dev", "test", "train"}));
        const DataSet set = readBack("beir", "beir");
        QCOMPARE(pairsOf(set), QStringList(m_test));
        QCOMPARE(set.passages.size(), std::size_t{5}); // a search tells them apart, too
        QCOMPARE(pairsOf(readBack("beir", "beir", "train")), QStringList(m_train));
    }

    void aBeirFolderKeepsGrades() {
        ProjectStore(m_store).addPair(4, 3, 2);
        write("beir", "graded");
        const DataSet set = readBack("beir", "graded");
        QCOMPARE(set.pairs.size(), std::size_t{2});
        QCOMPARE(set.pairs[0].grade + set.pairs[1].grade, 3.0);
        QVERIFY(readFile(path("graded") / "qrels" / "test.tsv").find("\t2\n") != std::string::npos);
    }

    void aBeirFolderMayBeNamedWithASlashAtTheEnd() {
        write("beir", "beir/");
        QCOMPARE(pairsOf(readBack("beir", "beir")), QStringList(m_test));
        std::filesystem::create_directory(path("empty"));
        write("beir", "empty/");
        QCOMPARE(pairsOf(readBack("beir", "empty")), QStringList(m_test));
    }

    void severalPassagesOfAQuestionStandTogether() {
        ProjectStore(m_store).addPair(1, 3);
        write("llamaindex", "two.json", Split::Train);
        const DataSet set = readBack("llamaindex", "two.json");
        QCOMPARE(set.questions.size(), std::size_t{1});
        QCOMPARE(set.pairs.size(), std::size_t{2});
    }

    void keepsTheIdsOfTheRowsWhereTheyAreUnique() {
        ProjectStore(m_store).database().execute("UPDATE questions SET key = 'q-' || id");
        write("llamaindex", "ids.json");
        const DataSet set = readBack("llamaindex", "ids.json");
        QCOMPARE(set.questions.front().key, std::string("q-1"));
        QCOMPARE(set.passages.front().key, std::string("c0"));
    }

    void leavesWhatIsThereAlone() {
        writeFile(m_folder->filePath("there.csv"), "mine");
        std::filesystem::create_directories(path("full/folder"));
        for (const auto& [format, name] :
             {std::pair("csv", "there.csv"), std::pair("beir", "full")}) {
            QCOMPARE(wrongRefusal([&] { write(format, name); }, ErrorKind::BadInput, {name}), "");
        }
        QCOMPARE(std::filesystem::file_size(path("there.csv")), 4U);
        write("csv", "there.csv", {}, true); // when a person said so
        QCOMPARE(readBack("csv", "there.csv").pairs.size(), std::size_t{3});
    }

    void saysThatThereIsNothingToWrite() {
        ProjectStore(m_store).database().execute("UPDATE pairs SET decision = 'rejected'");
        QCOMPARE(wrongRefusal([&] { write("csv", "none.csv"); }, ErrorKind::BadInput, {"no pairs"}),
                 "");
        QVERIFY(!std::filesystem::exists(path("none.csv")));
    }

    void leavesNothingBehindWhenItIsStopped() {
        std::stop_source stop;
        stop.request_stop();
        FunctionSink sink([](const Event&) {});
        JobContext context{stop.get_token(), sink};
        for (const Choice& format : dataFormatChoices()) {
            bool stopped = false;
            try {
                exportData(m_store, {format.key, path("out")}, context);
            } catch (const Cancelled&) {
                stopped = true;
            }
            QVERIFY(stopped);
        }
        QCOMPARE(QDir(m_folder->path()).entryList({"*out*"}, QDir::AllEntries | QDir::Hidden),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDataExport)
#include "test_data_export.moc"
