#include <QtTest/QtTest>

#include "core/jobs/servable_models.h"
#include "core/store/project_store.h"

using namespace fts;
using What = ServableModel::What;

class TestServableModels : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    Project project(const char* name, const char* kind) const {
        return Project::create(m_home.filePath(name).toStdString(), kind);
    }

    static EvaluationState withRuns(std::initializer_list<int> numbers) {
        EvaluationState state;
        for (const int number : numbers) {
            state.runs.push_back({number, "", {}, {}});
        }
        return state;
    }

private Q_SLOTS:
    void anEncoderProjectServesRunsAndItsBase() {
        auto it = project("a=b", kEmbedding);
        it.specs().model.base = "/models/tiny-bert/";
        const auto models = servableModels(it, withRuns({3, 1}));
        QCOMPARE(models.size(), std::size_t{3});
        QCOMPARE(models[0],
                 (ServableModel{What::Run, 3, "a-b-run-3", "a-b-run-3=run:3", false, true}));
        QCOMPARE(models[1].given, std::string("a-b-run-1=run:1"));
        QVERIFY(!models[1].chosen);
        QCOMPARE(models[2],
                 (ServableModel{What::Base, {}, "tiny-bert", "tiny-bert=base", false, false}));
    }

    // Who asks the server has to put them there.
    void tellsWhatAnEncoderWantsBeforeTexts() {
        auto it = project("prompted", kEmbedding);
        it.specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        it.specs().model.queryPrompt = "query: ";
        const auto models = servableModels(it, {});
        QCOMPARE(models[0].queryPrompt, std::string("query: "));
        QVERIFY(models[0].passagePrompt.empty());
    }

    void withoutARunTheBaseIsChosen() {
        const auto models = servableModels(project("sql", kTextToSql), {});
        QCOMPARE(models.size(), std::size_t{1});
        QVERIFY(models[0].chosen && models[0].writes);
    }

    void aStudentIsServedWithItsEncoder() {
        auto it = project("mills", kDistillation);
        it.specs().model.base = "/models/student.Q8.gguf";
        it.specs().rag.encoder = "/encoders/student.Q8";
        const auto models = servableModels(it, withRuns({1}));
        QCOMPARE(models.size(), std::size_t{3});
        QVERIFY(models[0].chosen && !models[1].chosen && models[2].chosen);
        QCOMPARE(models[1].name, std::string("student.Q8"));
        QCOMPARE(models[2].name, std::string("student.Q8-2")); // no two are called the same
        QCOMPARE(models[2].given, std::string("student.Q8-2=/encoders/student.Q8"));
        QVERIFY(models[1].writes && !models[2].writes);
    }

    // What it learned is served there.
    void aStudentAtAnAddressIsNotServedHere() {
        auto it = project("far", kDistillation);
        it.specs().train.where = "endpoint";
        const auto models = servableModels(it, {});
        QCOMPARE(models.size(), std::size_t{1});
        QVERIFY(models[0].what == What::Encoder && models[0].chosen);
    }
};

QTEST_GUILESS_MAIN(TestServableModels)
#include "test_servable_models.moc"
