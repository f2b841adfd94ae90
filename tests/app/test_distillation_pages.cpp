#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/endpoint_training.h"
#include "core/project/stages.h"
#include "core/store/documents.h"
#include "tests/app/driven_window.h"
#include "tests/core/serve/raw_client.h"
#include "tests/core/work/answering_endpoint.h"
#include "tests/ui/named_widgets.h"
#include "ui/base/notice.h"

using namespace fts;

// A student that learns from a teacher, by mouse and keys in the real window with the real engine.
// Teacher and judge are one scripted endpoint, the student is a tiny model on this machine.
class TestDistillationPages : public DrivenWindow {
    Q_OBJECT

    static constexpr int kVillages = 16;

    /// The small Llama of the reference data, with room for passages.
    std::string student() const {
        const auto folder = std::filesystem::path(m_home.path().toStdString()) / "student";
        std::filesystem::copy(FTS_TEST_DATA "/nn/decoders/llama", folder,
                              std::filesystem::copy_options::recursive);
        auto config = parseJson(readFile(folder / "config.json"), "config");
        config["max_position_embeddings"] = 2048;
        writeFileAtomically(folder / "config.json", config.dump());
        return folder.string();
    }

    void makeProject() {
        Project project = Project::create(m_folder, kDistillation);
        Specs& specs = project.specs();
        specs.model.base = student();
        specs.rag.encoder = FTS_TEST_DATA "/models/tiny-bert";
        specs.rag.blend = 0; // its weights are random: by words alone
        specs.rag.answerTokens = 24;
        for (auto* model : {&specs.teacher, &specs.judge}) {
            model->url = m_endpoint->url();
        }
        specs.teacher.model = "teacher";
        specs.teacher.priceIn = 1000;
        specs.judge.model = "judge";
        specs.split.test = 0.25;
        specs.evaluate.probes = 8;
        specs.evaluate.relevancyQuestions = 1;
        specs.evaluate.resamples = 200;
        specs.train.epochs = 2;
        specs.train.batch = 4;
        specs.train.threads = 1;
        specs.train.precision = "fp32";
        project.save();
        fill(project);
    }

    static void fill(const Project& project) {
        ProjectStore store(project.storePath());
        const auto collection = store.addCollection({0, "mills", "/mills", "documents", ""});
        for (int i = 0; i < kVillages; ++i) {
            const std::string number = std::to_string(i);
            DocumentRow row{0, collection, "mill" + number + ".txt"};
            row.id = fts::addDocument(store, row, "{\"title\":\"Mills\",\"blocks\":[]}");
            const std::vector<PlacedChunk> chunks{
                {"The mill of village" + number + " was built in 18" + std::to_string(10 + i) +
                     ". Its wheel was turned by the river near the bridge.",
                 "", 1, 0, 99}};
            replaceChunks(store, row, chunks, "so");
            const auto question = store.addQuestion(
                collection, "", "When was built the mill of village" + number + "?", "extractive");
            store.addPair(question, store.chunkPlaces(collection).back().id);
        }
        store.database().execute("UPDATE questions SET split = CASE WHEN id <= 10 THEN 'train' "
                                 "WHEN id <= 12 THEN 'validation' ELSE 'test' END");
        store.database().execute("UPDATE chunks SET split = (SELECT split FROM questions q JOIN "
                                 "pairs p ON p.question_id = q.id WHERE p.chunk_id = chunks.id)");
        for (const char* stage : {"import", "chunk", "generate"}) {
            recordStage(project, store, stage);
        }
    }

    void show(const char* page) { view().showStep(QLatin1String(page)); }

    static QString cell(const QTableView& table, int row, int column) {
        return table.model()->index(row, column).data().toString();
    }

