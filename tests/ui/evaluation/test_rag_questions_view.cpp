#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/project/project.h"
#include "tests/core/jobs/written_students.h"
#include "ui/base/project_session.h"
#include "ui/base/theme.h"
#include "ui/evaluation/rag_questions_view.h"

using namespace fts;

class TestRagQuestionsView : public QObject {
    Q_OBJECT

    QTemporaryDir m_runtime;
    QTemporaryDir m_home;
    int m_count = 0;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<RagQuestionsView> m_view;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }

    /// A run whose tuned student is right where the base is not, but for each fourth question.
    void judge(int run, double auc) {
        WrittenStudents(m_project->folder())
            .write(run, [](int i) { return i % 4 != 3; }, {.auc = auc, .before = false});
    }

    void show(int run) {
        m_view->showRun(run);
        QTRY_COMPARE(find<QTableView>("questions")->model()->rowCount(),
                     WrittenStudents::kQuestions);
    }

    /// All that a person reads in the view.
    QString words() {
        QString all = find<QLabel>("questionsNote")->text();
        const auto* table = find<QTableView>("questions");
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                all += table->isColumnHidden(column)
                           ? QString()
                           : table->model()->index(row, column).data().toString() + u'\n';
            }
        }
        return all + find<QTextBrowser>("ragAnswers")->toPlainText();
    }

private Q_SLOTS:
    void init() {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        m_project = std::make_unique<Project>(
            Project::create((m_home.filePath("p%1").arg(++m_count)).toStdString(), "distillation"));
        m_session = std::make_unique<ProjectSession>(m_project->folder(), "/nowhere");
        m_view = std::make_unique<RagQuestionsView>(*m_session);
        m_view->resize(800, 500);
        m_view->show();
    }

    void cleanup() {
        m_view.reset();
        m_session.reset();
    }

    void tellsWhatChangedWhereTheJudgeCanJudge() {
        judge(1, 0.9);
        show(1);
        QVERIFY(words().contains("▼ worse"));
        QVERIFY(words().contains("▲ better"));
        QVERIFY(find<QComboBox>("questionKind")->isVisible());
        QVERIFY(!find<QLabel>("questionsNote")->isVisible());
        QVERIFY(find<QTextBrowser>("ragAnswers")->toHtml().contains(errorColorName()));
    }

    void opensAllThatTheJudgeHasSaid() {
        WrittenStudents(m_project->folder()).write(1, [](int) { return true; }, {.whole = true});
        show(1);
        const QString text = find<QTextBrowser>("ragAnswers")->toPlainText();
        for (const char* said :
             {"✓ So it was written.", "✓ Passage 1 (It says so.)", "✕ Passage 2 (About ships.)",
              "What the answer to compare with says, by this one:", "0.75 How was it?"}) {
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
        }
    }

    void callsNothingBetterOrWorseWhereTheJudgeIsUnreliable() {
        judge(1, 0.9);
        judge(2, 0.6);
        show(1);
        find<QComboBox>("questionKind")->setCurrentText("Got worse");
        show(2); // all of them, since what was chosen cannot be
        for (const char* word : {"▼", "▲", "✕ never", "= as before"}) {
            QVERIFY2(!words().contains(word), word);
        }
        QVERIFY(words().startsWith("No question is called better or worse, since this judge is not "
                                   "reliable."));
        QVERIFY(find<QLabel>("questionsNote")->isVisible());
        QVERIFY(!find<QComboBox>("questionKind")->isVisible());
        QVERIFY(words().contains("0.00")); // its figures stay
        QVERIFY(!find<QTextBrowser>("ragAnswers")->toHtml().contains(errorColorName()));
        show(1);
        QVERIFY(words().contains("▼ worse"));
        QVERIFY(find<QComboBox>("questionKind")->isVisible());
    }

private:
    QString errorColorName() const { return errorColor(m_view->palette()).name(); }
};

QTEST_MAIN(TestRagQuestionsView)
#include "test_rag_questions_view.moc"
