#include "tests/ui/data/data_project.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/core/store/small_project.h"
#include "ui/data/pair_export.h"
#include "ui/data/pair_view.h"
#include "ui/data/row_list_model.h"
#include "ui/data/row_reviewer.h"

using namespace fts;
using namespace fts::test;

// A person decides about pairs in the list.
class TestReview : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
    std::unique_ptr<PairView> m_view;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }
    QTableView* table() { return find<QTableView>("pairs"); }
    QPlainTextEdit* question() { return find<QPlainTextEdit>("pairQuestion"); }
    QString use(int row) {
        return table()->model()->index(row, RowListModel::Use).data().toString();
    }
    void click(const char* button) {
        QVERIFY2(find<QPushButton>(button)->isEnabled(), button);
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    void choose(int row, const QString& text) {
        table()->selectRow(row);
        QTRY_COMPARE(question()->toPlainText(), text);
    }
    std::size_t trained() { return ProjectStore(m_path).pairs(Split::Train).size(); }

    void open(bool readOnly) {
        m_view = std::make_unique<PairView>(m_path, readOnly);
        m_view->resize(900, 600);
        m_view->show();
        m_view->refresh(3);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QTRY_COMPARE(use(0), QString("Training"));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("p.sqlite").toStdString();
        ProjectStore store(m_path);
        SmallCollection set(store);
        set.pair("How old is Ann?", "Ann is seven. She was six.", Split::Train);
        set.pair("Who?", "Bo was it.", Split::Train);
        set.pair("Where is Cleo?", "Cleo is in Rome.", Split::Train);
        store.database().execute(
            "UPDATE pairs SET decision = 'rejected', reason = 'too short to be "
            "asked' WHERE id = 2;"
            "UPDATE pairs SET left_out = 'She was six.' WHERE id = 1");
        open(false);
    }

    void cleanup() { m_view.reset(); }

    void saysWhyAPairIsLeftOutAndKeepsItAllTheSame() {
        QCOMPARE(use(1), QString("Left out: too short to be asked"));
        choose(1, "Who?");
        QTRY_COMPARE(find<QLabel>("pairUse")->text(),
                     QString("Used for: Left out: too short to be asked"));
        QSignalSpy reviewed(m_view.get(), &PairView::reviewed);
        click("keepPair");
        QTRY_COMPARE(reviewed.size(), 1);
        QCOMPARE(trained(), std::size_t{3});
        QTRY_COMPARE(use(1), QString("Training"));
        QCOMPARE(table()->currentIndex().row(), 2); // on to the next

        click("undoReview");
        QTRY_COMPARE(use(1), QString("Left out: too short to be asked"));
        click("redoReview");
        QTRY_COMPARE(use(1), QString("Training"));
        QVERIFY(!find<QPushButton>("redoReview")->isEnabled());
    }

    void keysThatLeaveOutARowDeleteAWordInAText() {
        choose(2, "Where is Cleo?");
        auto* words = find<QLineEdit>("pairSearch");
        words->setText("Cleo Rome");
        words->setFocus();
        words->setCursorPosition(0);
        QTest::keyClick(words, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(words->text(), QString("Rome"));
        QTest::qWait(50);
        QCOMPARE(trained(), std::size_t{2});
    }

    void showsTextsAsCharacters() {
        ProjectStore(m_path).database().execute(
            "UPDATE questions SET text = 'What is <b>?' WHERE id = (SELECT question_id FROM pairs "
            "WHERE id = 1)");
        m_view->refresh(3);
        const auto tip = [this] {
            return table()->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        };
        QTRY_VERIFY2(tip().contains("What is &lt;b&gt;?"), qPrintable(tip()));
    }

    void decidesAboutNothingThatIsNotShownAnyMore() {
        table()->selectAll();
        QVERIFY(find<QPushButton>("leaveOutPair")->isEnabled());
        auto* words = find<QLineEdit>("pairSearch");
        words->setText("nobody says so");
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        QTRY_VERIFY(!find<QPushButton>("leaveOutPair")->isEnabled());
        QCOMPARE(trained(), std::size_t{2});
    }

    void takesBackTheLatestEvenWhileItIsBeingWritten() {
        RowReviewer reviewer(m_path);
        QSignalSpy changed(&reviewer, &RowReviewer::changed);
        reviewer.change(pairChanges().reject({1}));
        QTRY_COMPARE(changed.size(), 1);
        reviewer.change(pairChanges().reject({3}));
        reviewer.undo();
        QTRY_COMPARE(changed.size(), 3);
        const auto left = ProjectStore(m_path).pairs(Split::Train);
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left.front().question, std::string("Where is Cleo?"));
    }

    void triesAgainWhatOtherWorkHeldBack() {
        RowReviewer reviewer(m_path);
        QSignalSpy changed(&reviewer, &RowReviewer::changed);
        QStringList told;
        connect(&reviewer, &RowReviewer::failed, &reviewer,
                [&told](const Error& error) { told << error.what(); });
        const auto tries = std::make_shared<std::atomic<int>>(0);
        reviewer.change([tries](ProjectStore& store) {
            if (++*tries < 3) {
                throw Error(ErrorKind::Locked, "It is in use.");
            }
            return pairChanges().reject({1})(store);
        });
        reviewer.change(pairChanges().accept({2}));
        reviewer.undo();
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(tries->load(), 3);
        QCOMPARE(told.size(), 1); // once
        QVERIFY2(told[0].contains("What you decide is kept"), qPrintable(told[0]));
        QCOMPARE(trained(), std::size_t{1});
    }

    void whatCouldNotBeTakenBackCanBeTriedAgain() {
        RowReviewer reviewer(m_path);
        QSignalSpy changed(&reviewer, &RowReviewer::changed);
        int failures = 0;
        connect(&reviewer, &RowReviewer::failed, &reviewer, [&failures] { ++failures; });
        const auto isFull = std::make_shared<std::atomic<bool>>(true);
        reviewer.change([isFull](ProjectStore& store) {
            DoneChange done = pairChanges().reject({1})(store);
            done.back = [isFull, back = done.back](ProjectStore& later) {
                if (isFull->exchange(false)) {
                    throw Error(ErrorKind::DiskFull, "The disk is full.");
                }
                return back(later);
            };
            return done;
        });
        QTRY_COMPARE(changed.size(), 1);
        reviewer.undo();
        QTRY_COMPARE(failures, 1);
        QVERIFY(reviewer.canUndo());
        reviewer.undo();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(trained(), std::size_t{2});
    }

    void carriesOutWhatWaitsWhenItGoesAway() {
        {
            RowReviewer reviewer(m_path);
            reviewer.change(pairChanges().reject({1}));
            reviewer.change(pairChanges().edit(3, "Where is Cleo now?"));
        }
        QTRY_COMPARE(trained(), std::size_t{1});
        QTRY_COMPARE(ProjectStore(m_path).pairs(Split::Train).front().question,
                     std::string("Where is Cleo now?"));
    }

    void carriesThemOutInOrderAndTakesBackWhatWasTakenBack() {
        {
            RowReviewer reviewer(m_path);
            reviewer.change(pairChanges().edit(3, "Where is Cleo now?"));
            reviewer.change(pairChanges().edit(3, "Where was Cleo?"));
            reviewer.change(pairChanges().reject({1}));
            reviewer.undo();
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        const auto used = ProjectStore(m_path).pairs(Split::Train);
        QCOMPARE(used.size(), std::size_t{2});
        QCOMPARE(used.back().question, std::string("Where was Cleo?"));
    }

    void takesNothingBackOnceOthersHaveChangedRows() {
        choose(0, "How old is Ann?");
        click("leaveOutPair");
        QTRY_VERIFY(find<QPushButton>("undoReview")->isEnabled());
        m_view->forgetDecisions();
        QVERIFY(!find<QPushButton>("undoReview")->isEnabled());
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QTest::qWait(50);
        QCOMPARE(trained(), std::size_t{1});
    }

    void leavesOutAllThatAreChosenByKeys() {
        table()->setFocus();
        table()->selectAll();
        QCOMPARE(find<QLabel>("pairUse")->text(), QString("3 pairs are chosen."));
        QTest::keyClick(table(), Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(use(2), QString("Left out: by you"));
        QCOMPARE(trained(), std::size_t{0});
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(trained(), std::size_t{2});
    }

    void savesAnEditedQuestion() {
        choose(0, "How old is Ann?");
        QVERIFY(!find<QPushButton>("saveQuestion")->isEnabled());
        question()->setPlainText("What is Ann's age?");
        click("saveQuestion");
        QTRY_COMPARE(table()->model()->index(0, 0).data().toString(),
                     QString("What is Ann's age?"));
        click("undoReview");
        QTRY_COMPARE(question()->toPlainText(), QString("How old is Ann?"));
    }

    void losesNothingThatWasTyped() {
        choose(0, "How old is Ann?");
        question()->setPlainText("What is Ann's age?");
        choose(2, "Where is Cleo?");
        QTRY_COMPARE(table()->model()->index(0, 0).data().toString(),
                     QString("What is Ann's age?"));
        question()->setPlainText("Where does Cleo live?");
        m_view->hide();
        QTRY_COMPARE(ProjectStore(m_path).pairs(Split::Train).back().question,
                     std::string("Where does Cleo live?"));
    }

    void refusesABlankQuestionWithASentence() {
        choose(0, "How old is Ann?");
        question()->setPlainText(" ");
        click("saveQuestion");
        auto* notice = find<QLabel>("noticeText");
        QTRY_VERIFY2(notice->text().contains("needs some text"), qPrintable(notice->text()));
        QVERIFY(find<QPushButton>("saveQuestion")->isEnabled()); // it is not saved
        QCOMPARE(ProjectStore(m_path).pairs(Split::Train).front().question,
                 std::string("How old is Ann?"));
    }

    void showsOneKindAndStaysAtItsPlaceWhenAPairLeavesTheList() {
        auto* show = find<QComboBox>("pairShow");
        show->setFocus();
        QTest::keyClick(show, Qt::Key_U); // "Used"
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(find<QLabel>("pairCount")->text(), QString("2 of 3 pairs"));
        choose(0, "How old is Ann?");
        connect(m_view.get(), &PairView::reviewed, m_view.get(), [this] { m_view->refresh(3); });
        click("leaveOutPair");
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(question()->toPlainText(), QString("Where is Cleo?"));
    }

    void savesThePairsThatAreUsed() {
        auto* button = find<PairExport>("savePairs");
        button->menu()->actions().first()->trigger(); // JSON lines
        auto* dialog = m_view->findChild<QFileDialog*>("savePairsDialog");
        QVERIFY(dialog != nullptr);
        dialog->setDirectory(m_folder->path());
        dialog->selectFile("mine");
        QMetaObject::invokeMethod(dialog, "accept");
        auto* notice = find<QLabel>("noticeText");
        QTRY_VERIFY2(notice->text().endsWith("mine.jsonl: 2."), qPrintable(notice->text()));
        QFile file(m_folder->filePath("mine.jsonl"));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 2);
    }

    void marksWhatTrainingDoesNotShow() {
        choose(0, "How old is Ann?");
        auto* passage = find<QPlainTextEdit>("pairPassage");
        QTRY_COMPARE(passage->extraSelections().size(), 1);
        QCOMPARE(passage->extraSelections().front().cursor.selectedText(), QString("She was six."));
        choose(2, "Where is Cleo?");
        QTRY_VERIFY(passage->extraSelections().isEmpty());
    }

    void onlyShowsThePairsOfAProjectThatAnotherWindowEdits() {
        open(true);
        choose(0, "How old is Ann?");
        QVERIFY(question()->isReadOnly());
        for (const char* button : {"keepPair", "leaveOutPair", "saveQuestion", "undoReview"}) {
            QVERIFY2(!find<QPushButton>(button)->isEnabled(), button);
        }
    }
};

QTEST_MAIN(TestReview)
#include "test_review.moc"
