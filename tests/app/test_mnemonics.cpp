#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/formats/datasets/chat_rows.h"
#include "core/jobs/training_start.h"
#include "core/store/documents.h"
#include "core/store/stored_chat_rows.h"
#include "tests/core/jobs/judged_project.h"
#include "tests/core/jobs/judged_sql_project.h"
#include "tests/core/sql/students.h"
#include "tests/ui/engine_thread.h"
#include "ui/base/fold.h"
#include "ui/base/last_database.h"
#include "ui/base/message_text.h"
#include "ui/evaluation/measuring_panel.h"
#include "ui/training/sample_rows.h"
#include "ui/window/languages.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

using namespace fts;

namespace {

/// The letters by which one reaches things with Alt, and what is reached by each.
class Letters {
public:
    void add(const QString& text) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (!letter.isEmpty()) {
            m_reached[letter.toString()] << text;
        }
    }

    QStringList shared() const {
        QStringList found;
        for (const QStringList& texts : m_reached) {
            if (texts.size() > 1) {
                found << texts.join(" | ");
            }
        }
        return found;
    }

private:
    QMap<QString, QStringList> m_reached;
};

} // namespace

// In each language, Alt and a letter leads to one thing, and what an empty line says can be read.
class TestMnemonics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        m_judged.measure(m_judged.train());
        m_sql.measure(m_sql.train());
        makeStudents(m_sql.m_folder.filePath("students.sqlite").toStdString());
        DocumentRow document;
        document.collectionId = m_judged.store.collections().at(0).id;
        document.key = document.path = "a.md";
        addDocument(m_judged.store, document, "[]");
    }

    void init() {
        QSettings().clear();
        keepLastDatabase(m_sql.project.folder(), m_sql.m_folder.filePath("students.sqlite"));
    }

    void cleanup() {
        m_window.reset();
        qDeleteAll(qApp->findChildren<QTranslator*>()); // the next test speaks another language
    }

    void eachPageHasALetterForOneThing_data() { addLanguages(); }

    void eachPageHasALetterForOneThing() {
        open();
        QCOMPARE(sharedInView().join('\n'), QString());
        QVERIFY(m_window->openProject(QString::fromStdString(m_judged.project.folder().string())));
        QCOMPARE(sharedOnPages(), QString());
    }

    void eachPageOfAnSqlProjectToo_data() { addLanguages(); }

    void eachPageOfAnSqlProjectToo() {
        open();
        QVERIFY(m_window->openProject(QString::fromStdString(m_sql.project.folder().string())));
        QCOMPARE(sharedOnPages(), QString());
    }

    void eachPageOfADistillationProjectToo_data() { addLanguages(); }

    void eachPageOfADistillationProjectToo() {
        open();
        QVERIFY(m_window->openProject(makeStudent()));
        QCOMPARE(sharedOnPages(), QString());
    }

    void whatComesIntoViewLaterToo_data() { addLanguages(); }

    void whatComesIntoViewLaterToo() {
        open();
        QVERIFY(m_window->openProject(makeStudent()));
        ProjectView& view = *m_window->projectView();
        const EngineThread engine(
            view.session().folder(),
            JobBodies{{"evaluate", [](const nlohmann::json&, JobContext&) -> nlohmann::json {
                           return {{"requests", 3}};
                       }}});
        view.showStep(QStringLiteral("training"));
        settle();
        showRowsIn(*m_window->findChild<SampleRows*>());
        QCOMPARE(sharedOnPage(startTexts()).join('\n'), QString());

        view.showStep(QStringLiteral("evaluation"));
        QTRY_VERIFY(view.session().engine().attached());
        view.session().changeSpecs([](Specs& specs) { specs.judge.url = "http://localhost:9"; });
        m_window->findChild<MeasuringPanel*>()->start(nlohmann::json::object());
        QTRY_VERIFY(m_window->findChild<QPushButton*>("confirmMeasure"));
        QCOMPARE(sharedOnPage().join('\n'), QString());
        m_window.reset(); // before the engine
    }

    void eachMenuHasALetterForOneThing_data() { addLanguages(); }

    void eachMenuHasALetterForOneThing() {
        open();
        QVERIFY(m_window->openProject(QString::fromStdString(m_judged.project.folder().string())));
        m_window->projectView()->showStep(QStringLiteral("live"));
        QStringList shared;
        int menus = 0;
        for (const QMenu* menu : m_window->findChildren<QMenu*>()) {
            Letters letters;
            for (const QAction* action : menu->actions()) {
                letters.add(action->text());
            }
            shared << letters.shared();
            ++menus;
        }
        QVERIFY(menus > 5); // those of the plots too
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join('\n')));
    }

