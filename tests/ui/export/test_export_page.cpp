#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "tests/core/jobs/judged_project.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/named_widgets.h"
#include "ui/export/export_form.h"
#include "ui/export/export_page.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

class TestExportPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<JudgedProject> m_judged;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<ExportPage> m_page;
    json m_asked;
    bool m_fails = false;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }

    void open() {
        m_engine = std::make_unique<EngineThread>(
            m_judged->project.folder(),
            JobBodies{{"export", [this](const json& params, JobContext&) -> json {
                           m_asked = params;
                           if (m_fails) {
                               throw Error(ErrorKind::DiskFull, "The disk is full.");
                           }
                           const fs::path out = params["out"].get<std::string>();
                           fs::create_directories(out);
                           writeFileAtomically(out / "finetune_studio.json", "{}");
                           if (params["model"] == "tuned") {
                               recordStage(m_judged->project, m_judged->store, "export");
                           }
                           return {{"path", out.string()},
                                   {"largest_difference", 1.4e-7},
                                   {"compared_texts", 32}};
                       }}});
        m_session = std::make_unique<ProjectSession>(m_judged->project.folder(), "/nowhere");
        m_page = std::make_unique<ExportPage>(*m_session);
        m_page->resize(830, 640);
        m_page->show();
        m_page->enter();
    }

    /// Opens the page and waits until it may export.
    void openReady() {
        open();
        QTRY_VERIFY(m_page->next().enabled && m_session->engine().attached());
    }

    QString outcome() {
        auto* notice = find<QFrame>("exportOutcome");
        return notice->isVisible() ? notice->findChild<QLabel*>("noticeText")->text() : QString();
    }

    QString plan() { return find<QLabel>("exportPlan")->text(); }
    QString folder() { return find<QLineEdit>("exportFolder")->text(); }
    QString home(const char* name) { return m_home.filePath(QLatin1String(name)); }
    QString artifacts() {
        return QString::fromStdString(m_judged->project.artifactsFolder().string());
    }