    void press(QWidget* parent, const char* name) {
        QPushButton* button = nullptr;
        QTRY_VERIFY2((button = parent->findChild<QPushButton*>(QLatin1String(name))) != nullptr &&
                         button->isVisible() && button->isEnabled(),
                     name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<AnsweringEndpoint> m_endpoint;
    std::filesystem::path m_folder;
    std::size_t m_taught = 0; ///< requests the teacher answered

private Q_SLOTS:
    void initTestCase() {
        qputenv("OMP_NUM_THREADS", "1");
        m_endpoint = std::make_unique<AnsweringEndpoint>();
        m_folder = std::filesystem::path(m_home.path().toStdString()) / "mills";
        makeProject();
        open();
        QVERIFY(m_window->openProject(QString::fromStdString(m_folder.string())));
    }

    void cleanupTestCase() { close(); }

    void a1_saysWhoTeachesAndWhoJudges() {
        show("goal");
        auto* teacher = find<QWidget>("teacherPanel");
        QVERIFY(teacher->isVisible());
        QCOMPARE(teacher->findChild<QLineEdit*>("teacher.model")->text(), QString("teacher"));
        QVERIFY(!teacher->findChild<QLineEdit*>("teacher.local_model")->isVisible());
        QVERIFY(!find<QWidget>("studentPanel")->isVisible()); // it learns on this machine
        shoot("goal");
        shootRest("goalPage", "goal");

        auto* where = find<QComboBox>("train.where");
        where->setCurrentIndex(where->findData("endpoint"));
        QVERIFY(find<QWidget>("studentPanel")->isVisible());
        QVERIFY(trainsAtEndpoint(view().session().specs()));
        where->setCurrentIndex(where->findData("local"));

        // Without an address the judge is a model on this machine, and none is kept for it.
        auto* place = find<QComboBox>("judgePlace");
        place->setCurrentIndex(0);
        Q_EMIT place->activated(0);
        QVERIFY(view().session().specs().judge.url.empty());
        QVERIFY(find<QLineEdit>("judge.local_model")->isVisible());
        place->setCurrentIndex(1);
        Q_EMIT place->activated(1);
        type(find<QLineEdit>("judge.url"), QString::fromStdString(m_endpoint->url()));
        QTRY_COMPARE(view().session().specs().judge.url, m_endpoint->url());
    }

    void a2_asksTheTeacherAndSaysBeforeWhatItCosts() {
        show("data");
        QTRY_VERIFY(visible("answersPanel"));
        QVERIFY(find<QLabel>("teacherState")->text().contains("No question is answered"));
        QVERIFY(!next()->isEnabled());
        shoot("data-before");
        click("askTeacher");
        QPushButton* confirm = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((confirm = find<QPushButton>("confirmAsk")) != nullptr, 20000);
        auto* notice = find<QWidget>("teacherNotice");
        const auto texts = notice->findChildren<QLabel*>();
        const bool told = std::ranges::any_of(texts, [](const QLabel* text) {
            return text->text().contains("Requests to send to http://127.0.0.1") &&
                   text->text().contains("Cost: ");
        });
        QVERIFY(told);
        QCOMPARE(m_endpoint->asked(), std::size_t{0});
        shoot("data-plan");
        m_endpoint->wordy = view().session().specs().rag.answerTokens;
        QTest::mouseClick(confirm, Qt::LeftButton);
        auto* table = find<QTableView>("chatRows");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 11, 20000);
        QTRY_VERIFY(visible("cutAnswers"));
        QCOMPARE(std::size_t(table->model()->rowCount()), m_endpoint->asked() - 1);
        const auto* cut = find<QListWidget>("cutQuestions");
        QCOMPARE(cut->count(), 1);
        QVERIFY(cut->item(0)->text().endsWith("village4?"));
        shoot("data-cut");

        // That one alone, with a larger limit.
        press(m_window.get(), "askLonger");
        QTRY_VERIFY_WITH_TIMEOUT(notice->findChild<QLabel*>("noticeText")
                                     ->text()
                                     .contains("with text of your documents: 1."),
                                 20000);
        press(notice, "confirmAsk");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 12, 20000);
        QTRY_VERIFY(!visible("cutAnswers"));
        QCOMPARE(std::size_t(table->model()->rowCount()), m_endpoint->asked() - 1);
        m_taught = m_endpoint->asked();
        QTRY_VERIFY(cell(*table, 0, 1).startsWith("The mill of village"));
        QTRY_VERIFY(next()->isEnabled());
    }

