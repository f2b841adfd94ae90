#include <QtTest/QtTest>

#include "core/formats/datasets/catalog.h"
#include "core/jobs/import_report.h"
#include "core/jobs/import_sources.h"
#include "core/project/choices.h"
#include "core/project/stages.h"
#include "tests/core/jobs/import_project.h"

using namespace fts;
using namespace fts::test;

class TestImportJob : public QObject, ImportProject {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

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
        QVERIFY(
            m_log.contains("a.csv is divided by document: 80 % for training, 10 % for validation "
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
        QVERIFY(m_log.contains(
            "a.csv was imported before; nothing changes. To read it anew, remove it first."));
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

    // Conversations have no columns to choose from.
    void asksForColumnsOnlyWhereTheProjectReadsAny() {
        writeFile(path("rows.jsonl"), "{\"messages\": [{\"role\": \"user\", \"content\": \"Q\"}, "
                                      "{\"role\": \"assistant\", \"content\": \"A\"}], "
                                      "\"id\": \"1\"}\n");
        ImportParams params;
        params.paths = {path("rows.jsonl").toStdString()};
        QCOMPARE(findUnclearTables(params).size(), std::size_t{1});
        QVERIFY(findUnclearTables(params, kDistillation).empty());
        params.format = "openai-chat";
        QVERIFY(findUnclearTables(params, kDistillation).empty());
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
        QVERIFY(m_log.contains("Training pairs that also stand in the validation or test part: 5. "
                               "They are left out of training."));
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
        QCOMPARE(wrong({"a.csv"}, {"\"xml\"", "auto, llamaindex, beir, pairs, documents"}, "xml"),
                 QByteArray());
        QCOMPARE(wrong({"a.csv"}, {"\"ask\"", "question=COLUMN"}, "auto", "ask"), QByteArray());
        QCOMPARE(wrong({"a.csv"}, {"\"title=b\""}, "auto", "question=a,title=b"), QByteArray());
        QCOMPARE(
            wrong({"a.csv"}, {"no column \"ask\"", "question, passage"}, "auto", "question=ask"),
            QByteArray());
        QCOMPARE(wrong({}, {"No file was given"}), QByteArray());
        writeFile(path("a.md"), "A text.\n");
        QCOMPARE(wrong({"a.md"}, {"none of these files"}, "documents", "question=a,passage=b"),
                 QByteArray());
        QCOMPARE(wrong({"a.csv"}, {"none of these files"}, "llamaindex", "question=a,passage=b"),
                 QByteArray());
        QCOMPARE(counts().collections, 0);
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

    void afterAFailureWhatWasTakenCanBeLearnedFrom() {
        writeFile(path("a.csv"), table("a", 20));
        writeFile(path("b.csv"), table("b", 20));
        ProjectStore(m_project->storePath())
            .database()
            .execute("CREATE TRIGGER breaks AFTER INSERT ON pairs WHEN new.id = 30 "
                     "BEGIN SELECT raise(ABORT, 'the disk fell off'); END");
        QCOMPARE(
            wrongRefusal([&] { import({"a.csv", "b.csv"}); }, ErrorKind::Io, {"the disk fell off"}),
            QByteArray());
        ProjectStore store(m_project->storePath());
        QCOMPARE(store.counts().pairs, 20);
        QCOMPARE(store.questionCount(Split::Train), 16);
        QCOMPARE(store.questionCount(Split::Test), 2);
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