private:
    static void addLanguages() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en_US", "de_DE", "zh_CN"}) {
            QTest::newRow(language) << language;
        }
    }

    void open() {
        QFETCH(QString, language);
        speak(QLocale(language));
        m_window = std::make_unique<MainWindow>("/nonexistent");
        m_window->resize(1024, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    /// With a conversation to decide about, and a passage to ask.
    QString makeStudent() const {
        const QString folder = m_runtime.filePath(QStringLiteral("%1-%2").arg(
            QLatin1String(QTest::currentTestFunction()), QLatin1String(QTest::currentDataTag())));
        const Project project = Project::create(folder.toStdString(), kDistillation);
        ProjectStore store(project.storePath());
        DocumentRow document{0, store.addCollection({0, "set", "/set", "documents", ""}), "a.md"};
        document.id = fts::addDocument(store, document, "[]");
        const std::vector<PlacedChunk> chunks{{"A passage.", "", 1, 0, 9}};
        replaceChunks(store, document, chunks, "so");
        store.addPair(store.addQuestion(document.collectionId, "1", "Who was it?", "made"),
                      store.chunkPlaces(document.collectionId).front().id);
        StoredChatRow row;
        row.collectionId = document.collectionId;
        row.line =
            chatRowLine({{{"user", "Who?", {}, true, {}}, {"assistant", "Bo.", {}, true, {}}}, {}});
        row.place = "line 1";
        addChatRow(store, row);
        return folder;
    }

    static void showRowsIn(SampleRows& rows) {
        ResponseView view;
        view.samples.resize(2);
        view.longSamples.resize(2);
        rows.show(view);
        for (QWidget* at = &rows; at->isHidden() || !at->isVisible(); at = at->parentWidget()) {
            at->show();
        }
    }

    /// What the button that starts a training may say.
    static QStringList startTexts() {
        StartFacts facts;
        facts.kind = kDistillation;
        const QString start = shown(startOffer(facts).text);
        facts.resumable.emplace();
        return {start, shown(startOffer(facts).text)};
    }

    QString sharedOnPages() {
        QStringList shared;
        ProjectView& view = *m_window->projectView();
        for (int step = 0; step < view.stepCount(); ++step) {
            view.showStep(step);
            settle();
            shared << sharedOnPage();
        }
        return shared.join('\n');
    }

    // Until what the page reads shows; threads of the pool read it, and it may lead to more.
    static void settle() {
        for (int i = 0; i < 3; ++i) {
            QThreadPool::globalInstance()->waitForDone();
            QTest::qWait(5);
        }
    }

    // With all that is folded away or on another tab.
    QStringList sharedOnPage(const QStringList& instead = {}) {
        if (!instead.isEmpty()) {
            QStringList shared;
            for (const QString& next : instead) {
                m_window->findChild<QPushButton*>("next")->setText(next);
                shared << sharedInView();
            }
            return shared;
        }
        for (Fold* fold : m_window->findChildren<Fold*>()) {
            fold->setOpen(true);
        }
        QStringList shared = sharedInView();
        for (QTabWidget* tabs : m_window->findChildren<QTabWidget*>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                settle();
                shared << sharedInView();
            }
        }
        shared.removeDuplicates();
        return shared;
    }

    QStringList sharedInView() {
        Letters letters;
        for (const QAction* menu : m_window->menuBar()->actions()) {
            letters.add(menu->text());
        }
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->isVisible()) {
                addTexts(*widget, letters);
            }
        }
        return letters.shared() + cutHints();
    }

    /// What empty lines say that does not fit into them.
    QStringList cutHints() const {
        QStringList cut;
        for (const QLineEdit* line : m_window->findChildren<QLineEdit*>()) {
            QStyleOptionFrame option;
            option.initFrom(line);
            constexpr int kMargins = 4; // that a line keeps beside its text
            const int room =
                line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line).width() -
                kMargins;
            const QString hint = line->placeholderText();
            if (line->isVisible() && line->text().isEmpty() &&
                line->fontMetrics().horizontalAdvance(hint) > room) {
                cut << "cut: " + hint;
            }
        }
        return cut;
    }

    static void addTexts(const QWidget& widget, Letters& letters) {
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            letters.add(button->text());
        } else if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            letters.add(label->buddy() != nullptr ? label->text() : QString());
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                letters.add(tabs->tabText(tab));
            }
        }
    }

    QTemporaryDir m_runtime;
    JudgedProject m_judged;
    JudgedSqlProject m_sql;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMnemonics)
#include "test_mnemonics.moc"
