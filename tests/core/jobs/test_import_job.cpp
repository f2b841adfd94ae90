#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include "core/formats/datasets/catalog.h"
#include "core/jobs/import_job.h"
#include "core/jobs/import_report.h"
#include "core/jobs/import_sources.h"
#include "core/project/choices.h"
#include "core/project/stages.h"
#include "tests/core/formats/refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

QByteArray table(const QByteArray& word, int rows) {
    QByteArray text = "question,passage\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += word + " question " + number + "," + word + " passage " + number + "\n";
    }
    return text;
}

} // namespace

class TestImportJob : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    QStringList m_log; ///< of the last import, paths left out
    std::stop_source m_stop;
    std::function<void(const Event&)> m_onEvent;

    QString path(const QString& name) { return m_folder->filePath(name); }

    QString shown(const std::string& sentence) {
        return QString::fromStdString(sentence).replace(m_folder->path(), "FOLDER");
    }

    ImportResult import(const ImportParams& params) {
        m_log.clear();
        FunctionSink sink([this](const Event& event) {
            if (const auto* line = std::get_if<LogLine>(&event)) {
                m_log << shown(line->text.english());
            }
            if (m_onEvent) {
                m_onEvent(event);
            }
        });
        JobContext context{m_stop.get_token(), sink};
        return runImport(*m_project, params, context);
    }

    ImportResult import(const QStringList& names, std::optional<Split> split = std::nullopt,
                        const std::string& format = "auto", const std::string& map = "") {
        ImportParams params;
        for (const QString& name : names) {
            params.paths.emplace_back(path(name).toStdString());
        }
        params.format = format;
        params.map = map;
        params.split = split;
        return import(params);
    }

    QByteArray wrong(const QStringList& names, const QStringList& words,
                     const std::string& format = "auto", const std::string& map = "") {
        return wrongRefusal([&] { import(names, std::nullopt, format, map); }, ErrorKind::BadInput,
                            words);
    }

    QStringList reasons(const ImportResult& result) {
        QStringList sentences;
        for (const Skipped& item : result.skipped) {
            sentences << shown(item.reason.english());
        }
        return sentences;
    }

    StoreCounts counts() { return ProjectStore(m_project->storePath()).counts(); }

    std::vector<CollectionRow> collections() {
        return ProjectStore(m_project->storePath()).collections();
    }

    void checkNothingIsStored() {
        QCOMPARE(counts().collections, 0);
        QCOMPARE(counts().documents, 0);
        QCOMPARE(counts().chunks, 0);
        QCOMPARE(counts().questions, 0);
        QCOMPARE(counts().pairs, 0);
    }

    void writeBeir(const QString& folder, const QStringList& parts) {
        writeFile(path(folder + "/corpus.jsonl"), "{\"_id\":\"d1\",\"text\":\"One.\"}\n"
                                                  "{\"_id\":\"d2\",\"text\":\"Two.\"}\n");
        writeFile(path(folder + "/queries.jsonl"), "{\"_id\":\"q1\",\"text\":\"First?\"}\n"
                                                   "{\"_id\":\"q2\",\"text\":\"Second?\"}\n");
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QByteArray number = QByteArray::number(i % 2 + 1);
            writeFile(path(folder + "/qrels/" + parts[i] + ".tsv"),
                      "query-id\tcorpus-id\tscore\nq" + number + "\td" + number + "\t1\n");
        }
    }

