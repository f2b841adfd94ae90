#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <atomic>

#include "core/jobs/run_spec.h"
#include "core/llm/tuning_state.h"
#include "core/project/field_table.h"
#include "core/store/documents.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/many_runs.h"
#include "tests/ui/named_widgets.h"
#include "tests/ui/turn_probe.h"
#include "ui/ask/ask_documents_page.h"

using namespace fts;
using nlohmann::json;

// Questions about a project's documents, with an engine whose answers are scripted.
class TestAskDocumentsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<AskDocumentsPage> m_page;
    json m_asked;
    std::atomic<bool> m_wait = false;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }
    QString answer(const char* name) { return find<QPlainTextEdit>(name)->toPlainText(); }
    QString facts(const char* name) { return find<QLabel>(name)->text(); }
    bool visible(const char* name) { return find<QWidget>(name)->isVisible(); }
    QString notice() {
        auto* frame = find<QFrame>("documentsNotice");
        return frame->isVisible() ? frame->findChild<QLabel*>("noticeText")->text() : QString();
    }
    void askFor(const char* question) {
        find<QLineEdit>("documentsQuestion")->setText(question);
        QTRY_VERIFY(find<QPushButton>("askDocuments")->isEnabled());
        QTest::mouseClick(find<QPushButton>("askDocuments"), Qt::LeftButton);
    }

    json given(const std::string& model) const {
        if (model == "tuned") {
            return {{"asked", model},
                    {"error", Message("The model is too large for %1.", "this machine")}};
        }
        return {{"asked", model},     {"model", "m"}, {"answer", "By " + model + "."},
                {"abstained", false}, {"calls", 2},   {"seconds", 1.25}};
    }

    json rag(const json& params, JobContext& context) {
        m_asked = params;
        context.events.emit(RowPreview{{{"asked", "base"}, {"text", "It grows"}}});
        context.events.emit(RowPreview{{{"asked", "tuned"}, {"text", "Half of"}}});
        while (m_wait) {
            context.check();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        if (params["question"] == "bad") {
            throw Error(ErrorKind::BadInput, "There is nothing to search in.");
        }
        json answers = json::array();
        for (const auto& model : params["models"]) {
            answers.push_back(given(model));
        }
        const auto source = [](const char* text, int page) {
            return json{{"chunk", 1},   {"document", "mills.pdf"},
                        {"page", page}, {"headings", "Age"},
                        {"score", 0.5}, {"text", text}};
        };
        return {{"answers", answers},
                {"sources", {source("The best passage.", 3), source("Another.", 0)}}};
    }

    void fill(bool run) {
        ProjectStore store(m_folder / "project.sqlite");
        const auto collection = store.addCollection({0, "mills", "/mills", "documents", ""});
        DocumentRow row{0, collection, "mills.pdf"};
        row.id = fts::addDocument(store, row, "{\"title\":\"Mills\",\"blocks\":[]}");
        const std::vector<PlacedChunk> chunks{{"The best passage.", "Age", 3, 0, 20}};
        replaceChunks(store, row, chunks, "so");
        if (run) {
            store.finishRun(store.startRun(json::object()), "succeeded", "", "loss", 0.5);
        }
    }

    void open() {
        m_session = std::make_unique<ProjectSession>(m_folder, "/nowhere");
        m_page = std::make_unique<AskDocumentsPage>(*m_session);
        m_page->resize(830, 640);
        m_page->show();
        m_page->enter();
        QTRY_VERIFY(visible("noDocuments") || visible("documentsQuestion"));
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_folder = m_home->path().toStdString() + "/project";
        m_wait = false;
        Project project = Project::create(m_folder, kDistillation);
        project.specs().teacher.url = "https://teacher.example/v1";
        project.specs().teacher.model = "big & wise";
        project.save();
        m_engine = std::make_unique<EngineThread>(
            m_folder, JobBodies{{"rag", [this](const json& params, JobContext& context) {
                                     return rag(params, context);
                                 }}});
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
        m_engine.reset();
    }

    void withoutDocumentsLeadsToThem() {
        open();
        QVERIFY(visible("noDocuments") && !visible("documentsQuestion"));
        QSignalSpy wanted(m_page.get(), &Page::stepWanted);
        QTest::mouseClick(find<QPushButton>("dataStep"), Qt::LeftButton);
        QCOMPARE(wanted.takeFirst().first().toString(), QString("data"));
    }

    void doesNotStandStillOverManyRuns() {
        fill(false);
        open();
        writeManyRuns(Project::open(m_folder));
        test::TurnProbe probe;
        m_page->enter();
        QTRY_VERIFY(find<QCheckBox>("askTuned")->isEnabled());
        QTest::qWait(50); // it may have been read at once
        QVERIFY2(probe.work().at(0) < 80, qPrintable(QString::number(probe.work().at(0))));
    }

    void showsWhatEachAnswersAndFromWhat() {
        fill(true);
        open();
        QVERIFY(!visible("teacherAnswer"));
        find<QCheckBox>("askTeacher")->setChecked(true);
        QVERIFY(visible("teacherAnswer"));
        QVERIFY(find<QLabel>("documentsNote")->text().contains("teacher.example"));
        askFor("  How old? ");
        QTRY_COMPARE(answer("baseAnswer"), QString("By base."));
        QCOMPARE(m_asked,
                 (json{{"question", "How old?"}, {"models", {"base", "tuned", "teacher"}}}));
        QCOMPARE(facts("baseFacts"), QString("1.3 s, requests: 2."));
        QCOMPARE(answer("teacherAnswer"), QString("By teacher."));
        QCOMPARE(facts("tunedFacts"), QString("✕ The model is too large for this machine."));
        QCOMPARE(answer("tunedAnswer"), QString("Half of")); // what had come of it
        auto* list = find<QTreeWidget>("sourceList");
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(1), QString("mills.pdf, page 3, Age"));
        QCOMPARE(answer("sourceText"), QString("The best passage."));
        list->setCurrentItem(list->topLevelItem(1));
        QCOMPARE(answer("sourceText"), QString("Another."));
        QVERIFY(notice().isEmpty());
        QCOMPARE(unnamedWidget(*m_page), QString());
    }

    void saysThatAStudentElsewhereIsSentText() {
        Project project = Project::open(m_folder);
        project.specs().train.where = "endpoint";
        project.specs().student.url = "https://student.example/v1";
        project.specs().student.model = "small";
        project.save();
        fill(false);
        open();
        const auto note = [this] { return find<QLabel>("documentsNote")->text(); };
        QVERIFY2(note().contains("go to student.example"), qPrintable(note()));
        find<QCheckBox>("askTeacher")->setChecked(true);
        QVERIFY2(note().contains("student.example") && note().contains("teacher.example"),
                 qPrintable(note()));
        find<QCheckBox>("askBase")->setChecked(false);
        QVERIFY(!note().contains("student.example"));
    }

    // Even if the next student is to learn on this machine.
    void saysWhereWhatWasTrainedIsAsked() {
        fill(true);
        const Project project = Project::open(m_folder);
        const auto run = project.runFolder(1);
        std::filesystem::create_directories(run);
        RunSpec spec;
        spec.asked = specsToJson(project.specs());
        spec.specs = project.specs();
        spec.specs.train.where = "endpoint";
        spec.specs.student.url = "https://elsewhere.example/v1";
        writeRunSpec(run, spec);
        TuningState state;
        state.job.tunedModel = "ft:small:1";
        writeTuningState(run, state);
        open();
        const QString note = find<QLabel>("documentsNote")->text();
        QVERIFY2(note.contains("go to elsewhere.example"), qPrintable(note));
    }

    void beforeTrainingOnlyTheStudentAsItIs() {
        fill(false);
        open();
        QVERIFY(!find<QCheckBox>("askTuned")->isEnabled() && !visible("tunedAnswer"));
        askFor("How old?");
        QTRY_COMPARE(answer("baseAnswer"), QString("By base."));
        QCOMPARE(m_asked["models"], json::array({"base"}));
        find<QCheckBox>("askBase")->setChecked(false);
        QVERIFY(!find<QPushButton>("askDocuments")->isEnabled());
        QCOMPARE(find<QLabel>("documentsNote")->text(), QString("Choose who shall answer."));
    }

    void showsAnAnswerAsItGrowsAndCanBeStopped() {
        fill(true);
        open();
        m_wait = true;
        askFor("slow");
        QTRY_COMPARE(answer("baseAnswer"), QString("It grows"));
        QVERIFY(!find<QPushButton>("askDocuments")->isEnabled());
        QTRY_VERIFY(m_session->engine().status().state == EngineState::Running);
        QTest::mouseClick(find<QPushButton>("stopJob"), Qt::LeftButton);
        QTRY_COMPARE(notice(), QString("Stopped."));
        QTRY_VERIFY(find<QPushButton>("askDocuments")->isEnabled());
    }

    void tellsWhatWentWrong() {
        fill(true);
        open();
        askFor("bad");
        QTRY_COMPARE(notice(), QString("There is nothing to search in."));
    }

    // What another window or a command asked is not shown here.
    void showsOnlyItsOwnAnswers() {
        fill(true);
        open();
        QTRY_VERIFY(m_session->engine().attached());
        m_session->engine().start("rag", {{"question", "x"}, {"models", {"base"}}});
        QTRY_VERIFY(!m_asked.is_null());
        QTest::qWait(300);
        QVERIFY(answer("baseAnswer").isEmpty());
    }

    void whoMayOnlyLookCannotAsk() {
        fill(true);
        const ProjectSession editor(m_folder, "/nowhere");
        open();
        find<QLineEdit>("documentsQuestion")->setText("How old?");
        QVERIFY(!find<QPushButton>("askDocuments")->isEnabled());
        QVERIFY(find<QLabel>("documentsNote")->text().contains("edits the project"));
    }
};

QTEST_MAIN(TestAskDocumentsPage)
#include "test_ask_documents_page.moc"
