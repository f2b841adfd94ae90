#include <QtTest/QtTest>

#include <set>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/field_table.h"
#include "core/project/stages.h"
#include "core/store/sql_rows.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestTextToSqlKind : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    std::filesystem::path path(const char* name) const {
        return m_home.filePath(name).toStdString();
    }

private Q_SLOTS:
    void everySettingHasALabelAndHelpAndAnAllowedDefault() {
        std::set<std::string> keys;
        for (const Field& field : fields(kTextToSql)) {
            QVERIFY2(keys.insert(field.key).second, field.key.c_str());
            QVERIFY2(!field.label.empty() && !field.help.empty(), field.key.c_str());
            Specs specs = defaultSpecs(kTextToSql);
            setField(specs, field.key, fieldText(field, specs));
            QVERIFY2(specs == defaultSpecs(kTextToSql), field.key.c_str());
        }
        for (const char* key :
             {"model.base", "model.prompt", "lora.r", "lora.alpha", "lora.dropout", "lora.targets",
              "lora.rslora", "lora.dora", "train.epochs", "train.batch", "train.lr", "train.seed",
              "train.precision", "train.device", "train.threads", "train.learn_prompt"}) {
            QVERIFY2(keys.contains(key), key); // names that scripts use
        }
    }

    void aKindHasNoSettingsOfAnother() {
        Specs sql = defaultSpecs(kTextToSql);
        QVERIFY(isError(thrown([&] { setField(sql, "chunk.tokens", "5"); }), ErrorKind::BadInput,
                        "There is no setting \"chunk.tokens\"."));
        Specs search;
        QVERIFY(isError(thrown([&] { setField(search, "lora.r", "5"); }), ErrorKind::BadInput,
                        "There is no setting \"lora.r\"."));
        QVERIFY(!specsToJson(search).contains("lora"));
        QVERIFY(!specsToJson(sql).contains("chunk"));
        QVERIFY(!specsToJson(sql)["train"].contains("loss"));
    }

    void aProjectKeepsWhatWasSet() {
        {
            Project project = Project::create(path("kept"), kTextToSql);
            QVERIFY(project.specs() == defaultSpecs(kTextToSql));
            setField(project.specs(), "lora.r", "8");
            setField(project.specs(), "train.batch", "1");
            project.save();
        }
        const Project project = Project::open(path("kept"));
        QVERIFY(project.warnings().empty());
        QCOMPARE(project.kind(), std::string(kTextToSql));
        Specs expected = defaultSpecs(kTextToSql);
        expected.lora.r = 8;
        expected.train.batch = 1;
        QVERIFY(project.specs() == expected);
    }

    void defaultsOfAKindNeedNotStandInTheManifest() {
        std::filesystem::create_directories(path("short"));
        writeFileAtomically(
            path("short") / "project.ftproj",
            dumpJson(
                {{"format", "finetune-studio-project"}, {"version", 1}, {"kind", kTextToSql}}));
        QCOMPARE(Project::open(path("short")).specs().model.base,
                 std::string("SmolLM2-135M-Instruct"));
    }

    void rowsMakeTrainingStale() {
        const Project project = Project::create(path("stale"), kTextToSql);
        ProjectStore store(project.storePath());
        const std::string empty = store.rowsHash();
        const auto collection = store.addCollection({0, "set", "set.json", "spider", "1"});
        const auto row = addSqlRow(
            store, collection, {0, "How many?", "CREATE TABLE t (a)", "SELECT count(*) FROM t"});
        for (const char* stage : {"import", "train", "evaluate"}) {
            recordStage(project, store, stage);
        }
        QVERIFY(store.rowsHash() != empty);
        QCOMPARE(stageState(project, store, "evaluate"), std::string("fresh"));
        const std::pair<std::int64_t, Split> moved(row, Split::Test);
        setSqlSplits(store, {&moved, 1});
        QCOMPARE(stageState(project, store, "train"), std::string("stale"));
        QCOMPARE(stageState(project, store, "import"), std::string("fresh"));
    }
};

QTEST_GUILESS_MAIN(TestTextToSqlKind)
#include "test_text_to_sql_kind.moc"
