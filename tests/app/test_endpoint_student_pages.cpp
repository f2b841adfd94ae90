#include "core/base/files.h"
#include "core/corpus/chat_division.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/project/stages.h"
#include "core/store/stored_chat_rows.h"
#include "tests/app/driven_window.h"
#include "tests/core/llm/scripted_tuning.h"
#include "ui/base/notice.h"

using namespace fts;

// A student that learns by a fine-tuning job at an address, by mouse and keys in the real window
// with the real engine. The address is a scripted endpoint.
class TestEndpointStudentPages : public DrivenWindow {
    Q_OBJECT

    void makeProject() {
        Project project = Project::create(m_folder, kDistillation);
        Specs& specs = project.specs();
        specs.train.where = "endpoint";
        specs.train.price = 10;
        specs.student.url = m_endpoint->endpoint().url;
        specs.student.model = "tiny";
        project.save();
        ProjectStore store(project.storePath());
        const auto id = store.addCollection({0, "rows.jsonl", "rows.jsonl", "openai-chat", "1"});
        for (int i = 0; i < 20; ++i) {
            StoredChatRow row;
            row.collectionId = id;
            row.place = "line " + std::to_string(i + 1);
            row.line = chatRowLine({{{"user", "Where is ship " + std::to_string(i) + "?"},
                                     {"assistant", "In harbour " + std::to_string(i) + "."}},
                                    {}});
            addChatRow(store, row);
        }
        divideChatRows(store, specs.split);
        recordStage(project, store, "import");
    }

    void openIt() {
        open();
        QVERIFY(m_window->openProject(QString::fromStdString(m_folder.string())));
    }

