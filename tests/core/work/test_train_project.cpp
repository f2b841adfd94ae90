#include <QtTest/QtTest>

#include "core/formats/datasets/chat_rows.h"
#include "core/store/stored_chat_rows.h"
#include "core/work/train_project.h"

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
            const auto set = store.addCollection({0, "d", "/d", "pairs", "d", Split::Train});
            const auto chunk =
                store.addChunk(store.addDocument(set, "d", "D", "/d", ""), 0, "c", "A passage.");
            StoredChatRow row;
            row.collectionId = set;
            row.question = store.addQuestion(set, "q", "What is asked here?", "imported");
            store.addPair(*row.question, chunk);
            row.line = chatRowLine(
                {{{"user", "What is asked here?"}, {"assistant", "This is what is asked."}}, ""});
            row.split = Split::Border;
            addChatRow(store, row);
        }
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        QCOMPARE(forecastProject(project, json::object(), context)["rows"].get<int>(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTrainProject)
#include "test_train_project.moc"
