#include <QtTest/QtTest>

#include "core/jobs/project_card.h"
#include "tests/core/jobs/judged_project.h"

using namespace fts;

namespace {

constexpr const char* kModel = FTS_TEST_DATA "/models/tiny-bert";

} // namespace

class TestProjectCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunsCardTellsItsDataAndVerdict() {
        JudgedProject judged;
        judged.project.specs().model.base = kModel;
        const int run = judged.train();
        judged.measure(run);
        judged.project.specs().train.epochs = 99; // set later, so it is not this run's
        const ModelCard card = projectCard(judged.project, judged.store, run);
        QCOMPARE(card.run, run);
        QCOMPARE(card.baseModel, std::string("tiny-bert"));
        QCOMPARE(card.dimension, 32);
        QCOMPARE(card.specs.model.maxTokens, 128); // what the model's positions allow
        QCOMPARE(card.specs.train.epochs, 3);
        QCOMPARE(card.testQuestions, std::int64_t{8});
        QCOMPARE(card.sources.size(), std::size_t{1});
        QVERIFY(card.parameters > 10'000 && card.baseSha256.size() == 64);
        QVERIFY(modelCardText(card).find("in English") != std::string::npos); // the verdict's
    }

    void theBaseModelsCardTellsNoTraining() {
        JudgedProject judged;
        judged.project.specs().model.base = kModel;
        judged.project.specs().model.queryPrompt = "ask: ";
        const ModelCard card = projectCard(judged.project, judged.store, {});
        QCOMPARE(card.run, 0);
        QVERIFY(card.verdict.is_null());
        QCOMPARE(card.specs.model.queryPrompt, std::string("ask: "));
    }
};

QTEST_GUILESS_MAIN(TestProjectCard)
#include "test_project_card.moc"
