#include <QtTest/QtTest>

#include <QTemporaryDir>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/jobs/run_spec.h"

using namespace fts;

namespace {

RunSpec someSpec() {
    RunSpec spec;
    spec.asked = {{"train", {{"epochs", 3}}}};
    spec.specs.model.base = "/models/a folder, with \"quotes\"";
    spec.specs.model.queryPrompt = "  query:  "; // outer spaces are part of a prompt
    spec.specs.model.passagePrompt = "línea\nuna";
    spec.specs.model.maxTokens = 384;
    spec.specs.train.learningRate = 0.1 + 0.2;
    spec.specs.train.device = "cuda:1";
    spec.specs.train.seed = 9'000'000'000'000'000;
    spec.specs.evaluate.k = {1, 20};
    spec.rows = "abc";
    spec.modelHash = "def";
    spec.tokensAtOnce = 5'000'000'000;
    spec.trainPairs = 12;
    spec.validationQuestions = 3;
    spec.forecast = {{"total_s", 12.5}};
    return spec;
}

} // namespace

class TestRunSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas() {
        const RunSpec written = someSpec();
        writeRunSpec(folder(), written);
        const RunSpec read = readRunSpec(folder());
        QVERIFY(read.specs == written.specs);
        QCOMPARE(read.asked, written.asked);
        QCOMPARE(read.rows, written.rows);
        QCOMPARE(read.modelHash, written.modelHash);
        QCOMPARE(read.tokensAtOnce, written.tokensAtOnce);
        QCOMPARE(read.trainPairs, written.trainPairs);
        QCOMPARE(read.validationQuestions, written.validationQuestions);
        QCOMPARE(read.forecast, written.forecast);
    }

    void aRunOfWhichNothingWasForecastIsRead() {
        auto content = nlohmann::json::parse(fileOf(someSpec()));
        content.erase("forecast");
        writeFileAtomically(folder() / "spec.json", content.dump());
        QVERIFY(readRunSpec(folder()).forecast.is_null());
    }

    void damagedFilesAreRefused_data() {
        QTest::addColumn<QString>("content");
        QTest::newRow("empty") << "";
        QTest::newRow("no object") << "[1]";
        QTest::newRow("a value is missing") << R"({"asked": {}, "specs": {}})";
        QTest::newRow("a value of another type")
            << R"({"asked":{},"specs":{},"rows":1,"model_sha256":"","tokens_at_once":1,)"
               R"("train_pairs":1,"validation_questions":1})";
        QTest::newRow("a setting out of range")
            << R"({"asked":{},"specs":{"train":{"epochs":0}},"rows":"","model_sha256":"",)"
               R"("tokens_at_once":1,"train_pairs":1,"validation_questions":1})";
    }

    void damagedFilesAreRefused() {
        QFETCH(QString, content);
        writeFileAtomically(folder() / "spec.json", content.toStdString());
        try {
            readRunSpec(folder());
            QFAIL("a damaged file was taken");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::Format);
        }
    }

    void aMissingFileIsSaid() {
        try {
            readRunSpec(folder() / "nowhere");
            QFAIL("there is none");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::NotFound);
        }
    }

private:
    std::string fileOf(const RunSpec& spec) const {
        writeRunSpec(folder(), spec);
        return readFile(folder() / "spec.json");
    }

    std::filesystem::path folder() const { return m_temporary.path().toStdString(); }

    QTemporaryDir m_temporary;
};

QTEST_GUILESS_MAIN(TestRunSpec)
#include "test_run_spec.moc"
