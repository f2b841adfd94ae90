#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "tests/core/jobs/judged_project.h"
#include "ui/base/project_session.h"
#include "ui/evaluation/questions_view.h"

using namespace fts;

class TestQuestionsView : public QObject {
    Q_OBJECT

    QTemporaryDir m_runtime;
    std::unique_ptr<JudgedProject> m_judged;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<QuestionsView> m_view;
    int m_run = 0;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }

    /// Numbers of the questions shown, from the top.
    QString shownQuestions() {
        const auto* model = find<QTableView>("questions")->model();
        QString numbers;
        for (int row = 0; row < model->rowCount(); ++row) {
            numbers += model->index(row, 0).data().toString().remove("What is thing ").remove('?');
        }
        return numbers;
    }

    QString cell(int row, int column) {
        return find<QTableView>("questions")->model()->index(row, column).data().toString();
    }

    QString passage(const char* list, int row) {
        const auto* item = find<QTreeWidget>(list)->topLevelItem(row);
        return item == nullptr ? QString() : item->text(2);
    }

private Q_SLOTS:
    void init() {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        m_judged = std::make_unique<JudgedProject>();
        m_run = m_judged->train();
        m_judged->measure(m_run);
        m_session = std::make_unique<ProjectSession>(m_judged->project.folder(), "/nowhere");
        m_view = std::make_unique<QuestionsView>(*m_session);
        m_view->resize(800, 400);
        m_view->show();
        m_view->showRun(m_run);
        QTRY_COMPARE(find<QTableView>("questions")->model()->rowCount(), 8);
    }

    void cleanup() {
        m_view.reset();
        m_session.reset();
    }

    void theWorstComeFirst() {
        QCOMPARE(shownQuestions(), QString("27846135"));
        QCOMPARE(cell(0, 1), QString("1 → 4"));
        QCOMPARE(cell(0, 2), QString("▼ worse"));
        QCOMPARE(cell(1, 1), QString("not found → not found"));
        QCOMPARE(cell(1, 2), QString("✕ never found"));
        QCOMPARE(cell(2, 1), QString("not found → 5"));
        QCOMPARE(cell(2, 2), QString("▲ better"));
        QCOMPARE(cell(3, 2), QString("= as before"));
        QCOMPARE(find<QLabel>("questionCount")->text(), QString("8 of 8 questions"));
    }

    void showsTheKindThatIsWanted() {
        auto* kind = find<QComboBox>("questionKind");
        kind->setCurrentText("Got worse");
        QCOMPARE(shownQuestions(), QString("2"));
        kind->setCurrentText("Got better");
        QCOMPARE(shownQuestions(), QString("863"));
        kind->setCurrentText("Never found");
        QCOMPARE(shownQuestions(), QString("7"));
        QCOMPARE(find<QLabel>("questionCount")->text(), QString("1 of 8 questions"));
        QTRY_COMPARE(find<QTreeWidget>("baseRanking")->topLevelItemCount(), 7); // its ranking
        kind->setCurrentText("All");
        QCOMPARE(shownQuestions().size(), 8);
    }

    void savesTheQuestionsShown() {
        find<QComboBox>("questionKind")->setCurrentText("Got better");
        QTest::mouseClick(find<QPushButton>("saveQuestions"), Qt::LeftButton);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = find<QFileDialog>("saveDialog")) && dialog->isVisible());
        const QString path = m_runtime.filePath("mine.csv");
        dialog->selectFile(path);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(QFileInfo::exists(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("Question,"));
        QCOMPARE(text.trimmed().count('\n'), 3);
        QVERIFY(text.contains("What is thing 8?,not found"));
    }

    void findsPartOfAQuestionInAnyCase() {
        QTest::keyClicks(find<QLineEdit>("questionSearch"), "THING 5");
        QCOMPARE(shownQuestions(), QString("5"));
        QTest::keyClicks(find<QLineEdit>("questionSearch"), "x");
        QCOMPARE(shownQuestions(), QString());
        QTRY_COMPARE(find<QTreeWidget>("baseRanking")->topLevelItemCount(), 0);
        find<QLineEdit>("questionSearch")->clear();
        QCOMPARE(shownQuestions().size(), 8);
        find<QTableView>("questions")->selectRow(2);
        QTest::keyClicks(find<QLineEdit>("questionSearch"), "8");
        QCOMPARE(shownQuestions(), QString("8"));
        find<QLineEdit>("questionSearch")->clear();
        QCOMPARE(find<QTableView>("questions")->currentIndex().row(), 2); // it stays chosen
    }

    void sortsByAColumnAndBack() {
        auto* header = find<QTableView>("questions")->horizontalHeader();
        header->setSortIndicator(0, Qt::AscendingOrder);
        QCOMPARE(shownQuestions(), QString("12345678"));
        header->setSortIndicator(1, Qt::DescendingOrder);
        QVERIFY(shownQuestions().startsWith("78"));
        header->setSortIndicator(-1, Qt::AscendingOrder);
        QCOMPARE(shownQuestions(), QString("27846135"));
    }

    void showsBothRankingsOfTheChosenQuestionWithTheRightPassageMarked() {
        QTRY_COMPARE(find<QTreeWidget>("tunedRanking")->topLevelItemCount(), 8); // of the first
        QCOMPARE(passage("baseRanking", 0), QString("✓ right: Passage 2 tells of thing 2."));
        QCOMPARE(passage("baseRanking", 1), QString("Passage 1 tells of thing 1."));
        QCOMPARE(passage("tunedRanking", 3), QString("✓ right: Passage 2 tells of thing 2."));
        QCOMPARE(find<QTreeWidget>("tunedRanking")->topLevelItem(3)->text(0), QString("4"));
        QCOMPARE(find<QTreeWidget>("tunedRanking")->topLevelItem(1)->text(1), QString("0.850"));
        find<QTableView>("questions")->selectRow(1); // which neither finds
        QTRY_COMPARE(find<QTreeWidget>("baseRanking")->topLevelItemCount(), 7);
        for (int row = 0; row < 7; ++row) {
            QVERIFY(!passage("baseRanking", row).contains("right"));
        }
    }

    void opensOnePassageAtATime() {
        auto* base = find<QTreeWidget>("baseRanking");
        auto* tuned = find<QTreeWidget>("tunedRanking");
        QTRY_COMPARE(tuned->topLevelItemCount(), 8);
        auto* text = find<QPlainTextEdit>("passageText");
        base->setCurrentItem(base->topLevelItem(1));
        QCOMPARE(text->toPlainText(), QString("Passage 1 tells of thing 1."));
        tuned->setCurrentItem(tuned->topLevelItem(3));
        QCOMPARE(text->toPlainText(), QString("Passage 2 tells of thing 2."));
        QVERIFY(base->selectedItems().isEmpty());
        find<QTableView>("questions")->selectRow(2);
        QTRY_VERIFY(text->toPlainText().isEmpty());
    }

    void aPassageThatIsGoneIsSaidToBe() {
        m_judged->store.removeCollection(m_judged->store.collections().at(0).id);
        find<QTableView>("questions")->selectRow(2);
        QTRY_COMPARE(passage("baseRanking", 0), QString("(no longer in the project)"));
    }

    void readsAgainOnlyWhatHasChanged() {
        find<QTableView>("questions")->selectRow(4);
        m_view->showRun(m_run);
        QCOMPARE(find<QTableView>("questions")->currentIndex().row(), 4);
        QTest::qWait(20); // for another time of the file
        writeQuestionResults(questionResultsPath(m_judged->project.runFolder(m_run)), 1,
                             [](std::size_t) { return QuestionResult{1, "Another?"}; });
        m_view->showRun(m_run);
        QTRY_COMPARE(cell(0, 0), QString("Another?"));
    }

    void saysWhenTheQuestionsWereNotKept() {
        std::filesystem::remove(questionResultsPath(m_judged->project.runFolder(m_run)));
        m_view->showRun(m_run);
        QTRY_VERIFY(find<QLabel>("questionCount")->text().contains("Measure again"));
        QCOMPARE(shownQuestions(), QString());
    }
};

QTEST_MAIN(TestQuestionsView)
#include "test_questions_view.moc"
