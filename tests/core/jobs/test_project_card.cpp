#include <QtTest/QtTest>

#include "core/jobs/project_card.h"
#include "tests/core/jobs/judged_project.h"

using namespace fts;

namespace {

constexpr const char* kWriter = FTS_TEST_DATA "/nn/decoders/llama";
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

    // Folders of those who judged and answered are nobody else's business; names at addresses stay.
    void aVerdictTellsNoPaths() {
        JudgedProject judged;
        judged.project.specs().model.base = kModel;
        const int run = judged.train();
        nlohmann::json verdict{
            {"model", "run:1"},
            {"judge", {{"auc", 0.9}, {"model", "models/strict"}}},
            {"asked",
             {{"teacher", {{"model", "/home/ann/models/wise/"}}}, {"base", {{"model", "a/b"}}}}}};
        writeFileAtomically(judged.project.runFolder(run) / "verdict.json", dumpJson(verdict));
        judged.project.specs().judge.localModel = "models/strict";
        verdict["judge"]["model"] = "strict";
        verdict["asked"]["teacher"]["model"] = "wise";
        const ModelCard card = projectCard(judged.project, judged.store, run);
        QCOMPARE(dumpJson(card.verdict), dumpJson(verdict));
        QVERIFY(dumpJson(modelCardToJson(card)).find("/home/ann") == std::string::npos);
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

    // In the words that questions for SQL are trained with.
    void aWriterOfSqlIsAskedAsItHasLearned() {
        QTemporaryDir folder;
        Project project = Project::create(folder.path().toStdString() + "/p", kTextToSql);
        project.specs().model.base = kWriter;
        ProjectStore store(project.storePath());
        const ExamplePrompt chat = projectCard(project, store, {}).prompt;
        QVERIFY(chat.system().starts_with("You write SQL."));
        QVERIFY(chat.question().starts_with("CREATE TABLE "));
        QCOMPARE(chat.text, "<|begin|>system: " + chat.system() + "<|end|><|begin|>user: " +
                                chat.question() + "<|end|><|begin|>assistant: ");
        QCOMPARE(chat.stops, std::vector<std::string>{"<|end|>"});
        project.specs().model.prompt = "plain";
        const ExamplePrompt plain = projectCard(project, store, {}).prompt;
        QVERIFY(plain.messages.empty() && plain.text.ends_with("### Response:\n"));
        QVERIFY(std::ranges::count(plain.stops, "\n###") == 1);
    }

    void aStudentIsAskedAsItsConversationsAre() {
        QTemporaryDir folder;
        Project project = Project::create(folder.path().toStdString() + "/p", kDistillation);
        project.specs().model.base = kWriter;
        project.specs().rag.prompt = "Rhyme.";
        ProjectStore store(project.storePath());
        const ExamplePrompt fromPassages = projectCard(project, store, {}).prompt;
        QVERIFY(fromPassages.system().ends_with("\n\nRhyme."));
        QVERIFY(fromPassages.question().starts_with("<passages "));
        project.specs().rag.encoder = "/home/ann/finds-well/";
        const std::string text = modelCardText(projectCard(project, store, {}));
        QVERIFY(text.find("/home/ann") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestProjectCard)
#include "test_project_card.moc"
