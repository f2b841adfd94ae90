#include <QtWidgets/QtWidgets>

#include "tests/core/jobs/judged_project.h"
#include "tests/ui/fake_server.h"
#include "tests/ui/named_widgets.h"
#include "ui/serve/call_list.h"
#include "ui/serve/serve_page.h"

using namespace fts;
using State = ModelServer::State;

// The page that serves models, with a program that does as if it served.
class TestServePage : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<JudgedProject> m_judged;
    std::unique_ptr<FakeServer> m_fake;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<ServePage> m_page;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }

    void open() {
        m_session = std::make_unique<ProjectSession>(m_judged->project.folder(), m_fake->program());
        m_page = std::make_unique<ServePage>(*m_session);
        m_page->resize(830, 640);
        m_page->show();
        m_page->enter();
        QTRY_VERIFY(models()->topLevelItemCount() > 0);
    }

    void serve() {
        m_page->goOn();
        QTRY_COMPARE(m_session->server().state(), State::Serving);
    }

    QTreeWidget* models() { return find<QTreeWidget>("servedModels"); }
    QTableView* calls() { return find<QTableView>("calls"); }
    QString code() { return find<QPlainTextEdit>("snippet")->toPlainText(); }
    QString outcome() {
        auto* notice = find<QFrame>("serveOutcome");
        return notice->isVisible() ? notice->findChild<QLabel*>("noticeText")->text() : QString();
    }
    bool visible(const char* name) { return find<QWidget>(name)->isVisible(); }
    void click(const char* name) {
        QVERIFY2(find<QPushButton>(name)->isEnabled() && visible(name), name);
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }

