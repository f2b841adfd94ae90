#include <QtTest/QtTest>

#include <fstream>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/project/field_table.h"
#include "core/project/stages.h"
#include "core/store/documents.h"
#include "tests/core/base/thrown.h"
#include "tests/core/store/small_project.h"

using namespace fts;
using nlohmann::json;

class TestStages : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<ProjectStore> m_store;

    /// "import:fresh train:stale …"
    QString states() {
        QStringList all;
        for (const StageState& stage : stageStates(*m_project, *m_store)) {
            all.append(QString::fromStdString(stage.name + ":" + stage.state));
        }
        return all.join(' ');
    }

    void record(std::initializer_list<const char*> names) {
        for (const char* name : names) {
            recordStage(*m_project, *m_store, name);
        }
    }

    void runAll() { record({"import", "train", "evaluate", "export"}); }

    std::filesystem::path recordsPath() const {
        return m_project->artifactsFolder() / "stages.json";
    }

    /// As a version of the program that had no such settings would have recorded it.
    void forgetSettings(std::initializer_list<const char*> keys) {
        json records = parseJson(readFile(recordsPath()), "records");
        for (const char* key : keys) {
            QCOMPARE(records["train"]["inputs"]["fields"].erase(key), std::size_t{1});
        }
        writeFileAtomically(recordsPath(), dumpJson(records));
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_project = std::make_unique<Project>(
            Project::create(m_temporary->filePath("p").toStdString(), "embedding"));
        m_store = std::make_unique<ProjectStore>(m_project->storePath());
        m_store->database().execute("PRAGMA synchronous = OFF"); // speed; no power cut here
        SmallCollection(*m_store).pair("Why?", "Because.", Split::Train);
    }

    void cleanup() { m_store.reset(); }

    void stagesRunOneAfterTheOther() {
        QCOMPARE(states(), QString("import:missing train:missing evaluate:missing export:missing"));
        record({"import"});
        QCOMPARE(states(), QString("import:fresh train:missing evaluate:missing export:missing"));
        record({"train"});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:missing export:missing"));
        record({"evaluate", "export"});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
    }

    void settingsMakeTheirStagesStale_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("states");
        const QString all = "import:fresh train:stale evaluate:stale export:stale";
        const QString verdict = "import:fresh train:fresh evaluate:stale export:fresh";
        QTest::newRow("training") << "train.epochs" << "4" << all;
        QTest::newRow("model") << "model.query_prompt" << "query: " << all;
        QTest::newRow("division") << "split.seed" << "43" << all;
        QTest::newRow("judging") << "evaluate.k" << "1,2" << verdict;
        QTest::newRow("same value again") << "train.lr" << "0.0001"
                                          << "import:fresh train:fresh evaluate:fresh export:fresh";
    }

    void settingsMakeTheirStagesStale() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        runAll();
        const std::string before = fieldText(fieldNamed(key.toStdString()), m_project->specs());
        setField(m_project->specs(), key.toStdString(), value.toStdString());
        QTEST(states(), "states");
        setField(m_project->specs(), key.toStdString(), before);
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
    }

    // Trained further, or anew with the same settings.
    void anotherTrainingMakesTheVerdictStale() {
        runAll();
        const json inputs = stageInputs(*m_project, *m_store, "train");
        recordStage(*m_project, "train", inputs, {{"run", 1}, {"steps", 60}});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:stale export:stale"));
        record({"evaluate", "export"});
        recordStage(*m_project, "train", inputs, {{"run", 2}, {"steps", 60}});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:stale export:stale"));
    }

    void editedRowsMakeWhatWasLearntFromThemStale() {
        runAll();
        m_store->database().execute("UPDATE questions SET text = 'What for?'");
        // Not the import: doing it again would bring nothing new.
        QCOMPARE(states(), QString("import:fresh train:stale evaluate:stale export:stale"));
        record({"train"});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:stale export:stale"));
        record({"evaluate", "export"});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
    }

    void aSetForOnePartLeavesItsShareOfTheDocumentsToTraining() {
        const auto folder = m_store->addCollection({0, "folder", "/folder", "documents", "f"});
        addDocument(*m_store, {0, folder, "a.txt", "A", "/folder/a.txt", "a"}, "[]");
        const auto state = [this] { return stageState(*m_project, *m_store, "generate"); };
        record({"import", "chunk", "generate"});
        const auto plain = stageInputs(*m_project, *m_store, "generate");
        QVERIFY(!plain.contains("parts"));
        const auto test = m_store->addCollection({0, "set", "set.csv", "pairs", "s", Split::Test});
        // What is learned from is asked otherwise than what is judged by.
        QCOMPARE(state(), std::string("stale"));
        QCOMPARE(stageState(*m_project, *m_store, "chunk"), std::string("fresh"));
        record({"generate"});
        QCOMPARE(state(), std::string("fresh"));
        m_store->removeCollection(test);
        QCOMPARE(state(), std::string("stale"));
        QCOMPARE(stageInputs(*m_project, *m_store, "generate"), plain);
        record({"generate"});
        m_store->addCollection({0, "more", "more.csv", "pairs", "m", Split::Train});
        QCOMPARE(state(), std::string("fresh"));
    }

    void newCodeMakesAStageStale() {
        Stage stage = stagesOf("embedding")[3];
        const auto before = stageInputs(*m_project, *m_store, stage);
        QCOMPARE(stageInputs(*m_project, *m_store, stage), before);
        ++stage.codeVersion;
        QVERIFY(stageInputs(*m_project, *m_store, stage) != before);
    }

    void aSettingThatWasUnknownCountsAsItsDefault() {
        runAll();
        forgetSettings({"train.patience", "model.query_prompt", "split.seed"});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
        m_project->specs().split.seed += 1;
        QCOMPARE(states(), QString("import:fresh train:stale evaluate:stale export:stale"));
        m_project->specs().split.seed -= 1;
        record({"train"}); // which learns the same again, so that what follows stays as it is
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
    }

    void recordsOfOlderVersionsAreHashes() {
        runAll();
        const auto change = [this](auto forget) {
            json records = parseJson(readFile(recordsPath()), "records");
            json inputs = records["train"]["inputs"];
            forget(inputs["fields"]);
            records["train"] = sha256(dumpJson(inputs));
            for (const char* later : {"evaluate", "export"}) {
                records[later]["inputs"]["after"] = records["train"];
            }
            writeFileAtomically(recordsPath(), dumpJson(records));
        };
        change([](json&) {});
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
        m_project->specs().train.epochs += 1;
        QCOMPARE(states(), QString("import:fresh train:stale evaluate:stale export:stale"));
        m_project->specs().train.epochs -= 1;
        record({"train"});
        change([](json& fields) { fields.erase("train.patience"); });
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
        m_project->specs().train.patience += 1;
        QCOMPARE(states(), QString("import:fresh train:stale evaluate:stale export:stale"));
    }

    void statesOutliveTheProgram() {
        runAll();
        m_project->specs().train.epochs = 9;
        m_project->save();
        const auto reopened = Project::open(m_project->folder());
        ProjectStore store(reopened.storePath());
        QCOMPARE(stageStates(reopened, store)[0].state, std::string("fresh"));
        QCOMPARE(stageStates(reopened, store)[1].state, std::string("stale"));
    }

    void damagedRecordsOnlyMeanThatStagesRunAgain_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"import\": \"0a");
        QTest::newRow("list") << QByteArray("[1]");
        QTest::newRow("numbers") << QByteArray(R"({"import":1,"train":null,"evaluate":{}})");
        QTest::newRow("no inputs") << QByteArray(R"( {"train":{"inputs":7},"evaluate":{"id":[]}})");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4);
    }

    void damagedRecordsOnlyMeanThatStagesRunAgain() {
        QFETCH(QByteArray, content);
        runAll();
        std::ofstream(recordsPath(), std::ios::binary) << content.toStdString();
        QCOMPARE(states(), QString("import:missing train:missing evaluate:missing export:missing"));
        runAll();
        QCOMPARE(states(), QString("import:fresh train:fresh evaluate:fresh export:fresh"));
    }

    void bytesThatAreNoTextDoNotStopAStage() {
        // A terminal may hand over any bytes with --set.
        setField(m_project->specs(), "model.query_prompt", "\xff");
        record({"import", "train"});
        QVERIFY(states().startsWith("import:fresh train:fresh"));
    }

    void unknownNamesAreRefused() {
        QVERIFY(thrown([&] { record({"bake"}); }).has_value());
        const auto error = thrown([] { stagesOf("vision"); });
        QVERIFY2(isError(error, ErrorKind::Unsupported, "vision"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestStages)
#include "test_stages.moc"
