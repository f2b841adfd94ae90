#include <QtTest/QtTest>

#include "core/jobs/forecast.h"
#include "core/jobs/interrupted_run.h"
#include "core/project/field_table.h"
#include "tests/core/jobs/judged_project.h"

using namespace fts;
using nlohmann::json;

class TestInterruptedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunKnowsWhatItWasAsked() {
        JudgedProject judged;
        RunSpec spec;
        spec.asked = specsToJson(judged.project.specs());
        QVERIFY(hasSettingsOf(spec, judged.project));
        judged.project.specs().evaluate.k = {1, 2}; // does not touch a run
        QVERIFY(hasSettingsOf(spec, judged.project));
        judged.project.specs().train.epochs += 1;
        QVERIFY(!hasSettingsOf(spec, judged.project));
    }

    // Else a job at an endpoint would be begun, and paid for, once more.
    void whatTrainingDoesNotReadDoesNotTouchARun() {
        QTemporaryDir home;
        Project project = Project::create(home.filePath("p").toStdString(), kDistillation);
        RunSpec spec;
        spec.asked = specsToJson(project.specs());
        project.specs().judge.model = "another";
        project.specs().student.timeout += 1;
        project.specs().answer.mostRequests += 1;
        QVERIFY(hasSettingsOf(spec, project));
        project.specs().student.model = "another";
        QVERIFY(!hasSettingsOf(spec, project));
    }

    void aSettingThatWasUnknownCountsAsItsDefault() {
        JudgedProject judged;
        RunSpec spec;
        spec.asked = specsToJson(judged.project.specs());
        QCOMPARE(spec.asked["train"].erase("patience"), std::size_t{1});
        QVERIFY(hasSettingsOf(spec, judged.project));
        judged.project.specs().train.patience += 1;
        QVERIFY(!hasSettingsOf(spec, judged.project));
    }

    void whatCannotBeReadIsNotTheSame() {
        JudgedProject judged;
        RunSpec spec;
        for (const json& asked : {json(), json::array({1}), json{{"train", 3}},
                                  json{{"train", {{"epochs", "many"}}}}}) {
            spec.asked = asked;
            QVERIFY2(!hasSettingsOf(spec, judged.project), asked.dump().c_str());
        }
    }

    void aForecastStandsUntilItsSettingsChange() {
        JudgedProject judged;
        Forecast forecast;
        forecast.steps = 12;
        writeForecast(judged.project, judged.store, forecast);
        QVERIFY(currentForecast(judged.project, judged.store) == forecast);
        const auto path = judged.project.folder() / "forecast.json";
        json content = parseJson(readFile(path), "forecast");
        QCOMPARE(content["depends_on"]["inputs"]["fields"].erase("train.patience"), std::size_t{1});
        writeFileAtomically(path, dumpJson(content));
        QVERIFY(currentForecast(judged.project, judged.store) == forecast);
        judged.project.specs().train.patience += 1;
        QVERIFY(!currentForecast(judged.project, judged.store));
    }
};

QTEST_GUILESS_MAIN(TestInterruptedRun)
#include "test_interrupted_run.moc"
