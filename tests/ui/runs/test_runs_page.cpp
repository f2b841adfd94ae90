#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <QAbstractItemModelTester>

#include "core/jobs/question_results.h"
#include "core/project/locks.h"
#include "tests/core/jobs/written_students.h"
#include "tests/ui/named_widgets.h"
#include "tests/ui/written_runs.h"
#include "ui/base/notice.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_view.h"
#include "ui/runs/difference_model.h"
#include "ui/runs/run_table_model.h"
#include "ui/runs/runs_page.h"

using namespace fts;
namespace fs = std::filesystem;

class TestRunsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_folder = m_home->filePath("project").toStdString();
        m_project = Project::create(m_folder, "embedding");
        ProjectStore store(m_project->storePath());
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
    }

    void saysThatThereIsNothingYet() {
        open();
        QTRY_VERIFY(find<QWidget>("noRuns")->isVisible());
        QSignalSpy wanted(m_page.get(), &Page::stepWanted);
        QTest::mouseClick(find<QPushButton>("chooseSettings"), Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).toString(), "training");
        QVERIFY(!find<QTableView>("runsTable")->isVisible());
        QCOMPARE(m_page->summary(), QString());
    }

    void needsNoScrollingSidewaysWhereItIsNarrow() {
        writeThree();
        openListed(3);
        auto* table = find<QTableView>("runsTable");
        m_page->resize(790, 620); // in a window of 1024
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(table->isColumnHidden(RunTableModel::Batch));
        QVERIFY(!table->isColumnHidden(RunTableModel::Verdict));
        QVERIFY(!table->isColumnHidden(RunTableModel::Started));
        m_page->resize(1900, 620);
        for (int column = 0; column < RunTableModel::kColumns; ++column) {
            QTRY_VERIFY(!table->isColumnHidden(column));
        }
    }

    void listsEveryRunAndHowItWent() {
        writeThree();
        openListed(3);
        QCOMPARE(m_page->summary(), "3");
        QCOMPARE(shownNumbers(), (QList<int>{3, 2, 1})); // the newest first
        QCOMPARE(cell(3, RunTableModel::State), "⚠ interrupted");
        QCOMPARE(cell(3, RunTableModel::Reason), "Its program ended unexpectedly.");
        QCOMPARE(cell(2, RunTableModel::State), "✕ failed");
        QCOMPARE(cell(2, RunTableModel::Reason), "Memory ran out.");
        QCOMPARE(cell(1, RunTableModel::State), "✓ done");
        QCOMPARE(cell(1, RunTableModel::Best), "NDCG@10 0.800");
        QCOMPARE(cell(1, RunTableModel::Verdict), "better: +0.250 (+0.125 to +0.375)");
        QCOMPARE(cell(2, RunTableModel::Verdict), "not measured");
        QCOMPARE(cell(2, RunTableModel::Rate), "2e-05");
    }

    void writesNumbersAsTheLanguageWritesThem() {
        QLocale::setDefault(QLocale(QLocale::German));
        Specs specs;
        specs.train.batch = 4096;
        writeRun(*m_project, {});
        writeRun(*m_project, {.specs = specs});
        openListed(2);
        select({1, 2});
        const auto* model = find<QTableView>("differences")->model();
        const QStringList told{cell(1, RunTableModel::Rate), cell(2, RunTableModel::Batch),
                               model->index(0, 2).data().toString()};
        QLocale::setDefault(QLocale::c());
        QCOMPARE(told, QStringList({"0,0001", "4.096", "4.096"}));
    }

    void saysWhatNoLearningRateMeans() {
        m_project = Project::create(m_home->filePath("sql").toStdString(), kTextToSql);
        m_folder = m_project->folder();
        writeRun(*m_project, {.specs = defaultSpecs(kTextToSql)});
        openListed(1);
        QCOMPARE(cell(1, RunTableModel::Rate), "chosen for the model");
    }

    void deletesARunOnceThatIsConfirmed() {
        writeThree();
        openListed(3);
        select({2});
        QTest::mouseClick(find<QPushButton>("deleteRunButton"), Qt::LeftButton);
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = find<QMessageBox>("deleteRunBox")) && box->isVisible());
        QVERIFY(box->informativeText().contains("frees"));
        QCOMPARE(find<QTableView>("runsTable")->model()->rowCount(), 3);
        QTest::mouseClick(find<QPushButton>("confirmDeleteRun"), Qt::LeftButton);
        QTRY_COMPARE(find<QTableView>("runsTable")->model()->rowCount(), 2);
        QCOMPARE(shownNumbers(), (QList<int>{3, 1}));
        QVERIFY(!fs::exists(m_project->runFolder(2)));

        select({1}); // whose model the project has
        QTest::mouseClick(find<QPushButton>("deleteRunButton"), Qt::LeftButton);
        QTRY_VERIFY(find<Notice>("runsTrouble")->text().contains("stays"));
    }

    void savesTheTable() {
        writeThree();
        openListed(3);
        QTest::mouseClick(find<QPushButton>("saveRunsButton"), Qt::LeftButton);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = find<QFileDialog>("saveDialog")) && dialog->isVisible());
        dialog->selectFile(m_home->filePath("mine"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(QFileInfo::exists(m_home->filePath("mine.csv")));
        QFile file(m_home->filePath("mine.csv"));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().trimmed().count('\n'), 3); // titles, and a row for each
        QTRY_VERIFY(find<Notice>("runsTrouble")->text().contains("mine.csv"));
    }

    void sortsNumbersAsNumbers() {
        for (int i = 1; i <= 11; ++i) {
            writeRun(*m_project, {.steps = 1, .bestValue = i == 4 ? 0.95 : 0.5});
        }
        openListed(11);
        auto* table = find<QTableView>("runsTable");
        table->sortByColumn(RunTableModel::Number, Qt::AscendingOrder);
        QCOMPARE(shownNumbers(), (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
        table->sortByColumn(RunTableModel::Best, Qt::DescendingOrder);
        QCOMPARE(shownNumbers().front(), 4);
    }

    void showsWhyARunFailed() {
        writeThree();
        openListed(3);
        select({2});
        auto* reason = find<Notice>("runReason");
        QVERIFY(reason->isVisible());
        QCOMPARE(reason->text(), "Run 2 failed. Memory ran out.");
        select({1});
        QVERIFY(!reason->isVisible());
    }

    void laysCurvesOverOneAnother() {
        writeThree();
        openListed(3);
        auto* plot = find<PlotView>("comparisonPlot");
        QVERIFY(plot->isVisible());
        QTRY_COMPARE(plot->seriesCount(), 1);
        select({1, 3});
        QTRY_COMPARE(plot->seriesCount(), 2);
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(40));
        QCOMPARE(plot->curve(1).size(), std::size_t(33));
        QCOMPARE(plot->title(), "Loss");
        auto* choice = find<QComboBox>("comparedCurve");
        choice->setCurrentIndex(choice->findText("NDCG@10"));
        QCOMPARE(plot->curve(0).size(), std::size_t(4));
        QCOMPARE(plot->curve(1).size(), std::size_t(3));
        select({1, 2, 3}); // the choice stays
        QTRY_COMPARE(plot->seriesCount(), 3);
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(4));
    }

    void namesTheSettingsThatDiffer() {
        writeThree();
        openListed(3);
        select({1, 2});
        auto* model = find<QTableView>("differences")->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), "Run 2");
        QCOMPARE(model->index(0, 0).data().toString(), "Learning rate");
        QCOMPARE(model->index(0, 1).data().toString(), "0.0001");
        QCOMPARE(model->index(0, 2).data().toString(), "2e-05");
        QCOMPARE(model->index(1, 0).data().toString(), "Precision");
        QVERIFY(model->index(1, 1).data().toString() != model->index(1, 2).data().toString());
        select({1, 3});
        QVERIFY(!find<QTableView>("differences")->isVisible());
        QVERIFY(find<QLabel>("differencesTitle")->text().contains("same settings"));
    }

    void showsTheSettingsOfThatRun() {
        writeThree();
        openListed(3);
        m_session->changeSpecs([](Specs& specs) { specs.train.learningRate = 3e-3; });
        select({2});
        auto* model = find<QTableView>("differences")->model();
        QCOMPARE(model->rowCount(), int(fields().size()));
        const auto rate = model->match(model->index(0, 0), Qt::DisplayRole, "Learning rate");
        QCOMPARE(rate.at(0).siblingAtColumn(1).data().toString(), "2e-05");
        QCOMPARE(model->index(1, 1).data().toString(), "the maximum"); // rather than 0
        QCOMPARE(model->index(2, 1).data().toString(), "none");
        QCOMPARE(find<QLabel>("differencesTitle")->text(), "Settings of this run:");
    }

    void tellsWhetherTwoResultsDiffer() {
        writeThree();
        writeRun(*m_project, {.judged = true});
        for (const int run : {1, 4}) { // the first one finds what the fourth one does not
            writeQuestionResults(questionResultsPath(m_project->runFolder(run)), 20,
                                 [run](std::size_t i) {
                                     const auto id = std::int64_t(i);
                                     QuestionResult result{id, "?", "", {id}, {}, {}, {}, {}};
                                     result.tuned = {{run == 1 ? id : 99, 0.5F}};
                                     return result;
                                 });
        }
        openListed(4);
        auto* text = find<QLabel>("runsCompared");
        QVERIFY(!text->isVisible());
        select({1, 4});
        QTRY_VERIFY2(text->text().startsWith("Run 1 finds better passages than run 4: NDCG@10"),
                     qPrintable(text->text()));
        QVERIFY(text->text().contains("20 questions"));
        select({1, 2});
        QVERIFY(text->text().startsWith("Once both are measured"));
    }

    void showsTheFiguresOfTwoStudents() {
        writeThree();
        writeRun(*m_project, {.judged = true});
        const WrittenStudents students(m_folder);
        students.write(1, [](int i) { return i < 5; });
        students.write(4, [](int i) { return i < 16; });
        openListed(4);
        auto* figures = find<QTableWidget>("runFigures");
        QVERIFY(!figures->isVisible());
        select({1, 4});
        QTRY_VERIFY(figures->isVisible());
        QCOMPARE(figures->horizontalHeaderItem(2)->text(), "Run 4");
        QCOMPARE(figures->item(0, 0)->text(), "Correct");
        QCOMPARE(figures->item(0, 1)->text(), "0.250");
        QCOMPARE(figures->item(0, 2)->text(), "0.800");
        QVERIFY2(figures->item(0, 3)->text().startsWith("+0.550 (+0."),
                 qPrintable(figures->item(0, 3)->text()));
        QCOMPARE(figures->item(0, 4)->text(), "20");
        QVERIFY(find<QLabel>("runsCompared")->text().startsWith("The student of run 4 answers"));
        select({1, 2});
        QVERIFY(!figures->isVisible());
    }

    void zoomAndLegendSurviveARefresh() {
        const int run = writeRun(*m_project, {.state = "running", .steps = 10});
        openListed(1);
        auto* plot = find<PlotView>("comparisonPlot");
        QTRY_COMPARE(plot->seriesCount(), 1);
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(10));
        QTest::keyClick(&plot->canvas(), Qt::Key_Plus);
        QVERIFY(plot->isZoomed());
        writeEvents(m_project->runFolder(run) / "events.jsonl", run, {.steps = 25});
        m_page->enter();
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(25));
        QVERIFY(plot->isZoomed());
    }

    void tellsHowARunThatIsUnderWayStands() {
        const FileLock lock = FileLock::acquire(m_folder / "job.lock", "train");
        writeThree();
        const std::vector<MetricSample> looks{{"validation.ndcg@10", 10, 0.5},
                                              {"validation.ndcg@10", 20, 0.75},
                                              {"validation.ndcg@10", 30, std::nan("")}};
        ProjectStore(m_project->storePath()).addSamples(3, looks);
        openListed(3);
        QCOMPARE(cell(3, RunTableModel::State), "▶ training");
        QCOMPARE(cell(3, RunTableModel::Best), "NDCG@10 0.750");
        QCOMPARE(cell(3, RunTableModel::Duration), "–");
        m_page->showProgress({3, 65, 130, "ndcg@10", 0.875});
        QCOMPARE(cell(3, RunTableModel::Best), "NDCG@10 0.875");
        QCOMPARE(cell(3, RunTableModel::Duration), "1 min 5 s, about 2 min 10 s left");
        m_page->showProgress({3, 66, {}, "ndcg@10", {}});
        QCOMPARE(cell(3, RunTableModel::Duration), "1 min 6 s");
    }

    void givesTheProjectARunsSettings() {
        writeThree();
        openListed(3);
        select({2});
        QSignalSpy wanted(m_page.get(), &Page::stepWanted);
        QTest::mouseClick(find<QPushButton>("useSettingsButton"), Qt::LeftButton);
        QCOMPARE(m_session->specs().train.learningRate, 2e-5);
        QCOMPARE(wanted.at(0).at(0).toString(), "training");
        auto* used = find<Notice>("settingsUsed");
        QVERIFY(used->isVisible());
        QTest::mouseClick(find<QPushButton>("undoSettings"), Qt::LeftButton);
        QCOMPARE(m_session->specs(), Specs(m_project->specs()));
        QVERIFY(!used->isVisible());
        QTest::mouseClick(find<QPushButton>("useSettingsButton"), Qt::LeftButton);
        m_session->changeSpecs([](Specs& specs) { specs.train.epochs = 9; });
        QVERIFY(!used->isVisible()); // what was changed since is not to be lost
    }

    void leadsToARunByKeyboard() {
        writeThree();
        openListed(3);
        QSignalSpy wanted(m_page.get(), &RunsPage::runWanted);
        auto* table = find<QTableView>("runsTable");
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.at(0).at(0).toInt(), 2);
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(!find<QPushButton>("showRunButton")->isEnabled()); // which of the two?
    }

    void copiesTheTableInTheOrderShown() {
        writeThree();
        openListed(3);
        find<QTableView>("runsTable")->sortByColumn(RunTableModel::Number, Qt::AscendingOrder);
        QTest::mouseClick(find<QPushButton>("copyRunsButton"), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split("\r\n");
        QCOMPARE(lines.size(), 5); // with the titles and the end
        QVERIFY(lines[1].startsWith("1,succeeded,"));
        QVERIFY(lines[2].endsWith(",Memory ran out."));
    }

    void aNewRunJoinsAndTheSelectionStays() {
        writeThree();
        openListed(3);
        select({1, 2});
        writeRun(*m_project, {});
        m_page->enter();
        QTRY_COMPARE(find<QTableView>("runsTable")->model()->rowCount(), 4);
        QCOMPARE(find<QTableView>("runsTable")->selectionModel()->selectedRows().size(), 2);
    }

    void readsTheCurveOfARunThatHasGoneOn() {
        const int run = writeRun(*m_project, {.state = "running", .steps = 10});
        openListed(1);
        auto* plot = find<PlotView>("comparisonPlot");
        QTRY_COMPARE(plot->seriesCount(), 1);
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(10));
        writeEvents(m_project->runFolder(run) / "events.jsonl", run, {.steps = 25});
        m_page->enter();
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(25));
    }

    void followsTheCurveOfARunThatIsUnderWay() {
        const FileLock lock = FileLock::acquire(m_folder / "job.lock", "train");
        const int run = writeRun(*m_project, {.state = "running", .steps = 10});
        openListed(1);
        auto* plot = find<PlotView>("comparisonPlot");
        QTRY_COMPARE(plot->seriesCount(), 1);
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(10));
        for (const int steps : {25, 40}) { // by itself, again and again
            writeEvents(m_project->runFolder(run) / "events.jsonl", run, {.steps = steps});
            QTRY_COMPARE(plot->curve(0).size(), std::size_t(steps));
        }
    }

    void aReadOnlyProjectKeepsItsSettings() {
        writeThree();
        const ProjectSession other(m_folder, "/nonexistent");
        openListed(3);
        select({2});
        QVERIFY(!find<QPushButton>("useSettingsButton")->isEnabled());
        QVERIFY(find<QPushButton>("showRunButton")->isEnabled());
    }

    void theModelsKeepTheirWord() {
        writeThree();
        RunTableModel table;
        DifferenceModel differences;
        QAbstractItemModelTester tester(&table,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester other(&differences,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setRuns(readRuns(m_folder), {});
        differences.setRuns(readRuns(m_folder));
        writeRun(*m_project, {});
        table.setRuns(readRuns(m_folder), {});
        differences.setRuns({});
        table.setRuns({}, {});
        QCOMPARE(table.rowCount(), 0);
    }

    void namesEveryInteractiveWidget() {
        writeThree();
        openListed(3);
        select({1, 2});
        QTRY_COMPARE(find<PlotView>("comparisonPlot")->seriesCount(), 2);
        QCOMPARE(unnamedWidget(*m_page), QString());
    }

private:
    // One that is done and measured, one that failed with other settings, one that was killed.
    void writeThree() const {
        writeRun(*m_project, {.judged = true});
        Specs specs;
        specs.train.learningRate = 2e-5;
        specs.train.precision = "fp32";
        writeRun(*m_project,
                 {.specs = specs, .state = "failed", .reason = "Memory ran out.", .steps = 20});
        writeRun(*m_project, {.state = "running", .steps = 33, .checkpoint = 30});
    }

    void open() {
        m_session = std::make_unique<ProjectSession>(m_folder, "/nonexistent");
        m_page = std::make_unique<RunsPage>(*m_session);
        m_page->resize(800, 680);
        m_page->show();
    }

    void openListed(int runs) {
        open();
        QTRY_COMPARE(find<QTableView>("runsTable")->model()->rowCount(), runs);
    }

    template <typename Widget>
    Widget* find(const char* name) const {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }

    QList<int> shownNumbers() const {
        QList<int> numbers;
        const auto* model = find<QTableView>("runsTable")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            numbers.append(model->index(row, RunTableModel::Number).data().toInt());
        }
        return numbers;
    }

    QString cell(int run, int column) const {
        const auto* model = find<QTableView>("runsTable")->model();
        return model->index(int(shownNumbers().indexOf(run)), column).data().toString();
    }

    void select(const QList<int>& runs) const {
        auto* table = find<QTableView>("runsTable");
        table->clearSelection();
        for (const int run : runs) {
            table->selectionModel()->select(
                table->model()->index(int(shownNumbers().indexOf(run)), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }

    std::unique_ptr<QTemporaryDir> m_home;
    fs::path m_folder;
    std::optional<Project> m_project;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<RunsPage> m_page;
};

QTEST_MAIN(TestRunsPage)
#include "test_runs_page.moc"