private Q_SLOTS:
    void init() {
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        m_fake = std::make_unique<FakeServer>();
        m_judged = std::make_unique<JudgedProject>();
        m_judged->project.specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_judged->project.save();
    }

    void cleanup() {
        if (m_session) { // who lets a server go does not wait for its end
            m_session->server().stop();
            QTRY_COMPARE(m_session->server().processId(), qint64{0});
        }
        m_page.reset();
        m_session.reset();
    }

    void servesTheNewestRunUnlessAnotherIsChosen() {
        m_judged->train();
        m_judged->train();
        open();
        QCOMPARE(models()->topLevelItemCount(), 3);
        QVERIFY(models()->topLevelItem(0)->text(0).startsWith("Run 2"));
        QCOMPARE(models()->topLevelItem(0)->text(1), QString("it's a project-run-2"));
        QCOMPARE(models()->topLevelItem(2)->text(0), QString("The base model, not tuned"));
        models()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!m_page->next().enabled);
        QCOMPARE(m_page->next().note, QString("Choose a model to serve."));
        models()->topLevelItem(2)->setCheckState(0, Qt::Checked);
        QVERIFY(m_page->next().enabled);
        m_judged->train();
        m_page->enter(); // what was chosen stays
        QTRY_COMPARE(models()->topLevelItemCount(), 4);
        QCOMPARE(models()->topLevelItem(1)->checkState(0), Qt::Unchecked);
        models()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        serve();
        QCOMPARE(m_fake->arguments().filter("=").join(' '), QString("tiny-bert=base"));
    }

    void remembersPortAndModels() {
        m_judged->train();
        open();
        find<QSpinBox>("servePort")->setValue(9321);
        models()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        models()->topLevelItem(1)->setCheckState(0, Qt::Checked);
        find<QLineEdit>("servedKey")->setText("fts-CANARY");
        find<QComboBox>("serveReach")->setCurrentIndex(1);
        m_page.reset();
        m_session.reset();
        open();
        QCOMPARE(find<QSpinBox>("servePort")->value(), 9321);
        QCOMPARE(models()->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QCOMPARE(models()->topLevelItem(1)->checkState(0), Qt::Checked);
        QCOMPARE(find<QComboBox>("serveReach")->currentIndex(), 0); // others are let in anew
        QSettings().sync();
        QFile file(QSettings().fileName());
        QVERIFY(file.open(QFile::ReadOnly) && !file.readAll().contains("CANARY"));

        m_page.reset();
        m_session.reset();
        m_judged = std::make_unique<JudgedProject>(); // another project
        m_judged->project.specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_judged->project.save();
        open();
        QCOMPARE(find<QSpinBox>("servePort")->value(), 8080);
        QCOMPARE(models()->topLevelItem(0)->checkState(0), Qt::Checked);
    }

    void showsWhereItServesAndEnds() {
        open();
        QVERIFY(!visible("servingBar"));
        serve();
        QCOMPARE(find<QLabel>("servedAt")->text(), QString("Serving at http://127.0.0.1:8123/v1"));
        QCOMPARE(m_page->summary(), QString("serving"));
        QVERIFY(!models()->isEnabled() && !visible("copyServedKey"));
        click("copyServedAddress");
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("http://127.0.0.1:8123/v1"));
        click("stopServing");
        QTRY_VERIFY(!visible("servingBar") && models()->isEnabled());
        QVERIFY(m_page->summary().isEmpty() && outcome().isEmpty());
        QCOMPARE(m_page->next().text, QString("Start se&rving"));
    }

    void listsRequestsTheNewestFirst() {
        open();
        serve();
        QVERIFY(find<QLabel>("callCount")->text().startsWith("No request has come yet"));
        m_fake->answer("/v1/models", 200);
        QTRY_COMPARE(calls()->model()->rowCount(), 1);
        m_fake->answer("/v1/embeddings", 401);
        QTRY_COMPARE(calls()->model()->rowCount(), 2);
        const auto cell = [this](int column) {
            return calls()->model()->index(0, column).data().toString();
        };
        QCOMPARE(cell(CallList::Request), QString("POST /v1/embeddings"));
        QCOMPARE(cell(CallList::Status), QString("401"));
        QCOMPARE(cell(CallList::Seconds), QLocale().toString(0.25, 'f', 3));
        QCOMPARE(find<QLabel>("callCount")->text(),
                 QString("Answered: 2, of these with an error: 1."));
        m_fake->answer("/v1/embeddings", 200, 2 * CallList::kMostShown);
        QTRY_COMPARE(find<QLabel>("callCount")->text(),
                     QString("Answered: %1, of these with an error: 1.")
                         .arg(QLocale().toString(2 * CallList::kMostShown + 2)));
        QCOMPARE(calls()->model()->rowCount(), int(CallList::kMostShown));
    }

    void letsOthersInWithAKeyOnly() {
        open();
        auto* reach = find<QComboBox>("serveReach");
        reach->setCurrentIndex(1);
        QVERIFY(code().contains(QSysInfo::machineHostName()));
        QVERIFY(code().contains("os.environ"));
        m_page->goOn();
        QTRY_VERIFY2(outcome().startsWith("Other computers can only be let in with a key"),
                     qPrintable(outcome()));
        QCOMPARE(m_session->server().state(), State::Off);
        click("makeServedKey");
        const QString key = find<QLineEdit>("servedKey")->text();
        QVERIFY2(key.size() > 40, qPrintable(key));
        serve();
        QVERIFY(m_fake->arguments().join(' ').contains("--host 0.0.0.0"));
        QCOMPARE(m_fake->input(), key);
        QVERIFY(find<QLineEdit>("servedKey")->text().isEmpty());
        click("copyServedKey");
        QCOMPARE(QGuiApplication::clipboard()->text(), key);
        QVERIFY(!code().contains(key));
        // It is not in the project either.
        QDirIterator files(QString::fromStdString(m_session->folder().string()), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly) && !file.readAll().contains(key.toUtf8()));
        }
    }

    void theSnippetsNameWhatIsServed() {
        open();
        QVERIFY(code().contains("http://127.0.0.1:8080/v1"));
        find<QSpinBox>("servePort")->setValue(9090);
        QVERIFY(code().contains("http://127.0.0.1:9090/v1"));
        serve();
        QVERIFY(code().contains("http://127.0.0.1:8123/v1"));
        QVERIFY(code().contains("client.embeddings.create") && !code().contains("chat"));
        find<QComboBox>("program")->setCurrentIndex(2);
        QVERIFY2(code().startsWith("curl 'http://127.0.0.1:8123/v1/embeddings'"),
                 qPrintable(code()));
        m_fake->answer("/v1/models", 200); // does not choose another program
        QTRY_COMPARE(calls()->model()->rowCount(), 1);
        QVERIFY(code().startsWith("curl"));
    }

    void tellsWhyItCannotServe() {
        m_fake->refuse(Error(ErrorKind::Io, "Nothing can listen at port 8080."));
        open();
        m_page->goOn();
        QTRY_COMPARE(outcome(), QString("Nothing can listen at port 8080."));
        QVERIFY(m_page->next().enabled);
    }

    void tellsThatItEndedByItself() {
        open();
        serve();
        m_fake->die();
        QTRY_VERIFY2(outcome().startsWith("The server ended unexpectedly."), qPrintable(outcome()));
        QVERIFY(!visible("servingBar") && m_page->next().enabled);
    }

    void whoMayOnlyLookCannotServe() {
        const ProjectSession editor(m_judged->project.folder(), "/nowhere");
        open();
        QVERIFY(!m_page->next().enabled);
        QVERIFY(m_page->next().note.contains("edits the project"));
    }

    void everyPartCanBeNamed() {
        open();
        serve();
        QCOMPARE(unnamedWidget(*m_page), QString());
    }
};

QTEST_MAIN(TestServePage)
#include "test_serve_page.moc"
