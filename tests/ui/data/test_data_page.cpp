#include "core/store/documents.h"
#include "tests/core/jobs/fake_jobs.h"
#include "tests/ui/data/data_project.h"
#include "tests/ui/engine_thread.h"
#include "ui/data/collection_model.h"
#include "ui/data/collection_view.h"
#include "ui/data/rows_worker.h"

using namespace fts;
using namespace fts::test;

class TestDataPage : public QObject {
    Q_OBJECT

    std::unique_ptr<DataProject> m_data;

    QString text(int row, int column) {
        return m_data->model("collections")->index(row, column).data().toString();
    }

    void add(const QStringList& paths) {
        m_data->page().addFiles(paths);
        QTRY_VERIFY(!m_data->notice().isEmpty());
    }

    template <typename Event>
    void drag(const QMimeData& mime, bool& accepted) {
        Event event(QPoint(400, 600), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&m_data->page(), &event);
        accepted = event.isAccepted();
    }

private Q_SLOTS:
    void init() { m_data = std::make_unique<DataProject>(); }
    void cleanup() { m_data.reset(); }

    void anEmptyProjectSaysWhatToDo() {
        QTRY_VERIFY(m_data->find<QLabel>("empty")->isVisible());
        QStringList buttons;
        for (const QPushButton* button : m_data->page().findChildren<QPushButton*>()) {
            if (button->isVisible()) {
                buttons << button->objectName();
            }
        }
        QCOMPARE(buttons, QStringList({"addFiles", "addFolder"}));
        QVERIFY(!m_data->find<QWidget>("dataTabs")->isVisible());
        QVERIFY(!m_data->page().next().enabled);
        QVERIFY(m_data->page().next().note.startsWith("Add documents"));
        QCOMPARE(m_data->page().summary(), QString());
    }

