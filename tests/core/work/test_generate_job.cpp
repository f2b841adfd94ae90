#include <QtTest/QtTest>

#include "core/net/session_secret_store.h"
#include "core/work/generate_job.h"
#include "tests/core/jobs/bird_project.h"

using namespace fts;
using namespace fts::test;

class TestGenerateJob : public QObject, private BirdProject {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

    void whatWasAskedBeforeAStopHasItsPart() {
        m_project->specs().split = {0, 0, 1};
        addDocumentOf("a.txt", sentences(60));
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            const auto* progress = std::get_if<Progress>(&event);
            if (progress != nullptr && progress->stage == "generate" && progress->done == 15) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        SessionSecretStore keys;
        QVERIFY_THROWS_EXCEPTION(Cancelled, runGenerate(*m_project, context, keys));
        ProjectStore store(m_project->storePath());
        QVERIFY(store.counts().questions > 0);
        QVERIFY(store.questionCount(Split::Train) > 0);
        QCOMPARE(store.questionCount(Split::Border), std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestGenerateJob)
#include "test_generate_job.moc"
