#include <QtTest/QtTest>

#include "core/project/models.h"
#include "core/work/local_questions.h"

using namespace fts;

namespace {

constexpr const char* kPassage =
    "The ferry to Marrow Point runs on Tuesdays and Fridays from April to October. It carries twelve "
    "passengers and no cars. In winter the mail boat takes up to three people, if they have told "
    "the harbour office the day before.";

std::vector<std::string> askedOf(const std::string& model) {
    GenerateSpec spec;
    spec.localModel = model;
    spec.perChunk = 2;
    spec.temperature = 0;
    LocalQuestions source(spec, TrainSpec());
    AskedChunk chunk;
    chunk.id = 1;
    chunk.body = kPassage;
    std::vector<std::string> questions;
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    source.ask(
        {&chunk, 1},
        [&](const AskedChunk&, const std::vector<MadeQuestion>& made) {
            for (const MadeQuestion& question : made) {
                questions.push_back(question.text);
            }
        },
        context);
    return questions;
}

} // namespace

// Questions by the language model that comes with the program.
class TestLocalQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFetchedModelWritesByWhatItWasTaught() {
        const std::string model = GenerateSpec().localModel;
        const auto taught = questionWriterOf(model);
        QVERIFY(!taught.empty());
        const auto questions = askedOf(model);
        QVERIFY(!questions.empty());
        QCOMPARE(questions, askedOf(taught.string()));
        QVERIFY(questions != askedOf(resolveModel(model).string())); // a folder as it is
    }
};

QTEST_GUILESS_MAIN(TestLocalQuestions)
#include "test_local_questions.moc"