    void showsWhatWasAdded() {
        QSignalSpy told(&m_data->page(), &Page::nextChanged);
        add({m_data->writeTable("a.csv", 1500), m_data->writeTable("b.csv", 30)});
        QCOMPARE(m_data->notice(), QString("Added 1,530 pairs."));
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 2);
        QVERIFY(!m_data->find<QLabel>("empty")->isVisible());
        QCOMPARE(text(0, 0), QString("a.csv"));
        QCOMPARE(text(0, 2), QString("Divided"));
        QCOMPARE(text(0, 5), QString("1,500"));
        QCOMPARE(m_data->find<QLabel>("trainCount")->text(), QString("1,224  (80 %)"));
        QCOMPARE(m_data->find<QLabel>("testCount")->text(), QString("153  (10 %)"));
        QVERIFY(m_data->find<QLabel>("rules")->text().contains("b.csv is divided by document"));
        QVERIFY(m_data->page().next().enabled);
        QCOMPARE(m_data->page().summary(), QString("1,530 pairs"));
        QVERIFY(!told.isEmpty());
        QVERIFY(m_data->session().work().empty());
        // And again when the project is opened anew.
        m_data->open();
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 2);
        QCOMPARE(m_data->page().summary(), QString("1,530 pairs"));
    }

    void leadsFromDocumentsToTheirQuestions() {
        {
            ProjectStore store(m_data->session().project().storePath());
            const auto set = store.addCollection({0, "docs", "/docs", "documents", ""});
            addDocument(store, {0, set, "a.txt", "A", "/docs/a.txt", "hash", 10, 20},
                        "{\"title\":\"A\",\"blocks\":[]}");
        }
        m_data->session().noteRowsChanged();
        auto* make = m_data->find<QPushButton>("makeQuestions");
        QTRY_VERIFY(make->isVisible());
        QVERIFY(make->isDefault());
        QVERIFY(m_data->find<QWidget>("passagesView")->isVisible()); // before there is any pair
        add({m_data->path("gone.csv")});
        QTRY_VERIFY(m_data->find<QTabWidget>("dataTabs")->isTabVisible(3)); // what is left out
        m_data->page().addFiles({m_data->writeTable("a.csv", 30)});
        QTRY_VERIFY(m_data->find<QTableView>("pairs")->isVisible()); // once there are some
    }

    void takesWhatIsDroppedAnywhere() {
        m_data->writeTable("sets/a.csv", 30);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_data->path("sets"))});
        bool accepted = false;
        drag<QDragEnterEvent>(mime, accepted);
        QVERIFY(accepted);
        QDropEvent moved(QPoint(400, 600), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(&m_data->page(), &moved);
        QVERIFY(moved.isAccepted());
        QCOMPARE(moved.dropAction(), Qt::CopyAction); // a file manager deletes what was moved
        QTRY_COMPARE(m_data->notice(), QString("Added 30 pairs."));
        QMimeData words;
        words.setText("no file");
        drag<QDragEnterEvent>(words, accepted);
        QVERIFY(!accepted);
    }

    void takesWhatTheDialogGives() {
        const QString file = m_data->writeTable("a.csv", 30);
        m_data->click("addFiles");
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_data->find<QFileDialog>("addDialog")) && dialog->isVisible());
        QVERIFY(dialog->testOption(QFileDialog::DontUseNativeDialog));
        dialog->selectFile(file);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(m_data->notice(), QString("Added 30 pairs."));
    }

    void usesAFileForWhatIsChosen() {
        add({m_data->writeTable("a.csv", 30)});
        auto* use = m_data->find<QComboBox>("use");
        const QString help = m_data->find<QLabel>("useHelp")->text();
        use->setCurrentIndex(use->findData("test"));
        QVERIFY(m_data->find<QLabel>("useHelp")->text() != help);
        m_data->page().addFiles({m_data->writeTable("b.csv", 7)});
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 2);
        QCOMPARE(text(1, 2), QString("Verdict"));
        QCOMPARE(m_data->find<QLabel>("testCount")->text().section(' ', 0, 0), QString("7"));
    }

    void saysWhatItCouldNotTake() {
        writeFile(m_data->path("a.csv"), "question,passage\nA?,one\nB?,\nC?,three\n");
        writeFile(m_data->path("letter.png"), "%PDF-1.7");
        add({m_data->path("a.csv"), m_data->path("letter.png")});
        QVERIFY(m_data->notice().startsWith("Added 2 pairs. Files or rows not taken: 2."));
        QTRY_COMPARE(m_data->model("skipped")->rowCount(), 2);
        const auto* left = m_data->model("skipped");
        QCOMPARE(left->index(0, 0).data().toString(), QString("letter.png"));
        QVERIFY(left->index(0, 1).data().toString().startsWith("letter.png is of no kind"));
        QCOMPARE(left->index(1, 0).data().toString(), QString("a.csv"));
        QCOMPARE(left->index(1, 1).data().toString(),
                 QString("Line 3: column \"passage\": the text is empty."));
        auto* tabs = m_data->find<QTabWidget>("dataTabs");
        QCOMPARE(tabs->tabText(3), QString("Not taken (2)"));
        tabs->setCurrentIndex(3);
        m_data->click("copySkipped");
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(m_data->path("a.csv")));
        QVERIFY(copied.contains("Line 3: column \"\"passage\"\": the text is empty."));
        // It is still known when the project is opened anew.
        m_data->open();
        QTRY_COMPARE(m_data->model("skipped")->rowCount(), 2);
    }

    void savesWhatItCouldNotTake() {
        add({m_data->path("gone.csv")});
        QVERIFY(m_data->notice().startsWith("Nothing was imported."));
        QTRY_VERIFY(m_data->find<QTableView>("skipped")->isVisible()); // though there is no data
        m_data->click("saveSkipped");
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_data->find<QFileDialog>("saveDialog")) && dialog->isVisible());
        dialog->selectFile(m_data->path("left"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(readWhole(m_data->path("left.csv")).contains("There is no file or folder"));
    }

    void asksForColumnsItCannotFind() {
        const QString first = m_data->writeTable("a.csv", 30, "Frage,Antwort");
        const QString second = m_data->writeTable("b.csv", 5, "Frage,Antwort");
        m_data->page().addFiles({first, second});
        QTRY_VERIFY(m_data->find<QWidget>("columnForm")->isVisible());
        QVERIFY(m_data->find<QLabel>("columnQuestion")->text().startsWith("a.csv: which column"));
        auto* questions = m_data->find<QComboBox>("questionColumn");
        auto* passages = m_data->find<QComboBox>("passageColumn");
        QCOMPARE(questions->itemText(1), QString("Frage (such as “a question 0”)"));
        QVERIFY(!m_data->find<QPushButton>("useColumns")->isEnabled());
        questions->setCurrentIndex(questions->findData("Frage"));
        passages->setCurrentIndex(passages->findData("Frage"));
        QVERIFY(!m_data->find<QPushButton>("useColumns")->isEnabled());
        passages->setCurrentIndex(passages->findData("Antwort"));
        m_data->click("useColumns");
        QTRY_COMPARE(m_data->notice(), QString("Added 35 pairs."));
        QVERIFY(!m_data->find<QWidget>("columnForm")->isVisible());
    }

    void takesNothingIfTheQuestionIsNotAnswered() {
        m_data->page().addFiles({m_data->writeTable("a.csv", 30, "Frage,Antwort")});
        m_data->page().addFiles({m_data->writeTable("b.csv", 30)}); // before it is asked
        QVERIFY(m_data->notice().contains("still being looked at"));
        QTRY_VERIFY(m_data->find<QWidget>("columnForm")->isVisible());
        QVERIFY(!m_data->find<QPushButton>("addFiles")->isEnabled());
        m_data->page().addFiles({m_data->writeTable("b.csv", 30)}); // by a drop
        QVERIFY(m_data->notice().startsWith("Answer the question"));
        m_data->click("cancelColumns");
        QVERIFY(m_data->find<QPushButton>("addFiles")->isEnabled());
        QCOMPARE(m_data->counts().pairs, 0);
    }

    void removesADataSet() {
        add({m_data->writeTable("a.csv", 30), m_data->writeTable("b.csv", 30)});
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 2);
        QVERIFY(!m_data->find<QPushButton>("removeCollection")->isEnabled());
        for (const char* answer : {"", "confirmRemove"}) {
            m_data->find<QTableView>("collections")->selectRow(0);
            m_data->click("removeCollection");
            QMessageBox* box = nullptr;
            QTRY_VERIFY((box = m_data->find<QMessageBox>("removeBox")) && box->isVisible());
            QVERIFY(box->text().contains("a.csv"));
            QVERIFY(box->informativeText().contains(*answer ? "is gone" : "stays"));
            if (*answer == '\0') {
                QTest::keyClick(box, Qt::Key_Escape);
                QTRY_VERIFY(!m_data->find<QMessageBox>("removeBox"));
                QVERIFY(QFile::remove(m_data->path("a.csv")));
                QCOMPARE(m_data->counts().collections, 2);
            } else {
                m_data->click(answer);
            }
        }
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 1);
        QCOMPARE(text(0, 0), QString("b.csv"));
        QCOMPARE(m_data->find<QLabel>("trainCount")->text(), QString("24  (80 %)"));
        QTRY_COMPARE(m_data->page().summary(), QString("30 pairs"));
    }

    void countsConversations() {
        CollectionCounts set{{1, "chats.jsonl", "/nowhere/chats.jsonl", "openai-chat", ""}};
        set.chatRows = 1200;
        RowsWorker worker(m_data->session());
        CollectionView view(m_data->session(), worker);
        view.setCollections({set});
        view.show();
        auto* table = view.findChild<QTableView*>("collections");
        QCOMPARE(table->model()->index(0, CollectionModel::Questions).data().toString(),
                 QString("1,200"));
        table->selectRow(0);
        QTest::mouseClick(view.findChild<QPushButton*>("removeCollection"), Qt::LeftButton);
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = view.findChild<QMessageBox*>("removeBox")) && box->isVisible());
        QVERIFY2(box->informativeText().contains("1,200 conversations"),
                 qPrintable(box->informativeText()));
        QVERIFY(box->informativeText().contains("is gone"));
    }

    void dividesAnewWhenAShareChanges() {
        add({m_data->writeTable("a.csv", 100)});
        QTRY_COMPARE(m_data->find<QLabel>("testCount")->text(), QString("10  (10 %)"));
        auto* share = m_data->find<QLineEdit>("split.test");
        share->selectAll();
        QTest::keyClicks(share, "0.3");
        QTRY_COMPARE(m_data->find<QLabel>("testCount")->text(), QString("30  (30 %)"));
        QVERIFY(m_data->find<QLabel>("rules")->text().contains("30 % for the verdict"));
        QCOMPARE(ProjectStore(m_data->session().project().storePath()).questionCount(Split::Test),
                 30);
        share->selectAll();
        QTest::keyClicks(share, "0");
        QTRY_VERIFY(m_data->problems().contains("No question is kept for the verdict"));
        QVERIFY(!m_data->page().next().enabled);
        QVERIFY(m_data->page().next().note.contains("verdict"));
    }

    void dividesByAShareThatWasJustTyped() {
        const QString file = m_data->writeTable("a.csv", 100);
        m_data->session().changeSpecs([](Specs& specs) { specs.split.test = 0.2; });
        add({file});
        QTRY_COMPARE(m_data->find<QLabel>("testCount")->text(), QString("20  (20 %)"));
    }

    void dividesOnceTheEngineIsDone() {
        add({m_data->writeTable("a.csv", 100)});
        QTRY_COMPARE(m_data->find<QLabel>("testCount")->text(), QString("10  (10 %)"));
        m_data->session().setImporting(true); // as if the engine worked
        m_data->session().changeSpecs([](Specs& specs) { specs.split.test = 0.2; });
        QTest::qWait(1000);
        QCOMPARE(m_data->find<QLabel>("testCount")->text(), QString("10  (10 %)"));
        m_data->session().setImporting(false);
        QTRY_COMPARE(m_data->find<QLabel>("testCount")->text(), QString("20  (20 %)"));
    }

    void leavesTheRowsAloneWhileTheyAreInUse() {
        add({m_data->writeTable("a.csv", 30)});
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 1);
        m_data->find<QTableView>("collections")->selectRow(0);
        m_data->session().setImporting(true);
        QVERIFY(!m_data->find<QPushButton>("addFiles")->isEnabled());
        QVERIFY(!m_data->find<QPushButton>("removeCollection")->isEnabled());
        m_data->page().addFiles({m_data->writeTable("b.csv", 30)});
        QVERIFY(m_data->notice().contains("Wait"));
        m_data->session().setImporting(false);
        QVERIFY(m_data->find<QPushButton>("addFiles")->isEnabled());
        QVERIFY(m_data->find<QPushButton>("removeCollection")->isEnabled());
        QCOMPARE(m_data->counts().collections, 1);
    }

    void lightWorkGivesWay() {
        EngineThread engine(m_data->folder(), {{"forecast", fakeEvaluate}});
        m_data->session().startJob("forecast", {{"steps", 1'000'000}, {"sleep_us", 1000}});
        QTRY_COMPARE(m_data->session().engine().status().state, EngineState::Running);
        QVERIFY(m_data->find<QPushButton>("addFiles")->isEnabled());
        QSignalSpy ended(&m_data->session().engine(), &EngineLink::finished);
        add({m_data->writeTable("a.csv", 30)});
        QCOMPARE(m_data->notice(), QString("Added 30 pairs."));
        QCOMPARE(ended.size(), 1);
        QVERIFY(m_data->session().work().empty());
    }

    void saysThatWorkBeganBeforeTheAnswer() {
        add({m_data->writeTable("a.csv", 30)});
        QTRY_COMPARE(m_data->model("collections")->rowCount(), 1);
        m_data->find<QTableView>("collections")->selectRow(0);
        m_data->click("removeCollection");
        QTRY_VERIFY(m_data->find<QMessageBox>("removeBox"));
        m_data->session().setImporting(true);
        m_data->click("confirmRemove");
        QVERIFY(m_data->notice().contains("Wait"));
        m_data->session().setImporting(false);
        QCOMPARE(m_data->counts().collections, 1);
    }

    void saysWhoElseWorks() {
        const FileLock lock = FileLock::acquire(m_data->folder() / "job.lock", "train");
        add({m_data->writeTable("a.csv", 30)});
        QVERIFY2(m_data->notice().contains("train"), qPrintable(m_data->notice()));
        QCOMPARE(m_data->counts().collections, 0);
    }

    void onlyLooksAtAProjectOfSomeoneElse() {
        add({m_data->writeTable("a.csv", 30)});
        ProjectSession second(m_data->folder(), "/nonexistent");
        QVERIFY(second.readOnly());
        DataPage page(second);
        page.show();
        QTRY_COMPARE(page.summary(), QString("30 pairs"));
        for (const char* name : {"addFiles", "addFolder", "removeCollection", "use", "format",
                                 "split.test", "split.validation", "split.seed"}) {
            QVERIFY2(!page.findChild<QWidget*>(name)->isEnabled(), name);
        }
        QVERIFY(page.findChild<QLineEdit*>("pairSearch")->isEnabled());
        QVERIFY(!page.acceptDrops());
        page.addFiles({m_data->writeTable("b.csv", 3)});
        QVERIFY(page.findChild<QWidget*>("importPanel")
                    ->findChild<QLabel*>("noticeText")
                    ->text()
                    .contains("Someone else"));
    }

    void stopsAndKeepsWholeFiles() {
        const QString small = m_data->writeTable("small.csv", 20);
        const QString large = m_data->writeTable("large.csv", 60'000);
        m_data->page().addFiles({small, large});
        auto* text = m_data->find<QLabel>("jobText");
        QTRY_VERIFY(text->isVisible() && text->text().startsWith("Reading large.csv"));
        m_data->click("stopJob");
        QTRY_VERIFY(m_data->notice().startsWith("Stopped."));
        QCOMPARE(m_data->counts().pairs, 20);
        QTRY_COMPARE(m_data->page().summary(), QString("20 pairs"));
        QVERIFY(m_data->session().work().empty());
    }

    void everyWidgetHasANameAndFits() {
        add({m_data->writeTable("a.csv", 30)});
        QTRY_VERIFY(m_data->find<QWidget>("dataTabs")->isVisible());
        for (auto* fold : m_data->page().findChildren<QToolButton*>()) {
            if (fold->objectName().endsWith("Fold")) {
                fold->setChecked(true);
            }
        }
        auto* tabs = m_data->find<QTabWidget>("dataTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            for (QWidget* widget : m_data->page().findChildren<QWidget*>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                    widget->objectName().startsWith("qt_")) {
                    continue;
                }
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                         qPrintable(QLatin1String(widget->metaObject()->className()) + ' ' +
                                    widget->objectName()));
            }
        }
        QVERIFY(m_data->page().minimumSizeHint().width() <= 700);
    }
};

QTEST_MAIN(TestDataPage)
#include "test_data_page.moc"
