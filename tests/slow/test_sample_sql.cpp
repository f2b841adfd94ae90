#include "tests/app/driven_window.h"

using namespace fts;

// The real window and the real engine, from the sample project for SQL to an exported adapter and a
// question to a database, by mouse and keys as a person would.
class TestSampleSql : public DrivenWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { open(); }
    void cleanupTestCase() { close(); }

    void importsTheSample() {
        click("sampleSql");
        QTRY_VERIFY(m_window->projectView());
        QVERIFY(visible("dataPage"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 30000);
        QTRY_COMPARE(find<QTableView>("sqlRows")->model()->rowCount(), 322);
        find<QTableView>("sqlRows")->selectRow(3);
        shoot("sql-data");
        shootTabs("dataTabs", "sql-data");
    }

    void showsTheGoalOnTheWayBack() {
        click("back");
        QVERIFY(visible("goalPage"));
        QTRY_VERIFY(next()->isEnabled());
        shoot("sql-goal");
        click("next");
        QTRY_VERIFY(visible("dataPage") && next()->isEnabled());
    }

    void forecastsAndTakesSettings() {
        click("next");
        QVERIFY(visible("trainingPage"));
        // For a test's patience: short rows, few of them, once.
        type(find<QWidget>("train.epochs"), "1");
        type(find<QWidget>("train.batch"), "8");
        type(find<QWidget>("model.max_tokens"), "84");
        QCOMPARE(view().session().specs().train.epochs, 1);
        QCOMPARE(view().session().specs().model.maxTokens, 84);
        view().session().changeSpecs([](Specs& specs) {
            specs.train.validationRows = 8;
            specs.evaluate.rows = 12;
            specs.evaluate.answerTokens = 32;
        });
        QTRY_VERIFY_WITH_TIMEOUT(visible("longNotice"), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(visible("useBetterLimit"), 20000); // some rows are left out
        // What was measured by itself may be about the settings as they were before.
        QTRY_VERIFY_WITH_TIMEOUT(view().session().work().empty(), 200000);
        QTRY_VERIFY_WITH_TIMEOUT(
            visible("forecastTraining") || find<QPushButton>("measure")->isEnabled(), 20000);
        if (!visible("forecastTraining")) {
            click("measure");
        }
        QTRY_VERIFY_WITH_TIMEOUT(visible("forecastTraining"), 100000);
        QVERIFY(find<QLabel>("forecastTraining")->text().startsWith("at most"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 90000);
        shoot("sql-settings");
        shootRest("trainingPage", "sql-settings");
    }

    void trainsLive() {
        click("next");
        QTRY_VERIFY_WITH_TIMEOUT(visible("livePage"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(view().session().work(), std::string("train"), 10000);
        QTest::qWait(5000);
        shoot("sql-training");
        QTRY_VERIFY_WITH_TIMEOUT(view().session().work().empty(), 280000);
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY2(find<QLabel>("runBest")->text().contains("Execution accuracy"),
                 qPrintable(find<QLabel>("runBest")->text()));
        shoot("sql-trained");
        shootTabs("curveTabs", "sql-trained");
    }

    void measuresTheResult() {
        click("next");
        QVERIFY(visible("evaluationPage"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 280000);
        QCOMPARE(find<QTableWidget>("errorClasses")->columnCount(), 4);
        shoot("sql-result");
        shootTabs("resultTabs", "sql-result");
        find<QTabWidget>("resultTabs")->setCurrentIndex(1);
        QTRY_COMPARE(find<QTableView>("questions")->model()->rowCount(), 12);
        find<QTabWidget>("resultTabs")->setCurrentIndex(0);
    }

    void exportsTheAdapter() {
        click("next");
        QVERIFY(visible("exportPage"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 20000);
        shoot("sql-export");
        click("next");
        const QString folder = QString::fromStdString(view().session().folder().string());
        QTRY_VERIFY_WITH_TIMEOUT(fileIn(folder + "/artifacts", "adapter_model.safetensors"),
                                 120000);
        QTRY_VERIFY_WITH_TIMEOUT(view().session().work().empty(), 60000);
        shoot("sql-exported");
        shootTabs("exportTabs", "sql-exported");
    }

    void asksTheDatabaseOfTheSample() {
        view().session().changeSpecs( // one that has learned so little says more than it needs
            [](Specs& specs) { specs.evaluate.answerTokens = 128; });
        find<QAction>("actionStep8")->trigger();
        QVERIFY(visible("askPage"));
        QTRY_VERIFY(visible("databaseTables"));
        QCOMPARE(find<QTreeWidget>("databaseTables")->topLevelItem(0)->text(0),
                 QString("moorings"));
        auto* question = find<QLineEdit>("askQuestion");
        question->setFocus();
        QTest::keyClicks(question, "How many moorings are there?");
        QTest::keyClick(question, Qt::Key_Return);
        auto* sql = find<QPlainTextEdit>("sql");
        QTRY_VERIFY_WITH_TIMEOUT(sql->toPlainText().contains("moorings"), 60000);
        QVERIFY(!visible("resultTable")); // it runs only when a person says so
        shoot("sql-written");
        QTRY_VERIFY(find<QPushButton>("runSql")->isEnabled());
        QTest::keyClick(sql, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(visible("resultTable"), 20000);
        QVERIFY(!find<QLabel>("resultSentence")->text().isEmpty());
        shoot("sql-asked");
    }

    void listsTheRun() {
        find<QAction>("actionStep9")->trigger();
        QVERIFY(visible("runsPage"));
        shoot("sql-runs");
    }

    void neverStoodStill() { checkThatItNeverStoodStill(); }
};

QTEST_MAIN(TestSampleSql)
#include "test_sample_sql.moc"
