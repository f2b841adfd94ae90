#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "tests/core/jobs/judged_sql_project.h"
#include "tests/ui/named_widgets.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

using namespace fts;

// The real window with a text-to-SQL project that was trained and measured, without the engine.
class TestSqlPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        QSettings().clear();
        QSettings().setValue("start/place", m_runtime.path());
        m_sql.measure(m_sql.train());
        m_window = std::make_unique<MainWindow>("/nonexistent");
        m_window->resize(1024, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->openProject(QString::fromStdString(m_sql.project.folder().string())));
    }

    void cleanupTestCase() { m_window.reset(); }

    void makesAProjectOfTheKind() {
        MainWindow second("/nonexistent");
        second.show();
        QTest::mouseClick(second.findChild<QPushButton*>("newProject"), Qt::LeftButton);
        auto* kind = second.findChild<QComboBox*>("projectKind");
        QTRY_VERIFY(kind && kind->isVisible());
        kind->setCurrentIndex(kind->findData(QString(kTextToSql)));
        QTest::mouseClick(second.findChild<QPushButton*>("makeProject"), Qt::LeftButton);
        QTRY_VERIFY(second.projectView());
        QTRY_VERIFY(second.findChild<QWidget*>("goalPage")->isVisible());
        QCOMPARE(second.projectView()->stepCount(), 9);
    }

    void namesEveryWidgetOneCanStepTo() {
        for (int step = 0; step < view().stepCount(); ++step) {
            view().showStep(step);
            QTest::qWait(100); // what the page reads shows
            QVERIFY2(unnamedWidget(*m_window).isEmpty(),
                     qPrintable(view().stepTitle(step) + ": " + unnamedWidget(*m_window)));
        }
    }

    void offersLanguageModels() {
        show("goal");
        auto* models = find<QListWidget>("models");
        QTRY_VERIFY(models->count() > 0);
        QCOMPARE(models->currentItem()->text(), QString("SmolLM2-135M-Instruct"));
        QVERIFY(models->findItems("all-MiniLM-L6-v2", Qt::MatchExactly).isEmpty());
        QVERIFY(find<QPushButton>("chooseModelFile")->isVisible());
    }

    void listsTheQuestionsAndWhyOneIsLeftOut() {
        show("data");
        auto* table = find<QTableView>("sqlRows");
        QTRY_COMPARE(table->model()->rowCount(), 8);
        QTRY_COMPARE(cell(*table, 7, 2),
                     QString("Left out: its tables are also in the validation or test part"));
        QCOMPARE(cell(*table, 0, 2), QString("Training"));
        table->selectRow(0);
        auto* text = find<QPlainTextEdit>("sqlRowText");
        QTRY_VERIFY(text->toPlainText().contains("CREATE TABLE boats"));
        QVERIFY(text->toPlainText().contains("line 1"));
        find<QComboBox>("sqlRowShow")->setCurrentIndex(2);
        Q_EMIT find<QComboBox>("sqlRowShow")->activated(2);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void showsTheSettingsOfTheKind() {
        show("training");
        QVERIFY(find<QSpinBox>("lora.r")->isVisible());
        QVERIFY(find<QWidget>("train.loss") == nullptr);
        QTRY_VERIFY(find<QWidget>("whatIsLearned")->isVisible());
        auto* row = find<QTextBrowser>("sampleRow");
        QTRY_VERIFY_WITH_TIMEOUT(row->isVisible(), 20000);
        const QString html = row->toHtml();
        QVERIFY(html.contains("background-color")); // what is learned
        QVERIFY(row->toPlainText().contains("<|im_end|>"));
        QVERIFY(find<QLabel>("sampleRowTokens")->text().contains("are learned"));
    }

    void showsTheVerdict() {
        show("evaluation");
        QTRY_VERIFY(find<QLabel>("verdictSentence")->isVisible());
        QVERIFY(find<QLabel>("verdictSentence")->text().startsWith("The tuned model answers bett"));
        auto* errors = find<QTableWidget>("errorClasses");
        QCOMPARE(errors->columnCount(), 4); // base, tuned, and held to the tables
        QCOMPARE(errors->item(0, 1)->text(), QString("1"));
        find<QTabWidget>("resultTabs")->setCurrentIndex(1);
        auto* table = find<QTableView>("questions");
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QCOMPARE(cell(*table, 0, 0), QString("Question 2?")); // got worse
        QCOMPARE(cell(*table, 0, 3), QString("▼ worse"));
        auto* text = find<QTextBrowser>("sqlAnswers");
        QTRY_VERIFY(text->toPlainText().contains("CREATE TABLE mares"));
        QVERIFY(text->toPlainText().contains("It runs, but gives other rows than the known SQL."));
        table->selectRow(1);
        QTRY_VERIFY(text->toPlainText().contains("SELECT <b>n</b> FROM kites")); // as characters
    }

    void offersTheFormatsOfLanguageModels() {
        show("export");
        auto* format = find<QComboBox>("exportFormat");
        QStringList formats;
        for (int i = 0; i < format->count(); ++i) {
            formats << format->itemData(i).toString();
        }
        QCOMPARE(formats.join(' '), QString("peft merged gguf-f16 gguf-q8_0 gguf-q4_0"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("exportFolder")->text().endsWith("-run-1-peft"),
                                 20000);
        format->setCurrentIndex(3);
        QVERIFY(find<QLineEdit>("exportFolder")->text().endsWith("-run-1-gguf-q8_0"));
        auto* snippet = find<QWidget>("exportPage")->findChild<QPlainTextEdit*>("snippet");
        QTRY_VERIFY_WITH_TIMEOUT(snippet->toPlainText().contains("llama-cli"), 20000);
    }

    void listsTheRun() {
        show("runs");
        auto* table = find<QTableView>("runsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(cell(*table, 0, 2).startsWith("Execution accuracy"));
    }

private:
    template <typename Type>
    Type* find(const char* name) {
        return m_window->findChild<Type*>(QLatin1String(name));
    }

    static QString cell(const QTableView& table, int row, int column) {
        return table.model()->index(row, column).data().toString();
    }

    ProjectView& view() { return *m_window->projectView(); }
    void show(const char* page) { view().showStep(QLatin1String(page)); }

    QTemporaryDir m_runtime;
    JudgedSqlProject m_sql;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSqlPages)
#include "test_sql_pages.moc"
