#include <QtTest>

#include "core/train/checkpoint.h"
#include "core/work/asked_model.h"
#include "tests/core/jobs/judged_sql_project.h"

using namespace fts;

class TestAskedModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAskedAsItLearned();
};

void TestAskedModel::isAskedAsItLearned() {
    JudgedSqlProject made;
    Project& project = made.project;
    project.specs().model.base = FTS_TEST_DATA "/nn/decoders/llama";
    project.specs().model.prompt = "plain";
    QCOMPARE(askedPrompt(project, ""), std::string("plain"));
    const int run = made.train();
    const auto best = CheckpointFolder(project.runFolder(run) / "checkpoints").best();
    std::filesystem::create_directories(best);
    writeFileAtomically(best / "model.safetensors", "weights");
    project.specs().model.prompt = "chat"; // what the next run will learn
    QCOMPARE(askedPrompt(project, ""), std::string("plain"));
    QCOMPARE(askedPrompt(project, "tuned"), std::string("plain"));
    QCOMPARE(askedPrompt(project, "run:" + std::to_string(run)), std::string("plain"));
    QCOMPARE(askedPrompt(project, "base"), std::string("chat"));
}

QTEST_GUILESS_MAIN(TestAskedModel)
#include "test_asked_model.moc"