    void train() {
        view().showStep(QStringLiteral("training"));
        QTRY_COMPARE_WITH_TIMEOUT(next()->text(), QString("Start &training"), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 30000);
        QTest::mouseClick(next(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(visible("livePage"), 20000);
        ++m_runs;
        QTRY_COMPARE_WITH_TIMEOUT(view().session().store().runs().size(), m_runs, 60000);
    }

    QString title() { return find<QLabel>("runTitle")->text(); }
    QString ending() { return find<Notice>("runEnding")->text(); }
    std::string state() { return view().session().store().runs().back().state; }

    std::unique_ptr<ScriptedTuning> m_endpoint;
    std::filesystem::path m_folder;
    std::size_t m_runs = 0;

private Q_SLOTS:
    void initTestCase() {
        m_endpoint = std::make_unique<ScriptedTuning>();
        m_endpoint->statuses = {"queued", "running"};
        m_endpoint->events = {ScriptedTuning::sampleEvent(4, 2.0),
                              ScriptedTuning::sampleEvent(5, 1.5)};
        m_folder = std::filesystem::path(m_home.path().toStdString()) / "ships";
        makeProject();
        openIt();
    }

    void cleanupTestCase() { close(); }

    void a0_importsConversationsAndDocuments() {
        const QString rows = m_home.filePath("more.jsonl"), document = m_home.filePath("a.txt");
        writeFileAtomically(
            rows.toStdString(),
            chatRowLine({{{"user", "Who mends nets?"}, {"assistant", "Ruth."}}, {}}) + "\n");
        writeFileAtomically(document.toStdString(), "Nets are mended by Ruth on Mondays.");
        auto* told = find<QWidget>("importPanel")->findChild<Notice*>();
        view().addFiles({rows});
        QTRY_VERIFY2_WITH_TIMEOUT(told->text().startsWith("Added 1 conversation"),
                                  qPrintable(told->text()), 30000);
        view().addFiles({document});
        QTRY_VERIFY2_WITH_TIMEOUT(told->text().startsWith("Documents added or read anew: 1"),
                                  qPrintable(told->text()), 30000);
        QTRY_VERIFY(view().session().work().empty());
    }

    void a1_saysBeforeWhatIsSentAndWhatItCosts() {
        view().showStep(QStringLiteral("training"));
        auto* plan = find<QLabel>("tuningPlan");
        QTRY_VERIFY_WITH_TIMEOUT(plan->text().contains("http://127.0.0.1"), 30000);
        QVERIFY2(plan->text().contains("where tiny learns them: 17."), qPrintable(plan->text()));
        QVERIFY(!visible("forecast")); // what happens elsewhere is not measured here
        QCOMPARE(m_endpoint->server().requests().size(), std::size_t{0});
        shoot("endpoint-settings");
    }

    void a2_followsTheJobLive() {
        train();
        QTRY_VERIFY2_WITH_TIMEOUT(title().contains("The endpoint trains"), qPrintable(title()),
                                  60000);
        QTRY_COMPARE_WITH_TIMEOUT(find<QProgressBar>("runProgress")->value(), 5, 60000);
        QVERIFY(visible("stopRun") && !visible("pauseRun")); // nobody can hold a job elsewhere
        QCOMPARE(find<QPushButton>("stopRun")->text(), QString("St&op watching"));
        shoot("endpoint-live");
    }

    void a3_watchesOnAfterTheWindowWasClosed() {
        m_window.reset();
        openIt();
        view().showStep(QStringLiteral("live"));
        QTRY_COMPARE_WITH_TIMEOUT(view().session().work(), std::string("train"), 20000);
        QTRY_VERIFY2_WITH_TIMEOUT(title().contains("The endpoint trains"), qPrintable(title()),
                                  20000);
        QCOMPARE(m_endpoint->jobs().size(), std::size_t{1});
    }

    void a4_cancelsItThere() {
        click("stopRun");
        QTRY_VERIFY2_WITH_TIMEOUT(ending().contains("goes on at the address"), qPrintable(ending()),
                                  60000);
        QCOMPARE(m_endpoint->jobs().at(0)["status"], nlohmann::json("running"));
        shoot("endpoint-stopped");
        QPushButton* cancel = nullptr;
        QTRY_VERIFY((cancel = find<QPushButton>("cancelJob")) && cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_endpoint->jobs().at(0)["status"], nlohmann::json("cancelled"),
                                  60000);
        auto* told = find<Notice>("liveTrouble");
        QTRY_VERIFY2(told->text().contains("cancelled"), qPrintable(told->text()));
        QTRY_VERIFY2(ending().contains("is over"), qPrintable(ending()));
        QVERIFY(find<QAbstractButton>("resumeRun") == nullptr); // nothing more will come of it
        QCOMPARE(m_endpoint->jobs().size(), std::size_t{1});
        shoot("endpoint-cancelled");
    }

    void a5_tellsAFailureInTheEndpointsOwnWords() {
        m_endpoint->jobError = {{"code", "invalid_training_file"},
                                {"message", "Row 3 offends our policy"}};
        m_endpoint->statuses = {"failed"};
        train();
        QTRY_VERIFY2_WITH_TIMEOUT(ending().contains("Row 3 offends our policy"),
                                  qPrintable(ending()), 60000);
        QTRY_VERIFY(view().session().work().empty());
        QCOMPARE(state(), std::string("failed"));
        QCOMPARE(m_endpoint->jobs().size(), std::size_t{2});
        shoot("endpoint-failed");
    }

    void a6_aJobThatIsDoneLeavesAModelThere() {
        m_endpoint->statuses = {"running", "succeeded"};
        train();
        QTRY_VERIFY2_WITH_TIMEOUT(ending().contains("tuned model is at"), qPrintable(ending()),
                                  60000);
        QTRY_VERIFY(view().session().work().empty());
        QTRY_VERIFY2(ending().contains("as ft:tiny:own:1.") &&
                         ending().contains("ft:tiny:own:1:ckpt-5 (step 5)"),
                     qPrintable(ending()));
        QCOMPARE(state(), std::string("succeeded"));
        QVERIFY(!visible("extendRun"));
        shoot("endpoint-done");
        view().showStep(QStringLiteral("training")); // of another one something can be said now
        auto* plan = find<QLabel>("tuningPlan");
        QTRY_VERIFY2_WITH_TIMEOUT(plan->text().contains("the last job there took, it takes about"),
                                  qPrintable(plan->text()), 30000);
    }
};

QTEST_MAIN(TestEndpointStudentPages)
#include "test_endpoint_student_pages.moc"