    void a3_showsConversationsAndLeavesThemOut() {
        auto* table = find<QTableView>("chatRows");
        table->selectRow(0);
        auto* text = find<QTextBrowser>("chatRowText");
        QTRY_VERIFY(text->toPlainText().contains("turned by the river"));
        QVERIFY(text->toPlainText().contains(".txt"));
        QVERIFY(text->toPlainText().contains("You answer questions"));
        shoot("data");
        shootTabs("dataTabs", "data");
        click("leaveOutChatRow");
        QTRY_COMPARE(cell(*table, 0, 2), QString("Left out: by you"));
        press(m_window.get(), "undoChatReview");
        QTRY_COMPARE(cell(*table, 0, 2), QString("Training"));
        table->selectRow(1);
        auto* answer = find<QPlainTextEdit>("chatRowAnswer");
        QTRY_VERIFY(answer->toPlainText().startsWith("The mill of village"));
        type(answer, "Built by Zebulon.");
        press(m_window.get(), "saveAnswer");
        QTRY_COMPARE(cell(*table, 1, 1), QString("Built by Zebulon."));
        auto* scroll = find<QWidget>("dataPage")->findChild<QScrollArea*>("scroll");
        scroll->ensureWidgetVisible(find<QWidget>("chatRowReview"));
        shoot("data-review");
    }

