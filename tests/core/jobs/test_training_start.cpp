#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/jobs/machine_report.h"
#include "core/jobs/training_start.h"

using namespace fts;

namespace {

StartFacts ready() {
    StartFacts facts;
    facts.reading = false;
    facts.trainRows = 1200;
    facts.epochs = 3;
    return facts;
}

std::string noteOf(const StartFacts& facts) {
    return startOffer(facts).note.english();
}

std::string sentence(const MachineReport& machine, const std::string& device,
                     const std::string& precision = "auto", int threads = 0) {
    TrainSpec train;
    train.device = device;
    train.precision = precision;
    train.threads = threads;
    return trainsOn(machine, train).english();
}

} // namespace

class TestTrainingStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWillHappen() {
        StartFacts facts = ready();
        QVERIFY(startOffer(facts).enabled);
        QCOMPARE(startOffer(facts).text.english(), "Start &training");
        QCOMPARE(noteOf(facts),
                 "Trains 3 times on 1200 pairs. You can stop at any time and go on later.");
        facts.duration = "about 2 min";
        QCOMPARE(noteOf(facts), "Trains 3 times on 1200 pairs, at most about 2 min. You can stop "
                                "at any time and go on later.");
        facts.epochs = 1;
        QCOMPARE(noteOf(facts), "Trains once on 1200 pairs, at most about 2 min. You can stop at "
                                "any time and go on later.");
        QCOMPARE(startParams(facts), nlohmann::json::object());
    }

    void namesWhatIsMissing_data() {
        QTest::addColumn<StartFacts>("facts");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, auto change, const char* part) {
            StartFacts facts = ready();
            change(facts);
            QTest::newRow(name) << facts << QString(part);
        };
        row("read-only", [](auto& facts) { facts.readOnly = true; }, "Someone else is editing");
        row("not read yet", [](auto& facts) { facts.reading = true; }, "being looked at");
        row("no data", [](auto& facts) { facts.trainRows = 0; }, "Add data first");
        row("one pair", [](auto& facts) { facts.trainRows = 1; }, "at least 2 pairs");
        row(
            "a problem",
            [](auto& facts) {
                facts.problems = {{Problem::Severity::Warning, "", "doubtful"},
                                  {Problem::Severity::Error, "", "The batch is too large."}};
            },
            "The batch is too large.");
        row("training", [](auto& facts) { facts.work = "train"; }, "A training is going on");
        row("import", [](auto& facts) { facts.work = "import"; }, "Data is being added");
        row("export", [](auto& facts) { facts.work = "export"; }, "Something else");
    }

    void namesWhatIsMissing() {
        QFETCH(StartFacts, facts);
        QFETCH(QString, part);
        QVERIFY(!startOffer(facts).enabled);
        QVERIFY2(QString::fromStdString(noteOf(facts)).contains(part), noteOf(facts).c_str());
    }

    void warningsDoNotHinder() {
        StartFacts facts = ready();
        facts.problems = {{Problem::Severity::Warning, "", "doubtful"}};
        QVERIFY(startOffer(facts).enabled);
        facts.fits = false;
        QVERIFY(startOffer(facts).enabled);
        QVERIFY(noteOf(facts).find("memory") != std::string::npos);
    }

    void goesOnWithAnInterruptedRunUnlessToldOtherwise() {
        StartFacts facts = ready();
        facts.resumable = ResumableRun{3, 120};
        QCOMPARE(startOffer(facts).text.english(), "&Resume run 3");
        QCOMPARE(noteOf(facts), "Run 3 goes on after step 120; nothing it has learned is lost.");
        QCOMPARE(startParams(facts), nlohmann::json({{"resume", true}}));
        facts.resumable->step = std::nullopt;
        QVERIFY(noteOf(facts).find("begins again") != std::string::npos);
        facts.anew = true;
        QCOMPARE(startOffer(facts).text.english(), "Start &training");
        QCOMPARE(startParams(facts), nlohmann::json({{"fresh", true}}));
    }

    void recommendedValuesKeepModelAndShares() {
        Specs specs;
        specs.model.base = "other";
        specs.model.queryPrompt = "q: ";
        specs.model.maxTokens = 64;
        specs.split.test = 0.3;
        specs.train.epochs = 99;
        specs.evaluate.k = {2};
        const Specs back = withRecommendedTraining(specs);
        QCOMPARE(back.train, defaultSpecs(kEmbedding).train);
        QCOMPARE(back.evaluate, EvaluateSpec());
        QCOMPARE(back.model.maxTokens, 0);
        QCOMPARE(back.model.base, std::string("other"));
        QCOMPARE(back.model.queryPrompt, std::string("q: "));
        QCOMPARE(back.split.test, 0.3);
    }

    void recommendedValuesKeepWhatMayBeSpent() {
        Specs specs = defaultSpecs(kDistillation);
        specs.evaluate.mostCost = 2.5;
        specs.evaluate.mostRequests = 300;
        specs.evaluate.probes = 7;
        specs.train.mostCost = 9;
        const Specs back = withRecommendedTraining(specs);
        QCOMPARE(back.evaluate.mostCost, 2.5);
        QCOMPARE(back.evaluate.mostRequests, std::int64_t{300});
        QCOMPARE(back.evaluate.probes, EvaluateSpec().probes);
        QCOMPARE(back.train.mostCost, 9.0);
    }

    void saysWhatItTrainsOn() {
        const MachineReport cpu{{}, "There is no NVIDIA driver.", true, 2};
        QCOMPARE(sentence(cpu, "auto"), "Trains on the processor: 2 cores, 16-bit numbers (bf16).");
        QCOMPARE(sentence(cpu, "cpu", "fp32", 1),
                 "Trains on the processor: one core, 32-bit numbers (fp32).");
        QVERIFY(sentence(cpu, "cuda:0").find("is not there") != std::string::npos);
        const MachineReport gpus{{{"cuda:0", "A card", true}, {"cuda:1", "", false}}, {}, false, 8};
        QVERIFY(sentence(gpus, "auto").find("A card (cuda:0) with 16-bit") != std::string::npos);
        QVERIFY(sentence(gpus, "cuda:1").find("card cuda:1 with 32-bit") != std::string::npos);
        QVERIFY(sentence(gpus, "cuda:1", "fp32").find("cuda:1 with 32-bit") != std::string::npos);
        QVERIFY(sentence(gpus, "cpu").find("8 cores, 32-bit") != std::string::npos);
    }

    void readsAReport() {
        const nlohmann::json card{{"device", "cuda:1"},
                                  {"model", "A card"},
                                  {"memory_mb", 8000},
                                  {"fast_in_bf16", false}};
        const auto machine = machineReportFromJson(
            {{"gpus", {card}}, {"why_no_gpu", ""}, {"cpu_fast_in_bf16", true}, {"cores", 8}});
        QCOMPARE(sentence(machine, "auto"),
                 "Trains on the graphics card A card (cuda:1) with 32-bit numbers (fp32).");
    }

    void aDamagedReportIsRefused() {
        const nlohmann::json damaged{{"gpus", 3}};
        QVERIFY_EXCEPTION_THROWN(machineReportFromJson(damaged), fts::Error);
    }
};

QTEST_GUILESS_MAIN(TestTrainingStart)
#include "test_training_start.moc"