private Q_SLOTS:
    void init() {
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        m_fails = false;
        m_asked = json();
        m_judged = std::make_unique<JudgedProject>();
        m_judged->project.specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_judged->project.save();
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
        m_engine.reset();
    }

    void showsTheModelCardBeforeAnythingIsWritten() {
        m_judged->measure(m_judged->train());
        openReady();
        const QString card = find<QTextBrowser>("modelCard")->toPlainText();
        QVERIFY(card.startsWith("Fine-tuned from tiny-bert"));
        QVERIFY(card.contains("Trained on 1 pair"));
        QVERIFY(!card.contains("library_name")); // that part is for programs
        QVERIFY(plan().startsWith("Writes the model's weights"));
        QVERIFY(plan().contains(folder()));
        QVERIFY(!fs::exists(folder().toStdString()));
    }

    void exportsTheNewestRunAndProvesIt() {
        m_judged->measure(m_judged->train());
        m_judged->train();
        openReady();
        QCOMPARE(find<QComboBox>("exportModel")->count(), 3);
        QCOMPARE(folder(), artifacts() + "/it's a project-run-2");
        QVERIFY(m_page->summary().isEmpty());
        m_page->goOn();
        QTRY_COMPARE(outcome(), "Exported to " + folder() +
                                    ". Read back and compared on 32 texts: the largest "
                                    "difference of any number is 1.4e-7.");
        QCOMPARE(m_asked["format"].get<std::string>(), std::string("sentence-transformers"));
        QCOMPARE(m_asked["model"].get<std::string>(), std::string("tuned"));
        QCOMPARE(QString::fromStdString(m_asked["out"].get<std::string>()), folder());
        find<QPushButton>("copyExportPath")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), folder());
        QVERIFY(find<QPushButton>("openExport"));
        QTRY_COMPARE(m_page->summary(), QString("exported"));
        QTRY_VERIFY(plan().startsWith("Replaces the earlier export"));
        QVERIFY(m_page->next().enabled && m_page->next().note.contains("Replaces"));
    }

    void anOlderRunOrTheBaseCanBeExported() {
        m_judged->measure(m_judged->train());
        m_judged->train();
        openReady();
        auto* model = find<QComboBox>("exportModel");
        model->setCurrentIndex(1);
        QCOMPARE(folder(), artifacts() + "/it's a project-run-1"); // the suggestion follows
        QTRY_VERIFY(m_page->next().enabled);
        m_page->goOn();
        QTRY_VERIFY(!outcome().isEmpty());
        QCOMPARE(m_asked["model"].get<std::string>(), std::string("run:1"));
        model->setCurrentIndex(2);
        QTRY_VERIFY(m_page->next().enabled);
        QVERIFY(find<QTextBrowser>("modelCard")->toPlainText().startsWith("A copy of tiny-bert"));
        m_page->goOn();
        QTRY_COMPARE(QString::fromStdString(m_asked["model"].get<std::string>()), QString("base"));
    }

    void aFolderOfTheirOwnStays() {
        m_judged->train();
        openReady();
        find<QLineEdit>("exportFolder")->setText(home("mine"));
        find<QComboBox>("exportModel")->setCurrentIndex(1);
        QCOMPARE(folder(), home("mine"));
        QTRY_VERIFY(m_page->next().enabled);
        QTRY_VERIFY(plan().contains(home("mine")));
    }

    void aFolderWithOtherFilesIsNotWritten() {
        m_judged->train();
        openReady();
        QVERIFY(QDir().mkpath(home("full")));
        QFile file(home("full") + "/notes.txt");
        QVERIFY(file.open(QIODevice::WriteOnly));
        find<QLineEdit>("exportFolder")->setText(home("full"));
        QTRY_VERIFY(plan().contains("holds other files"));
        QVERIFY(!m_page->next().enabled && m_page->next().note.contains("holds other files"));
        find<QLineEdit>("exportFolder")->setText("somewhere");
        QTRY_VERIFY(plan().contains("whole path"));
        QVERIFY(!m_page->next().enabled);
        // Pointing at it means: in there.
        m_page->findChild<ExportForm*>()->chooseFolder(home("full"));
        QCOMPARE(folder(), home("full") + "/it's a project-run-1");
        QTRY_VERIFY(m_page->next().enabled);
    }

    void theDialogSetsTheFolder() {
        m_judged->train();
        openReady();
        QVERIFY(QDir().mkpath(home("picked")));
        find<QPushButton>("chooseExportFolder")->click();
        QPointer<QFileDialog> dialog = find<QFileDialog>("exportDialog");
        QVERIFY(dialog && dialog->isVisible());
        dialog->setDirectory(m_home.path());
        dialog->selectFile(home("picked"));
        static_cast<QDialog*>(dialog.data())->accept();
        QTRY_COMPARE(folder(), home("picked"));
        QTRY_VERIFY(!dialog);
    }

    void tellsWhyAnExportFailed() {
        m_judged->train();
        openReady();
        m_fails = true;
        m_page->goOn();
        QTRY_COMPARE(outcome(), QString("The disk is full."));
        QTRY_VERIFY(m_page->next().enabled);
    }

    void aModelThatIsGoneIsSaidToBe() {
        m_judged->project.specs().model.base = "/nowhere/model";
        m_judged->project.save();
        open();
        QTRY_VERIFY(find<QFrame>("cardNotice")->isVisible());
        QVERIFY(find<QFrame>("cardNotice")
                    ->findChild<QLabel*>("noticeText")
                    ->text()
                    .contains("/nowhere/model"));
        QTRY_COMPARE(m_page->next().note, QString("The model cannot be read."));
    }

    void snippetsNameTheFolder() {
        m_judged->train();
        openReady();
        auto* program = find<QComboBox>("program");
        auto* snippet = find<QPlainTextEdit>("snippet");
        QVERIFY(snippet->toPlainText().contains("HuggingFaceEmbedding(\"" + folder()));
        program->setCurrentIndex(1);
        QVERIFY(snippet->toPlainText().contains("SentenceTransformer(\"" + folder()));
        program->setCurrentIndex(2);
        QVERIFY(snippet->toPlainText().contains("it'\\''s a project-run-1'"));
        find<QPushButton>("copySnippet")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), snippet->toPlainText());
    }

    void whoMayOnlyLookCannotExport() {
        m_judged->train();
        const ProjectSession editor(m_judged->project.folder(), "/nowhere");
        open();
        QVERIFY(m_session->readOnly());
        QTRY_VERIFY(plan().startsWith("Writes"));
        QVERIFY(!m_page->next().enabled && !m_page->next().note.isEmpty());
        QVERIFY(!find<QLineEdit>("exportFolder")->isEnabled());
    }

    // Names in a card may be anyone's.
    void theCardLoadsNothing() {
        m_judged->store.database()
            .prepare(
                "UPDATE collections SET name = '<b>x</b> ![p](file:///dev/zero) [l](http://a)'")
            .run();
        m_judged->train();
        openReady();
        auto* card = find<QTextBrowser>("modelCard");
        QVERIFY(card->toPlainText().contains("<b>x</b>"));
        QVERIFY(!card->openLinks());
        const QVariant picture =
            card->document()->resource(QTextDocument::ImageResource, QUrl("file:///dev/zero"));
        QCOMPARE(picture.value<QImage>().size(), QSize(1, 1)); // not what is in that file
    }

    void everyPartCanBeNamed() {
        m_judged->measure(m_judged->train());
        openReady();
        auto* tabs = find<QTabWidget>("exportTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QCOMPARE(unnamedWidget(*m_page), QString());
        }
    }
};

QTEST_MAIN(TestExportPage)
#include "test_export_page.moc"