    void a4_showsWhatTheStudentLearns() {
        show("training");
        auto* row = find<QTextBrowser>("sampleRow");
        QTRY_VERIFY_WITH_TIMEOUT(row->isVisible(), 30000);
        QVERIFY(row->toHtml().contains("background-color")); // what is learned
        QVERIFY(find<QLabel>("counts")->text().contains("the answers"));
        QVERIFY(find<QWidget>("train.price")->isHidden()); // it learns on this machine
        QVERIFY(!visible("tuningPanel"));
        QTRY_VERIFY_WITH_TIMEOUT(visible("forecastTraining"), 60000);
        QVERIFY(find<QLabel>("forecastTraining")->text().startsWith("at most"));
        QVERIFY2(find<QLabel>("forecastVerdict")->text().contains("what the models at addresses"),
                 qPrintable(find<QLabel>("forecastVerdict")->text()));
        QCOMPARE(m_endpoint->asked(), m_taught); // nobody is asked for a forecast
        shoot("training");
        shootRest("trainingPage", "training");
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 30000);
        QTest::mouseClick(next(), Qt::LeftButton);
    }

    void a5_trainsIt() {
        QTRY_VERIFY(visible("livePage"));
        QTRY_VERIFY_WITH_TIMEOUT(!view().session().store().runs().empty() &&
                                     view().session().store().runs().front().state == "succeeded",
                                 120000);
        shoot("live");
        QCOMPARE(view().session().store().runs().front().bestMetric, std::string("loss"));
    }

    void a6_judgesTheAnswers() {
        QTRY_VERIFY(view().session().work().empty());
        show("evaluation");
        press(find<QWidget>("evaluationPage"), "measure");
        auto* outcome = find<Notice>("measuringOutcome");
        QTRY_VERIFY_WITH_TIMEOUT(outcome->text().contains("Judge (judge) at http://127.0.0.1"),
                                 60000);
        QVERIFY2(outcome->text().contains("Teacher (teacher) at"), qPrintable(outcome->text()));
        QVERIFY(outcome->text().contains("Cost: "));
        QCOMPARE(m_endpoint->asked(), m_taught); // nothing is sent before a person says so
        shoot("evaluation-plan");
        press(find<QWidget>("evaluationPage"), "confirmMeasure");
        QTRY_VERIFY_WITH_TIMEOUT(visible("verdictSentence"), 180000);
        QVERIFY2(find<QLabel>("verdictBasis")->text().contains("judged by judge"),
                 qPrintable(find<QLabel>("verdictBasis")->text()));
        auto* systems = find<QTableWidget>("ragSystems");
        QCOMPARE(systems->rowCount(), 3);
        QCOMPARE(systems->item(2, 0)->text(), QString("Teacher"));
        const auto asked = view().session().store().questionCount(Split::Test);
        QCOMPARE(systems->item(2, 4)->text(), QString("%1 of %1").arg(asked));
        shoot("evaluation");
        find<QTabWidget>("resultTabs")->setCurrentIndex(1);
        auto* table = find<QTableView>("questions");
        QTRY_COMPARE(table->model()->rowCount(), int(asked));
        auto* text = find<QTextBrowser>("ragAnswers");
        QTRY_VERIFY(text->toPlainText().contains("✓ The mill of village"));
        shoot("evaluation-questions");
    }

    void a7_saysWhenTheJudgeIsNotToBeTrusted() {
        view().session().changeSpecs([](Specs& specs) { specs.judge.model = "yes"; });
        QVERIFY(view().session().save());
        press(find<QWidget>("evaluationPage"), "measure");
        press(find<QWidget>("evaluationPage"), "confirmMeasure");
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("verdictSentence")->text().startsWith("This judge is not reliable"),
            180000);
        QVERIFY(find<QLabel>("verdictSentence")->text().contains("0.50"));
        QTRY_VERIFY(visible("questionsNote"));
        shoot("evaluation-unreliable");
        QVERIFY(next()->isEnabled());
    }

    void a8_exportsAndListsTheRun() {
        QTRY_VERIFY(view().session().work().empty());
        show("export");
        auto* format = find<QComboBox>("exportFormat");
        QStringList formats;
        for (int i = 0; i < format->count(); ++i) {
            formats << format->itemData(i).toString();
        }
        QCOMPARE(formats.join(' '), QString("peft merged gguf-f16 gguf-q8_0 gguf-q4_0"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 20000);
        shoot("export");
        QTest::mouseClick(next(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            fileIn(QString::fromStdString(m_folder.string()), "adapter_config.json"), 60000);
        QTRY_VERIFY(view().session().work().empty());
        show("runs");
        auto* table = find<QTableView>("runsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        shoot("runs");
    }

    void a9_answersQuestionsFromTheDocuments() {
        QTRY_VERIFY(view().session().work().empty());
        show("ask");
        QTRY_VERIFY(find<QCheckBox>("askTeacher")->isVisible()); // once it is known what is there
        find<QCheckBox>("askTeacher")->setChecked(true);
        QVERIFY(find<QLabel>("documentsNote")->text().contains("127.0.0.1"));
        type(find<QLineEdit>("documentsQuestion"), "When was built the mill of village7?");
        press(m_window.get(), "askDocuments");
        auto* taught = find<QPlainTextEdit>("teacherAnswer");
        QTRY_COMPARE_WITH_TIMEOUT(taught->toPlainText(),
                                  QString("The mill of village7 was built in 1817."), 60000);
        for (const char* student : {"baseFacts", "tunedFacts"}) { // such a small one may fail
            QTRY_VERIFY2(!find<QLabel>(student)->text().isEmpty(), student);
            const QString facts = find<QLabel>(student)->text(); // calls it as the page does
            QVERIFY2(!facts.contains("of base") && !facts.contains("run:"), qPrintable(facts));
        }
        auto* sources = find<QTreeWidget>("sourceList");
        QVERIFY(sources->topLevelItemCount() > 0);
        QCOMPARE(sources->topLevelItem(0)->text(1), QString("mill7.txt, page 1"));
        shoot("ask");
    }

    // By the real program: the student with what it has learned, and what finds passages for it.
    void b0_servesTheStudentAndItsEncoder() {
        show("serve");
        auto* models = find<QTreeWidget>("servedModels");
        QTRY_COMPARE(models->topLevelItemCount(), 3);
        find<QSpinBox>("servePort")->setValue(0);
        QTRY_VERIFY(next()->isEnabled());
        QTest::mouseClick(next(), Qt::LeftButton);
        ModelServer& server = view().session().server();
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), ModelServer::State::Serving, 60000);
        const int port = server.address().section(':', -1).section('/', 0, 0).toInt();
        const auto chat = fts::test::ask(
            port, "POST", "/v1/chat/completions",
            "{\"model\": \"mills-run-1\", \"max_tokens\": 4, \"messages\": [{\"role\": \"user\", "
            "\"content\": \"When?\"}]}");
        QCOMPARE(chat.status, 200);
        const auto vector = fts::test::ask(port, "POST", "/v1/embeddings",
                                           "{\"model\": \"tiny-bert\", \"input\": \"When?\"}");
        QCOMPARE(vector.status, 200);
        QTRY_COMPARE(find<QTableView>("calls")->model()->rowCount(), 2);
        shoot("serve");
        find<QTabWidget>("serveTabs")->setCurrentIndex(1);
        shoot("serve-use");
        press(m_window.get(), "stopServing");
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), ModelServer::State::Off, 20000);
    }

    void b1_namesEveryWidgetOneCanStepTo() {
        for (int step = 0; step < view().stepCount(); ++step) {
            view().showStep(step);
            QTest::qWait(100); // what the page reads shows
            QVERIFY2(unnamedWidget(*m_window).isEmpty(),
                     qPrintable(view().stepTitle(step) + ": " + unnamedWidget(*m_window)));
        }
    }
};

QTEST_MAIN(TestDistillationPages)
#include "test_distillation_pages.moc"
