#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/base/json.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/store/stored_chat_rows.h"
#include "tests/ui/named_widgets.h"
#include "ui/data/chat_row_view.h"
#include "ui/data/row_list_model.h"

using namespace fts;

// A person decides about a teacher's answers, and mends them.
class TestChatReview : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
    std::unique_ptr<ChatRowView> m_view;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }
    QTableView* table() { return find<QTableView>("chatRows"); }
    QPlainTextEdit* answer() { return find<QPlainTextEdit>("chatRowAnswer"); }
    QString notice() { return find<QLabel>("noticeText")->text(); }
    QString cell(int row, int column) {
        return table()->model()->index(row, column).data().toString();
    }
    QString use(int row) { return cell(row, RowListModel::Use); }
    void click(const char* button) {
        QVERIFY2(find<QPushButton>(button)->isEnabled(), button);
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    void choose(int row, const QString& text) {
        table()->selectRow(row);
        QTRY_COMPARE(answer()->toPlainText(), text);
    }

    static std::string line(const std::string& asked, const std::string& answered) {
        return chatRowLine({{{"system", "Answer briefly.", {}, true, {}},
                             {"user", asked, {}, true, {}},
                             {"assistant", answered, {}, true, {}}},
                            {}});
    }

    static void add(ProjectStore& store, const std::string& row, const char* place) {
        StoredChatRow chat;
        chat.collectionId = 1;
        chat.line = row;
        chat.place = place;
        chat.split = Split::Train;
        addChatRow(store, chat);
    }

    /// What the student would learn of a row.
    std::string learned(std::int64_t id) {
        ProjectStore store(m_path);
        return chatRowFromJson(parseJson(storedChatRow(store, id)->line, "row")).turns.back().text;
    }

    void open(bool readOnly) {
        m_view = std::make_unique<ChatRowView>(m_path, readOnly);
        m_view->resize(900, 600);
        m_view->show();
        m_view->refresh(4);
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        QTRY_COMPARE(use(0), QString("Training"));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("p.sqlite").toStdString();
        ProjectStore store(m_path);
        store.addCollection({0, "set", "/set", "conversations", ""});
        add(store, line("How old is Ann?", "Ann is seven."), "line 1");
        add(store, line("Who?", "Bo <b>was</b> it."), "line 2");
        add(store, line("Where is Cleo?", "Cleo is in Rome."), "line 3");
        add(store,
            "{\"messages\": [{\"role\": \"user\", \"content\": \"When?\"}, {\"role\": "
            "\"assistant\", \"tool_calls\": [{\"id\": \"1\", \"type\": \"function\", "
            "\"function\": {\"name\": \"clock\", \"arguments\": \"{}\"}}]}]}",
            "line 4");
        const std::vector<std::pair<std::int64_t, const char*>> leaks{{3, kChatLeakReason}};
        leaveOutChatRows(store, leaks);
        open(false);
    }

    void cleanup() { m_view.reset(); }

    void showsTheConversationBesideTheAnswer() {
        choose(1, "Bo <b>was</b> it."); // as characters
        const QString text = find<QTextBrowser>("chatRowText")->toPlainText();
        QVERIFY2(text.contains("Answer briefly.") && text.contains("Who?") &&
                     text.contains("set, line 2"),
                 qPrintable(text));
        QVERIFY(!text.contains("Bo"));
        QVERIFY(text.indexOf("Who?") < text.indexOf("Answer briefly.")); // that is in all of them
        QCOMPARE(find<QLabel>("chatRowUse")->text(), QString("Used for: Training"));
        QCOMPARE(unnamedWidget(*m_view), QString());
    }

    void savesAnEditedAnswerAndTakesItBackAndAgain() {
        choose(1, "Bo <b>was</b> it.");
        QVERIFY(!find<QPushButton>("saveAnswer")->isEnabled());
        answer()->setPlainText("It was Bo.");
        click("saveAnswer");
        QTRY_COMPARE(cell(1, RowListModel::Answer), QString("It was Bo."));
        QCOMPARE(learned(2), std::string("It was Bo."));
        click("undoChatReview");
        QTRY_COMPARE(answer()->toPlainText(), QString("Bo <b>was</b> it."));
        QCOMPARE(learned(2), std::string("Bo <b>was</b> it."));
        click("redoChatReview");
        QTRY_COMPARE(answer()->toPlainText(), QString("It was Bo."));
        QVERIFY(!find<QPushButton>("redoChatReview")->isEnabled());
    }

    void losesNothingThatWasTyped() {
        choose(1, "Bo <b>was</b> it.");
        answer()->setPlainText("It was Bo.\nYes.");
        choose(0, "Ann is seven.");
        QTRY_COMPARE(learned(2), std::string("It was Bo.\nYes."));
        QCOMPARE(learned(1), std::string("Ann is seven."));
        answer()->setPlainText("Seven.");
        m_view->hide();
        QTRY_COMPARE(learned(1), std::string("Seven."));
    }

    // As models write them, and an editor does not keep them.
    void looksAtEndsOfLinesWithoutChangingThem() {
        {
            ProjectStore store(m_path);
            add(store, line("And?", "One.\r\nTwo."), "line 5");
        }
        m_view->refresh(5);
        QTRY_COMPARE(table()->model()->rowCount(), 5);
        choose(4, "One.\nTwo.");
        QVERIFY(!find<QPushButton>("saveAnswer")->isEnabled());
        choose(1, "Bo <b>was</b> it.");
        QTest::qWait(50);
        QCOMPARE(learned(5), std::string("One.\r\nTwo."));
    }

    void leavesOutByKeysAndGoesOnToTheNext() {
        choose(1, "Bo <b>was</b> it.");
        table()->setFocus(); // in a text the keys delete a word
        QTest::keyClick(table(), Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(use(1), QString("Left out: by you"));
        QCOMPARE(table()->currentIndex().row(), 2);
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(use(1), QString("Training"));
    }

    void saysWhyARowIsLeftOutAndStaysSo() {
        const QString why =
            "Left out: it holds a question or a passage of the validation or test part";
        QTRY_COMPARE(use(2), why);
        choose(2, "Cleo is in Rome.");
        QTRY_COMPARE(find<QLabel>("chatRowUse")->text(), "Used for: " + why);
        click("keepChatRow");
        QTRY_VERIFY2(notice().startsWith("It stays left out"), qPrintable(notice()));
        QCOMPARE(use(2), why);
    }

    void refusesABlankAnswerWithASentence() {
        choose(1, "Bo <b>was</b> it.");
        answer()->setPlainText(" ");
        click("saveAnswer");
        QTRY_VERIFY2(notice().contains("needs some text"), qPrintable(notice()));
        QCOMPARE(learned(2), std::string("Bo <b>was</b> it."));
    }

    // Words in its place would lose what it calls.
    void theCallOfAToolIsOnlyShown() {
        table()->selectRow(3);
        QTRY_VERIFY(answer()->toPlainText().contains("clock"));
        QVERIFY(answer()->isReadOnly());
        click("leaveOutChatRow");
        QTRY_COMPARE(use(3), QString("Left out: by you"));
    }

    void countsThoseThatAreChosen() {
        table()->selectAll();
        QCOMPARE(find<QLabel>("chatRowUse")->text(), QString("4 conversations are chosen."));
        QVERIFY(answer()->isReadOnly());
    }

    void onlyShowsTheRowsOfAProjectThatAnotherWindowEdits() {
        open(true);
        choose(1, "Bo <b>was</b> it.");
        QVERIFY(answer()->isReadOnly());
        for (const char* button :
             {"keepChatRow", "leaveOutChatRow", "saveAnswer", "undoChatReview", "redoChatReview"}) {
            QVERIFY2(!find<QPushButton>(button)->isEnabled(), button);
        }
    }
};

QTEST_MAIN(TestChatReview)
#include "test_chat_review.moc"
