#include <QtTest/QtTest>

#include "core/project/model_card.h"

using namespace fts;
using nlohmann::json;

namespace {

ModelCard someCard() {
    ModelCard card;
    card.baseModel = "all-\"Mini\"LM";
    card.baseSha256 = "0123";
    card.run = 4;
    card.dimension = 384;
    card.parameters = 22713216;
    card.specs.model.maxTokens = 512;
    card.trainPairs = 700;
    card.validationQuestions = 80;
    card.testQuestions = 90;
    card.sources = {{"lyft.json", "llamaindex", "aa11", "2025-01-02T03:04:05Z", "train"},
                    {"a | b\nc", "pairs", "bb22", "2025-01-03T03:04:05Z", "divided"}};
    card.verdict = {
        {"metrics", {{"accuracy@1", 0.5}, {"ndcg@10", 0.71234}}},
        {"rows", {{"base", {{"ndcg@10", 0.6}}}, {"bm25", {{"ndcg@10", 0.65}}}}},
        {"comparison", {{"verdict", "The tuned model finds better passages."}}},
    };
    return card;
}

bool holds(const ModelCard& card, const std::string& part) {
    return modelCardText(card).find(part) != std::string::npos;
}

ModelCard studentCard() {
    ModelCard card = someCard();
    card.specs = defaultSpecs(kDistillation);
    card.specs.rag.prompt = "Be | brief.";
    card.format = "gguf-q8_0";
    card.prompt.messages = {{ChatRole::System, "Use ```sql"}, {ChatRole::User, "\"\"\"Who\"\"\"?"}};
    card.prompt.text = "<sys>Use ```sql\n<user>\"\"\"Who\"\"\"?";
    card.prompt.stops = {"<|end|>"};
    card.verdict = {
        {"metrics",
         {{"faithfulness", 0.75}, {"answer_correctness", 0.6}, {"abstention_rate", 0.1}}},
        {"rows",
         {{"base", {{"metrics", {{"faithfulness", 0.5}}}}},
          {"teacher", {{"metrics", {{"faithfulness", 0.9}}}}}}},
        {"judge", {{"auc", 0.91}, {"model", "strong"}}},
        {"comparison", {{"verdict", "The tuned model answers better."}}}};
    return card;
}

} // namespace

class TestModelCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatHubsRead() {
        const std::string text = modelCardText(someCard());
        QVERIFY(text.starts_with("---\nlibrary_name: sentence-transformers\n"));
        QVERIFY(holds(someCard(), "base_model: \"all-\\\"Mini\\\"LM\"\n"));
        QVERIFY(text.find("\n---\n\n# Fine-tuned from") != std::string::npos);
        QVERIFY(text.ends_with("\n" + modelCardBody(someCard())));
        QVERIFY(modelCardBody(someCard()).starts_with("# Fine-tuned from"));
    }

    void countsOneAsOne() {
        ModelCard card = someCard();
        card.trainPairs = card.validationQuestions = card.testQuestions = 1;
        QVERIFY(holds(card, "Trained on 1 pair, chosen by 1 validation question; 1 test question "
                            "was kept apart"));
    }

    void doesWithoutTheChecksumOfAFolder() {
        ModelCard card = someCard();
        card.sources = {{"docs", "documents", "", "2025-01-02T03:04:05Z", "divided"}};
        QVERIFY(holds(card, "| docs | documents | divided | 2025-01-02T03:04:05Z | – |\n"));
    }

    void tellsDataSettingsAndVerdict() {
        for (const char* part :
             {"| lyft.json | llamaindex | train | 2025-01-02T03:04:05Z | `aa11` |",
              "Trained on 700 pairs, chosen by 80 validation questions; 90 test",
              "| `train.seed` | 42 |", "| `split.test` | 0.1 |",
              "The tuned model finds better passages.", "22,713,216 parameters", "384 numbers",
              "512 tokens", "| base model | – | – | – | 0.6000 | – |",
              "| this model | 0.5000 | – | – | 0.7123 | – |", "| word search (BM25) |"}) {
            QVERIFY2(holds(someCard(), part), part);
        }
        QVERIFY(!holds(someCard(), "word search together")); // no such row was given
        QVERIFY(!holds(someCard(), "`evaluate."));
    }

    void namesOfDataSetsKeepToTheirCell() {
        QVERIFY(holds(someCard(), "| a   b c | pairs | divided |"));
    }

    void promptsGoIntoTheExample() {
        ModelCard card = someCard();
        QVERIFY(!holds(card, "_instruction"));
        card.specs.model.queryPrompt = "query: \"";
        card.specs.model.passagePrompt = "passage: ";
        QVERIFY(holds(card, "query_instruction=\"query: \\\"\", text_instruction=\"passage: \")"));
    }

    void aBaseModelHasNoTraining() {
        ModelCard card = someCard();
        card.run = 0;
        card.verdict = nullptr;
        QVERIFY(holds(card, "# A copy of"));
        QVERIFY(!holds(card, "## Training"));
        QVERIFY(holds(card, "This model was not evaluated."));
    }

    void aLanguageModelsCardShowsHowItIsAsked() {
        const ModelCard card = studentCard();
        QVERIFY(holds(card, "has to be asked in the form it has learned, as its chat template"));
        QVERIFY2(holds(card, "\n````text\n<sys>Use ```sql\n<user>\"\"\"Who\"\"\"?\n````\n"),
                 modelCardText(card).c_str());
        QVERIFY(holds(card, "| `rag.prompt` | Be   brief. |"));
        QVERIFY(holds(card, "| `rag.top_k` | 2 |"));
        const json facts = modelCardToJson(card)["prompt"];
        QCOMPARE(facts["messages"][0]["role"].get<std::string>(), std::string("system"));
        QCOMPARE(facts["messages"][1]["content"].get<std::string>(), card.prompt.question());
        QCOMPARE(facts["text"].get<std::string>(), card.prompt.text);
        QCOMPARE(facts["stop"], json{"<|end|>"});
        QVERIFY(!modelCardToJson(someCard()).contains("prompt")); // of an encoder
    }

    void aStudentsCardTellsTheFigures() {
        for (const char* part :
             {"The tuned model answers better.",
              "| | faithfulness | answer relevancy | correctness |", "| base model | 0.500 | – |",
              "| this model | 0.750 | – | 0.600 | – | – | 0.100 |", "| teacher | 0.900 |",
              "Judged by \"strong\", which told", "an AUC of 0.910."}) {
            QVERIFY2(holds(studentCard(), part), part);
        }
        ModelCard undecided = studentCard();
        undecided.verdict.erase("comparison");
        undecided.verdict["no_verdict"] = "The judge guesses.";
        QVERIFY(holds(undecided, "## Verdict\n\nThe judge guesses.\n"));
    }

    void aWriterOfSqlsCardTellsTheFigures() {
        ModelCard card = studentCard();
        card.specs = defaultSpecs(kTextToSql);
        card.verdict = {{"metrics", {{"execution_accuracy", 0.5}, {"valid_sql", 0.9}}},
                        {"rows",
                         {{"base", {{"metrics", {{"execution_accuracy", 0.2}}}}},
                          {"constrained", {{"metrics", {{"execution_accuracy", 0.6}}}}}}}};
        QVERIFY2(holds(card, "| | right rows | same statement | runs |\n| --- | --- | --- | --- |\n"
                             "| base model | 0.200 | – | – |\n| this model | 0.500 | – | 0.900 |\n"
                             "| this model, held to the tables | 0.600 | – | – |\n"),
                 modelCardText(card).c_str());
        QVERIFY(!holds(card, "`rag."));
    }

    void programsReadTheSameFacts() {
        const json facts = modelCardToJson(someCard());
        QCOMPARE(facts["version"], json(1));
        QCOMPARE(facts["base_sha256"].get<std::string>(), std::string("0123"));
        QCOMPARE(facts["run"], json(4));
        QCOMPARE(facts["train_pairs"], json(700));
        QCOMPARE(facts["sources"].size(), std::size_t{2});
        QCOMPARE(facts["sources"][1]["name"].get<std::string>(), std::string("a | b\nc"));
        QCOMPARE(facts["specs"]["train"]["seed"], json(42));
        QCOMPARE(facts["verdict"]["comparison"]["verdict"].get<std::string>(),
                 std::string("The tuned model finds better passages."));
    }
};

QTEST_GUILESS_MAIN(TestModelCard)
#include "test_model_card.moc"