private Q_SLOTS:
    void init() {
        m_project.reset();
        m_onEvent = {};
        m_stop = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_project =
            std::make_unique<Project>(Project::create(path("project").toStdString(), "embedding"));
    }

    void everyFormatIsAChoice() {
        QStringList formats; // documents are no data set, and come last
        QStringList choices;
        for (const DataSetFormat& format : dataSetFormats()) {
            formats << QString::fromStdString(format.key);
        }
        for (const Choice& choice : importerChoices()) {
            choices << QString::fromStdString(choice.key);
            QVERIFY(!choice.label.empty());
        }
        QCOMPARE(formats << "documents", choices);
    }

    void countsWhatItImports() {
        writeFile(path("a.csv"), table("a", 30));
        writeFile(path("b.json"), R"({"queries":{"q":"Q?"},"corpus":{"n":"N","m":"M"},
                                      "relevant_docs":{"q":["n"]}})");
        const ImportResult result = import({"a.csv", "b.json"});
        QCOMPARE(result.documents, 31);
        QCOMPARE(result.chunks, 32);
        QCOMPARE(result.pairs, 31);
        QVERIFY(result.skipped.empty());
        QCOMPARE(counts().collections, 2);
        QCOMPARE(counts().documents, 31);
        QCOMPARE(counts().chunks, 32);
        QCOMPARE(counts().questions, 31);
        QCOMPARE(counts().pairs, 31);
        const auto json = importResultToJson(result);
        QCOMPARE(json["documents"].get<int>(), 31);
        QCOMPARE(json["chunks"].get<int>(), 32);
        QCOMPARE(json["pairs"].get<int>(), 31);
        QCOMPARE(json["skipped"], nlohmann::json::array());
        QCOMPARE(json["questions"]["test"].get<int>(), 3);
    }

    void dividesAndNamesTheRule() {
        writeFile(path("a.csv"), table("a", 30));
        const ImportResult result = import({"a.csv"});
        QCOMPARE(result.division.train, 24);
        QCOMPARE(result.division.validation, 3);
        QCOMPARE(result.division.test, 3);
        QVERIFY(m_log.contains("a.csv is divided by document: 80 % for training, 10 % for choosing "
                               "and 10 % for the verdict."));
    }

    void theStageIsFreshAfterwards() {
        writeFile(path("a.csv"), table("a", 30));
        import({"a.csv"});
        ProjectStore store(m_project->storePath());
        const auto states = stageStates(*m_project, store);
        QCOMPARE(states[0].name + " " + states[0].state, std::string("import fresh"));
    }

    void importingTwiceChangesNothing() {
        writeFile(path("a.csv"), table("a", 30));
        writeBeir("set", {"train", "test"});
        import({"a.csv", "set"});
        const std::string before = ProjectStore(m_project->storePath()).rowsHash();
        QFile::copy(path("a.csv"), path("copy.csv"));
        const ImportResult again = import({"a.csv", "set/", "copy.csv"});
        QCOMPARE(again.documents + again.chunks + again.pairs, 0);
        QVERIFY(again.skipped.empty());
        QCOMPARE(again.division.train, import({"a.csv"}).division.train);
        QCOMPARE(ProjectStore(m_project->storePath()).rowsHash(), before);
        QCOMPARE(counts().collections, 3);
        QVERIFY(m_log.contains("a.csv was imported before; nothing changes."));
    }

    void otherColumnsOfTheSameFileAreOtherRows() {
        writeFile(path("a.csv"), "question,passage,other\nQ?,P,O\n");
        import({"a.csv"});
        QCOMPARE(import({"a.csv"}, std::nullopt, "auto", "passage=other").pairs, 1);
        QCOMPARE(import({"a.csv"}, std::nullopt, "auto", "passage=other").pairs, 0);
    }

    void aChangedFileReplacesWhatItWas() {
        writeFile(path("a.csv"), table("a", 30));
        writeFile(path("b.csv"), table("b", 7));
        import({"a.csv", "b.csv"});
        writeFile(path("a.csv"), table("other", 12));
        const ImportResult result = import({"a.csv"});
        QCOMPARE(result.replaced, 1);
        QCOMPARE(result.pairs, 12);
        QCOMPARE(counts().collections, 2);
        QCOMPARE(counts().pairs, 19);
        QVERIFY(m_log.contains("a.csv replaces what was imported from there before."));
        QCOMPARE(importResultToJson(result)["replaced"].get<int>(), 1);
    }

    void aFileUsedInAnotherWayReplacesWhatItWas() {
        writeFile(path("a.csv"), "question,passage,other\nQ?,P,O\nR?,P,O\n");
        import({"a.csv"});
        QCOMPARE(import({"a.csv"}, Split::Test).replaced, 1);
        QCOMPARE(import({"a.csv"}, Split::Test, "auto", "passage=other").replaced, 1);
        QCOMPARE(import({"a.csv"}, Split::Test, "auto", "passage=other").replaced, 0);
        QCOMPARE(counts().collections, 1);
        QVERIFY(collections()[0].split == Split::Test);
        QCOMPARE(counts().chunks, 1); // the column "other"
    }

    void thePartsOfABeirFolderDoNotReplaceEachOther() {
        writeBeir("set", {"train", "test"});
        import({"set"});
        QCOMPARE(import({"set"}).replaced, 0);
        writeFile(path("set/qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td2\t1\n");
        QCOMPARE(import({"set"}).replaced, 1);
        QCOMPARE(counts().collections, 2);
    }

    void whatCannotBeReadReplacesNothing() {
        writeFile(path("a.csv"), table("a", 30));
        import({"a.csv"});
        writeFile(path("a.csv"), "");
        QCOMPARE(wrong({"a.csv"}, {"a.csv is empty"}), QByteArray());
        QCOMPARE(counts().pairs, 30);
    }

    void readsTheColumnsToldForAFile() {
        writeFile(path("a.csv"), "frage,antwort\nA?,P\n");
        writeFile(path("b.csv"), "ask,reply\nB?,P\nC?,P\n");
        writeFile(path("c.csv"), table("c", 3));
        ImportParams params;
        for (const char* name : {"a.csv", "b.csv", "c.csv"}) {
            params.paths.emplace_back(path(name).toStdString());
        }
        params.columns[params.paths[0]] = {"frage", "antwort", ""};
        params.columns[params.paths[1]] = {"ask", "reply", ""};
        const ImportResult result = import(params);
        QCOMPARE(result.pairs, 6);
        QVERIFY(result.skipped.empty());
        QCOMPARE(import(params).pairs, 0); // the same columns, so nothing new
    }

    void findsTheTablesWhoseColumnsMustBeTold() {
        writeFile(path("sets/a.csv"), "frage,Antwort,context\nA?,P,C\n");
        writeFile(path("sets/b.csv"), table("b", 2));
        writeFile(path("sets/c.jsonl"), "no JSON\n{\"ask\":\"Why?\",\"reply\":\"Because.\"}\n");
        writeFile(path("sets/d.json"), "{}");
        writeFile(path("sets/e.csv"), QByteArray(1000, '\xFF'));
        writeFile(path("sets/f.csv"), "alone\nA\n"); // nothing to choose from
        ImportParams params;
        params.paths = {path("sets").toStdString(), path("gone.csv").toStdString()};
        const auto unclear = findUnclearTables(params);
        QCOMPARE(unclear.size(), std::size_t{2});
        QCOMPARE(unclear[0].path.string(), path("sets/a.csv").toStdString());
        QCOMPARE(unclear[0].columns.names,
                 (std::vector<std::string>{"frage", "Antwort", "context"}));
        QCOMPARE(unclear[0].columns.samples, (std::vector<std::string>{"A?", "P", "C"}));
        QCOMPARE(unclear[0].columns.found.question, std::string());
        QCOMPARE(unclear[0].columns.found.passage, std::string("context"));
        QCOMPARE(unclear[1].columns.samples, (std::vector<std::string>{"Why?", "Because."}));
    }

    void keepsWhatWasLeftOutUntilTheNextImport() {
        QVERIFY(readImportReport(m_project->folder()).at.empty());
        writeFile(path("a.csv"), "question,passage\nA?,one\nB?,\n");
        import({"a.csv", "gone.csv"});
        ImportReport report = readImportReport(m_project->folder());
        QVERIFY(!report.at.empty());
        QCOMPARE(report.skippedRows, std::size_t{1});
        QCOMPARE(report.skipped.size(), std::size_t{2});
        QCOMPARE(report.skipped[1].path, path("a.csv").toStdString());
        QCOMPARE(shown(report.skipped[1].reason.english()),
                 QString("FOLDER/a.csv, line 3: column \"passage\": the text is empty."));
        QCOMPARE(wrong({"gone.csv"}, {"Nothing was imported"}), QByteArray());
        report = readImportReport(m_project->folder());
        QCOMPARE(report.skipped.size(), std::size_t{1});
        QCOMPARE(report.skipped[0].path, path("gone.csv").toStdString());
        import({"a.csv"}); // imported before
        QVERIFY(readImportReport(m_project->folder()).skipped.empty());
    }

    void aDamagedListOfWhatWasLeftOutIsNone() {
        for (const char* content : {"", "[]", "{\"at\":1}", "{\"at\":\"\",\"skipped\":[1]}"}) {
            writeFile(path("project/artifacts/import.json"), content);
            QVERIFY(readImportReport(m_project->folder()).skipped.empty());
        }
    }

    void skipsRowsAndSaysWhy() {
        writeFile(path("a.csv"), "question,passage\nA?,one\nB?,\n");
        const ImportResult result = import({"a.csv"});
        QCOMPARE(result.pairs, 1);
        QCOMPARE(result.skippedRows, std::size_t{1});
        const QString reason = "FOLDER/a.csv, line 3: column \"passage\": the text is empty.";
        QCOMPARE(reasons(result), QStringList(reason));
        QVERIFY(m_log.contains("1 rows were skipped. The first: " + reason));
        const auto json = importResultToJson(result);
        QCOMPARE(json["skipped"][0]["path"].get<std::string>(), path("a.csv").toStdString());
        QCOMPARE(shown(json["skipped"][0]["reason"].get<std::string>()), reason);
    }

    void skipsWhatItCannotReadAndGoesOn_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& content, const char* reason) {
            QTest::newRow(name) << QString(name) << content << QString(reason);
        };
        row("empty.json", "", "FOLDER/empty.json: this is not valid JSON (byte 1).");
        row("empty.csv", "", "FOLDER/empty.csv is empty.");
        row("empty.jsonl", "", "FOLDER/empty.jsonl holds no question with its passage.");
        row("header.csv", "question,passage\n",
            "FOLDER/header.csv holds no question with its passage.");
        row("rows.csv", "question,passage\n,\n",
            "FOLDER/rows.csv holds no question with its passage. FOLDER/rows.csv, line 2: column "
            "\"question\": the text is empty.");
        row("binary.csv", QByteArray(1000, '\xFF'),
            "FOLDER/binary.csv is not a text file in UTF-8. Save it as UTF-8, then import it again.");
        row("deep.json", QByteArray(100'000, '['),
            "FOLDER/deep.json: the JSON is nested more than 64 levels deep.");
        row("columns.csv", "a,b\n1,2\n", "The columns are: a, b.");
        row("other.json", "[]", "FOLDER/other.json is not a LlamaIndex question set");
        row("letter.png", "%PDF-1.7",
            "FOLDER/letter.png is of no kind that can be imported. There are: LlamaIndex "
            "question–passage set (JSON); BEIR folder; ");
    }

    void skipsWhatItCannotReadAndGoesOn() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        writeFile(path(name), content);
        writeFile(path("good.csv"), table("good", 3));
        const ImportResult result = import({name, "good.csv"});
        QCOMPARE(result.pairs, 3);
        QVERIFY2(reasons(result).last().contains(reason), qPrintable(reasons(result).join("\n")));
        QVERIFY(m_log.contains("Skipped: " + reasons(result).last()));
        QCOMPARE(counts().collections, 1);
        // Alone, it ends the import.
        QCOMPARE(wrong({name}, {"Nothing was imported. ", reason.section(" ", -2)}), QByteArray());
    }

    void skipsWhatIsNoFileAndGoesOn_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::string>("format");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* what, const char* name, const char* format,
                            const char* reason) {
            QTest::newRow(what) << QString(name) << std::string(format) << QString(reason);
        };
        row("missing", "gone.csv", "auto", "There is no file or folder FOLDER/gone.csv.");
        row("pipe", "pipe.csv", "auto", "FOLDER/pipe.csv is of no kind that can be imported");
        row("pipe of a named format", "pipe.csv", "pairs", "FOLDER/pipe.csv");
        row("pipe of JSON", "pipe.csv", "llamaindex", "FOLDER/pipe.csv");
        row("empty folder", "empty", "auto", "The folder FOLDER/empty holds no files.");
        row("no BEIR folder", "empty", "beir", "FOLDER/empty has no judgements: a BEIR folder");
        row("no folder", "good.csv", "beir", "FOLDER/good.csv has no judgements: a BEIR folder");
        row("a link in a circle", "circle.csv", "auto", "FOLDER/circle.csv");
        row("broken hardware", "memory.csv", "auto", "Cannot read FOLDER/memory.csv");
    }

    void skipsWhatIsNoFileAndGoesOn() {
        QFETCH(QString, name);
        QFETCH(std::string, format);
        QFETCH(QString, reason);
        QVERIFY(QDir().mkpath(path("empty/folder")));
        QCOMPARE(::mkfifo(path("pipe.csv").toStdString().c_str(), 0600), 0);
        QVERIFY(QFile::link(path("circle.csv"), path("circle.csv")));
        QVERIFY(QFile::link("/proc/self/mem", path("memory.csv"))); // its begin cannot be read
        writeFile(path("good.csv"), table("good", 3));
        QCOMPARE(wrong({name}, {}, format), QByteArray());
        QVERIFY2(m_log.last().contains(reason), qPrintable(m_log.join("\n")));
        if (format == "auto") {
            QCOMPARE(import({name, "good.csv"}).pairs, 3);
        }
    }

    void skipsWhatThePersonMayNotRead() {
        if (::geteuid() == 0) {
            QSKIP("root may read everything");
        }
        writeFile(path("secret.csv"), table("secret", 3));
        writeFile(path("closed/in.csv"), table("closed", 3));
        writeFile(path("good.csv"), table("good", 3));
        QFile::setPermissions(path("secret.csv"), {});
        QFile::setPermissions(path("closed"), {});
        const ImportResult result = import({"secret.csv", "closed", "closed/in.csv", "good.csv"});
        QFile::setPermissions(path("closed"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(result.pairs, 3);
        QCOMPARE(result.skipped.size(), std::size_t{3});
    }

    void takesTheFilesOfAFolder() {
        writeFile(path("sets/b.csv"), table("b", 2));
        writeFile(path("sets/a.jsonl"), "{\"question\":\"Q?\",\"passage\":\"P\"}");
        writeFile(path("sets/.hidden.csv"), table("hidden", 5));
        writeFile(path("sets/README.md"), "about");
        writeFile(path("sets/deeper/c.csv"), table("c", 5));
        QVERIFY(QFile::link(path("sets/a circle.csv"), path("sets/a circle.csv")));
        const ImportResult result = import({"sets"});
        QCOMPARE(result.pairs, 3);
        QCOMPARE(result.skipped.size(), std::size_t{3});
        QCOMPARE(result.skipped[0].path, path("sets/deeper").toStdString()); // nothing is silent
        QCOMPARE(collections()[0].name, std::string("a.jsonl"));
        QCOMPARE(collections()[1].name, std::string("b.csv"));
    }

    void aFileOfABeirFolderStandsForTheFolder() {
        writeBeir("set", {"train", "test"});
        const ImportResult result =
            import({"set/corpus.jsonl", "set/queries.jsonl", "set/qrels/test.tsv", "set"});
        QVERIFY(result.skipped.empty());
        QCOMPARE(counts().collections, 2);
    }

    void remembersWhereItWasImportedFrom() {
        writeBeir("set", {"train"});
        import({"set/"});
        QCOMPARE(collections()[0].name, std::string("set (train)"));
        QCOMPARE(collections()[0].path, path("set").toStdString());
        writeFile(path("a.csv"), table("a", 2));
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_folder->path());
        ImportParams params;
        params.paths = {"a.csv"};
        import(params);
        QDir::setCurrent(before);
        QCOMPARE(collections()[1].path, path("a.csv").toStdString());
    }

    void thePartsOfABeirFolderKeepTheirUse() {
        writeBeir("set", {"dev", "other", "test", "train"});
        const ImportResult result = import({"set"});
        QCOMPARE(result.chunks, 8); // each part with the whole corpus
        std::map<std::string, std::optional<Split>> splits;
        for (const auto& row : collections()) {
            splits[row.name] = row.split;
        }
        QVERIFY(splits.at("set (dev)") == Split::Validation);
        QVERIFY(splits.at("set (test)") == Split::Test);
        QVERIFY(splits.at("set (train)") == Split::Train);
        QVERIFY(!splits.at("set (other)"));
    }

    void importsTheAskedPartOfABeirFolder() {
        writeBeir("set", {"dev", "other", "train"});
        import({"set"}, Split::Validation);
        QCOMPARE(collections().size(), std::size_t{2});
        QVERIFY(collections()[0].split == Split::Validation);
        QCOMPARE(collections()[1].name, std::string("set (other)"));
        QVERIFY(collections()[1].split == Split::Validation);
        QFile::remove(path("set/qrels/other.tsv"));
        QCOMPARE(wrongRefusal([&] { import({"set"}, Split::Test); }, ErrorKind::BadInput,
                              {"no judgements for the test part. There are: dev, train."}),
                 QByteArray());
    }

    void usesAFileForTheAskedPart() {
        writeFile(path("a.csv"), table("a", 30));
        writeFile(path("b.csv"), table("b", 5));
        const ImportResult result = import({"b.csv"}, Split::Test);
        QCOMPARE(result.division.test, 5);
        QCOMPARE(import({"a.csv"}).division.train, 27);
    }

    void warnsOfLeaks() {
        writeFile(path("a.csv"), table("a", 30));
        writeFile(path("b.csv"), table("a", 5));
        import({"a.csv"}, Split::Train);
        const ImportResult result = import({"b.csv"}, Split::Test);
        QCOMPARE(result.division.leaks, 5);
        QVERIFY(m_log.contains("5 training pairs also stand in the validation or test part and are "
                               "left out of training."));
        QCOMPARE(importResultToJson(result)["leaks"].get<int>(), 5);
    }

    void readsTheNamedFormatAndColumns() {
        writeFile(path("a.txt"), "ask;reply;book\nQ?;P;B\n");
        QCOMPARE(
            import({"a.txt"}, std::nullopt, "pairs", "question=ask,passage=reply,document=book")
                .pairs,
            1);
    }

    void refusesSettingsItDoesNotKnow() {
        writeFile(path("a.csv"), table("a", 3));
        QCOMPARE(wrong({"a.csv"}, {"\"xml\"", "auto, llamaindex, beir, pairs or documents"}, "xml"),
                 QByteArray());
        QCOMPARE(wrong({"a.csv"}, {"\"ask\"", "question=COLUMN"}, "auto", "ask"), QByteArray());
        QCOMPARE(wrong({"a.csv"}, {"\"title=b\""}, "auto", "question=a,title=b"), QByteArray());
        QCOMPARE(
            wrong({"a.csv"}, {"no column \"ask\"", "question, passage"}, "auto", "question=ask"),
            QByteArray());
        QCOMPARE(wrong({}, {"No file was given"}), QByteArray());
        QCOMPARE(counts().collections, 0);
    }

    void aFewReasonsOfEveryFileAreKept() {
        writeFile(path("a.csv"), table("a", 1) + QByteArray("Q?,\n").repeated(1500));
        writeFile(path("b.csv"), table("b", 1) + QByteArray("Q?,\n").repeated(1500));
        const ImportResult result = import({"a.csv", "b.csv"});
        QCOMPARE(result.skippedRows, std::size_t{3000});
        QVERIFY(result.skipped.size() < 1500);
        QCOMPARE(result.skipped.back().path, path("b.csv").toStdString());
    }

    void stoppingLeavesWholeFilesOnly() {
        writeFile(path("a.csv"), table("a", 20) + "No answer?,\n");
        writeFile(path("b.csv"), table("b", 2000));
        m_onEvent = [this](const Event& event) {
            const auto* stage = std::get_if<StageStarted>(&event);
            if (stage != nullptr && stage->text.english() == "Reading b.csv") {
                m_stop.request_stop();
            }
        };
        QVERIFY_EXCEPTION_THROWN(import({"a.csv", "b.csv"}), Cancelled);
        QCOMPARE(counts().collections, 1);
        QCOMPARE(counts().pairs, 20);
        // What was taken can be learned from.
        ProjectStore store(m_project->storePath());
        QCOMPARE(store.questionCount(Split::Train), 16);
        QCOMPARE(store.questionCount(Split::Test), 2);
        QCOMPARE(readImportReport(m_project->folder()).skippedRows, std::size_t{1});
        // Asked again, it takes the rest.
        m_stop = {};
        m_onEvent = {};
        const ImportResult result = import({"a.csv", "b.csv"});
        QCOMPARE(result.pairs, 2000);
        QCOMPARE(result.division.train + result.division.validation + result.division.test, 2020);
    }

    void stoppingWhileRowsAreStoredLeavesNothingOfTheFile() {
        writeFile(path("a.csv"), table("a", 2000));
        std::int64_t stored = 0;
        m_onEvent = [&](const Event& event) {
            const auto* progress = std::get_if<Progress>(&event);
            if (progress != nullptr && progress->stage == "store") {
                QCOMPARE(progress->total, 8000);
                stored = progress->done;
            }
            if (stored == 7000) {
                m_stop.request_stop();
            }
        };
        QVERIFY_EXCEPTION_THROWN(import({"a.csv"}), Cancelled);
        QCOMPARE(stored, 7000);
        checkNothingIsStored();
    }

    void aFailureWhileRowsAreStoredLeavesNothingOfTheFile() {
        writeFile(path("a.csv"), table("a", 20));
        ProjectStore(m_project->storePath())
            .database()
            .execute("CREATE TRIGGER breaks AFTER INSERT ON pairs WHEN new.id = 10 "
                     "BEGIN SELECT raise(ABORT, 'the disk fell off'); END");
        QCOMPARE(wrongRefusal([&] { import({"a.csv"}); }, ErrorKind::Io, {"the disk fell off"}),
                 QByteArray());
        checkNothingIsStored();
    }
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "test_import_job.moc"
