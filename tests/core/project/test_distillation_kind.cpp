#include <QtTest/QtTest>

#include <set>

#include "core/project/field_table.h"
#include "core/project/kind_check.h"
#include "core/project/models.h"
#include "core/project/stages.h"
#include "core/store/stored_chat_rows.h"
#include "tests/core/base/thrown.h"
#include "tests/core/store/small_project.h"

using namespace fts;

class TestDistillationKind : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    std::filesystem::path path(const char* name) const {
        return m_home.filePath(name).toStdString();
    }

    static QString states(const Project& project, ProjectStore& store) {
        QStringList all;
        for (const StageState& stage : stageStates(project, store)) {
            all.append(QString::fromStdString(stage.name + ":" + stage.state));
        }
        return all.join(' ');
    }

private Q_SLOTS:
    void everySettingHasALabelAndHelpAndAnAllowedDefault() {
        std::set<std::string> keys;
        for (const Field& field : fields(kDistillation)) {
            QVERIFY2(keys.insert(field.key).second, field.key.c_str());
            QVERIFY2(!field.label.empty() && !field.help.empty(), field.key.c_str());
            Specs specs = defaultSpecs(kDistillation);
            setField(specs, field.key, fieldText(field, specs));
            QVERIFY2(specs == defaultSpecs(kDistillation), field.key.c_str());
        }
        for (const char* key : {"model.base",         "teacher.url",
                                "teacher.model",      "teacher.local_model",
                                "student.url",        "judge.url",
                                "judge.local_model",  "rag.encoder",
                                "rag.top_k",          "rag.context_tokens",
                                "rag.temperature",    "rag.blend",
                                "answer.questions",   "answer.most_requests",
                                "answer.most_cost",   "chunk.tokens",
                                "generate.generator", "train.where",
                                "train.epochs",       "lora.r",
                                "split.test",         "evaluate.rows"}) {
            QVERIFY2(keys.contains(key), key); // names that scripts use
        }
        QVERIFY(!keys.contains("train.loss") && !keys.contains("evaluate.k"));
    }

    void teacherStudentAndJudgeAreApart() {
        Specs specs = defaultSpecs(kDistillation);
        setField(specs, "teacher.url", "http://localhost:1/v1");
        setField(specs, "judge.model", "judge");
        setField(specs, "student.price_in", "3");
        QCOMPARE(specs.teacher.url, std::string("http://localhost:1/v1"));
        QCOMPARE(specs.judge.model, std::string("judge"));
        QCOMPARE(specs.student.priceIn, 3.0);
        QVERIFY(specs.student.url.empty() && specs.judge.url.empty());
    }

    void saysWhatOfAnAddressIsMissing() {
        Specs specs = defaultSpecs(kDistillation);
        QVERIFY(problems(specs).empty());
        specs.teacher.url = "http://localhost:1/v1";
        QCOMPARE(problems(specs).at(0).key, std::string("teacher.model"));
        specs.teacher.model = "strong";
        specs.train.where = "endpoint";
        QCOMPARE(problems(specs).at(0).key, std::string("student.url"));
        specs.student.url = "http://localhost:1/v1";
        specs.student.model = "small";
        QVERIFY(problems(specs).empty());
    }

    // The project's file can be read by whoever has the project.
    void anAddressHoldsNoKey() {
        Specs specs = defaultSpecs(kDistillation);
        specs.judge.model = "strong";
        specs.judge.url = "https://api.example/v1?api_key=sk-CANARY-0123456789";
        const auto found = problems(specs);
        QCOMPARE(found.at(0).key, std::string("judge.url"));
        QVERIFY(found.at(0).severity == Problem::Severity::Error);
        QVERIFY(found.at(0).text.english().find("CANARY") == std::string::npos);
        specs.judge.url = "https://api.example/v1?api-version=2026-10-01";
        QVERIFY(problems(specs).empty());
    }

    void theEncoderIsNotTheStudent() {
        Specs specs = defaultSpecs(kDistillation);
        specs.rag.encoder = "other";
        QCOMPARE(encoderSpec(specs).base, std::string("other"));
        QCOMPARE(encoderSpec(Specs()).base, Specs().model.base);
    }

    void keepsItsSettings() {
        {
            Project project = Project::create(path("kept"), kDistillation);
            setField(project.specs(), "rag.top_k", "5");
            setField(project.specs(), "teacher.prompt", "Think first.");
            project.save();
        }
        const Project project = Project::open(path("kept"));
        QVERIFY(project.warnings().empty());
        Specs expected = defaultSpecs(kDistillation);
        expected.rag.topK = 5;
        expected.teacher.prompt = "Think first.";
        QVERIFY(project.specs() == expected);
    }

    void commandsAreForCertainKinds() {
        const Project project = Project::create(path("kinds"), kDistillation);
        requireKind(project, {kEmbedding, kDistillation}, "chunk");
        QVERIFY(isError(thrown([&] { requireKind(project, {kEmbedding, kTextToSql}, "search"); }),
                        ErrorKind::BadInput,
                        "of the kind distillation; \"search\" is for projects of the kind "
                        "embedding, text-to-sql."));
    }

    void conversationsAloneNeedNoDocumentsStages() {
        const Project project = Project::create(path("rows"), kDistillation);
        ProjectStore store(project.storePath());
        QCOMPARE(states(project, store),
                 QString("import:missing train:missing evaluate:missing export:missing"));
    }

    void anAnswerMakesTrainingStaleAndNothingBeforeIt() {
        const Project project = Project::create(path("stale"), kDistillation);
        ProjectStore store(project.storePath());
        SmallCollection set(store);
        set.pair("What is it?", "It is this.", Split::Train);
        store.database().execute("INSERT INTO document_texts VALUES(1, '{}')");
        for (const char* stage : {"import", "chunk", "generate", "answer", "train", "evaluate"}) {
            recordStage(project, store, stage);
        }
        QCOMPARE(states(project, store),
                 QString("import:fresh chunk:fresh generate:fresh answer:fresh train:fresh "
                         "evaluate:fresh export:missing"));
        StoredChatRow row;
        row.collectionId = set.id;
        row.question = openQuestions(store).front().id;
        row.line = "{\"messages\":[]}";
        addChatRow(store, row);
        QCOMPARE(states(project, store),
                 QString("import:fresh chunk:fresh generate:fresh answer:fresh train:stale "
                         "evaluate:stale export:missing"));
        Project other = project;
        other.specs().teacher.priceIn = 5; // what it costs changes no answer
        QCOMPARE(stageState(other, store, "answer"), std::string("fresh"));
        other.specs().teacher.model = "other";
        QCOMPARE(stageState(other, store, "answer"), std::string("stale"));
    }
};

QTEST_GUILESS_MAIN(TestDistillationKind)
#include "test_distillation_kind.moc"
