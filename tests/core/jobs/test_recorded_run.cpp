#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/jobs/recorded_run.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

class TestRecordedRun : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;

    json record(const RecordedRun& which, const std::function<void(int)>& body) {
        ProjectStore store(m_project->storePath());
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        RunSpec spec;
        spec.specs = m_project->specs();
        return recordedRun(*m_project, store, which, spec, context,
                           [&](int run, RunRecorder&, JobContext&) {
                               body(run);
                               return json{{"run", run}};
                           });
    }

    std::vector<RunRow> runs() { return ProjectStore(m_project->storePath()).runs(); }

private Q_SLOTS:
    void init() {
        m_project.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = std::make_unique<Project>(
            Project::create(m_folder->filePath("p").toStdString(), "embedding"));
    }

    void aRunWhoseFolderCannotBeWrittenHasFailed() {
        const fs::path runs = m_project->runFolder(1).parent_path();
        fs::remove_all(runs);
        writeFileAtomically(runs, "no folder");
        bool begun = false;
        QVERIFY_THROWS_EXCEPTION(std::exception, record({}, [&](int) { begun = true; }));
        QVERIFY(!begun);
        QCOMPARE(this->runs().at(0).state, std::string("failed"));
        QVERIFY(!this->runs().at(0).reason.empty());
    }

    void aRunThatGoesOnLosesWhatWasSaidOfItsFormerWeights() {
        record({}, [](int) {});
        const fs::path folder = m_project->runFolder(1);
        const char* const said[] = {"verdict.json", "questions.jsonl", "sql_answers.jsonl",
                                    "rag_answers.jsonl"};
        for (const char* file : said) {
            writeFileAtomically(folder / file, "{}");
        }
        record({1, std::nullopt}, [](int) {});
        for (const char* file : said) {
            QVERIFY2(!fs::exists(folder / file), file);
        }
        QVERIFY(fs::exists(folder / "spec.json"));
    }
};

QTEST_GUILESS_MAIN(TestRecordedRun)
#include "test_recorded_run.moc"
