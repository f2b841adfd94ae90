#include <QtTest/QtTest>

#include "core/work/train_project.h"
#include "tests/core/store/undivided_answer.h"

using namespace fts;
using nlohmann::json;

class TestTrainProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The question was made and answered, and not divided since.
    void aForecastForAnEndpointCountsTheRowsOfTheTrainingPartAsItIsNow() {
        QTemporaryDir folder;
        Project project = Project::create(folder.filePath("p").toStdString(), kDistillation);
        project.specs().student.url = "http://127.0.0.1:1/v1";
        project.specs().student.model = "tiny";
        project.specs().train.where = "endpoint";
        {
            ProjectStore store(project.storePath());
            addUndividedAnswer(store);
        }
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        QCOMPARE(forecastProject(project, json::object(), context)["rows"].get<int>(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTrainProject)
#include "test_train_project.moc"
