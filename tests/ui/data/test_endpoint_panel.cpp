#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/net/person_keys.h"
#include "core/store/documents.h"
#include "tests/core/llm/chat_replies.h"
#include "ui/base/project_session.h"
#include "ui/data/documents_panel.h"
#include "ui/data/endpoint_chooser.h"
#include "ui/data/endpoint_panel.h"

using namespace fts;

// A person sets up the language model that writes questions.
class TestEndpointPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<DocumentsPanel> m_panel;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_panel->findChild<Widget*>(QLatin1String(name));
    }
    QString notice() {
        return find<QWidget>("endpointNotice")->findChild<QLabel*>("noticeText")->text();
    }
    QString saidOfKept() {
        return find<QWidget>("chooserNotice")->findChild<QLabel*>("noticeText")->text();
    }
    /// Of all that was asked.
    static int chatsOf(const ScriptedServer& server) {
        return static_cast<int>(
            std::ranges::count_if(server.requests(), [](const std::string& request) {
                return request.starts_with("POST /v1/chat/completions ");
            }));
    }
    QString problem() { return find<QLabel>("passwordProblem")->text(); }
    void press(const char* button) {
        QVERIFY2(find<QPushButton>(button)->isEnabled(), button);
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    /// The first file of this person that holds those words.
    QString fileWith(const QByteArray& words) {
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QFile::ReadOnly) || file.readAll().contains(words)) {
                return file.fileName();
            }
        }
        return {};
    }
    /// Presses a button that asks for a name and gives it.
    void nameIt(const char* button, const QString& name) {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
        auto* dialog = find<QInputDialog>("endpointName");
        QVERIFY(dialog);
        dialog->setTextValue(name);
        dialog->accept();
    }
    void open() {
        m_panel.reset();
        m_session.reset();
        m_session = std::make_unique<ProjectSession>(m_home->filePath("project").toStdString(),
                                                     "no-such-program");
        m_panel = std::make_unique<DocumentsPanel>(*m_session);
        m_panel->load(m_session->specs());
        m_panel->setCounts({1, 0, 0, 1});
        m_panel->resize(900, 700);
        m_panel->show();
    }
    void choose(const std::function<void(GenerateSpec&)>& change) {
        m_session->changeSpecs([&](Specs& specs) { change(specs.generate); });
        m_panel->load(m_session->specs());
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keyring
        const std::filesystem::path folder = m_home->filePath("project").toStdString();
        Project::create(folder, "embedding");
        {
            ProjectStore store(Project::open(folder).storePath());
            const auto set = store.addCollection({0, "docs", "/docs", "documents", ""});
            addDocument(store, {0, set, "a.txt", "A", "/docs/a.txt", "hash", 10, 20},
                        "{\"title\":\"A\",\"blocks\":[{\"kind\":\"paragraph\",\"text\":\"" +
                            std::string(4000, 'x') + "\"}]}");
        }
        open();
    }

    void cleanup() {
        m_panel.reset();
        m_session.reset();
    }

    void isThereForALanguageModelOnly() {
        QVERIFY(!find<QWidget>("endpointPanel")->isVisible());
        choose([](GenerateSpec& spec) { spec.generator = "remote"; });
        QVERIFY(find<QWidget>("endpointPanel")->isVisible());
        choose([](GenerateSpec& spec) { spec.generator = "extractive"; });
        QVERIFY(!find<QWidget>("endpointPanel")->isVisible());
    }

    void whatIsKeptAppearsInEveryListInView() {
        QWidget page;
        auto* lines = new QVBoxLayout(&page);
        auto* one = new EndpointChooser(&page);
        auto* other = new EndpointChooser(&page);
        lines->addWidget(one);
        lines->addWidget(other);
        page.show();
        Endpoint endpoint;
        endpoint.url = "http://localhost:9";
        endpoint.model = "small";
        one->setCurrent(endpoint);
        QTest::mouseClick(one->findChild<QPushButton*>("keepEndpoint"), Qt::LeftButton);
        auto* dialog = one->findChild<QInputDialog*>("endpointName");
        QVERIFY(dialog);
        dialog->setTextValue("Mine");
        dialog->accept();
        QTRY_COMPARE(other->findChild<QComboBox*>("keptEndpoints")->count(), 1);
    }

    void asksForTheAddressFirst() {
        choose([](GenerateSpec& spec) { spec.generator = "remote"; });
        QTRY_COMPARE(find<QLabel>("generationCost")->text(),
                     QString("First enter the address of the language model."));
    }

    void saysWhatItWillCostBeforeAnythingIsSent() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://localhost:9";
            spec.model = "small";
        });
        auto* cost = find<QLabel>("generationCost");
        QTRY_VERIFY2(cost->text().startsWith("Requests to send to http://localhost:9: 4."),
                     qPrintable(cost->text()));
        QVERIFY(cost->text().contains("Enter prices"));
        QVERIFY(cost->text().contains("this is a guess"));
        choose([](GenerateSpec& spec) { spec.priceIn = spec.priceOut = 1000; });
        QTRY_VERIFY2(cost->text().contains("Cost: about "), qPrintable(cost->text()));
        choose([](GenerateSpec& spec) { spec.priceIn = spec.priceOut = 0.001; });
        QTRY_VERIFY2(cost->text().contains("Cost: less than 0.01."), qPrintable(cost->text()));
    }

    void keepsAddressesForOtherProjects() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://localhost:9/v1";
            spec.model = "small";
            spec.priceIn = 3;
        });
        auto* combo = find<QComboBox>("keptEndpoints");
        QTRY_VERIFY(find<QPushButton>("keepEndpoint")->isEnabled());
        QCOMPARE(combo->currentIndex(), -1);
        nameIt("keepEndpoint", "at home");
        QTRY_COMPARE(combo->currentText(), QString("at home"));
        QVERIFY2(saidOfKept().contains("at home"), qPrintable(saidOfKept()));
        choose([](GenerateSpec& spec) { spec.model = "large"; });
        QCOMPARE(combo->currentIndex(), -1); // no longer what is kept
        nameIt("keepEndpoint", "large one");
        QTRY_COMPARE(combo->currentText(), QString("large one"));

        choose([](GenerateSpec& spec) { spec.url = spec.model = ""; });
        open(); // as another project would
        combo = find<QComboBox>("keptEndpoints");
        QTRY_COMPARE(combo->count(), 2);
        find<QLineEdit>("endpointKey")->setText("of the address before");
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down); // the first of them
        QTRY_COMPARE(combo->currentText(), QString("at home"));
        QCOMPARE(m_session->specs().generate.model, std::string("small"));
        QCOMPARE(m_session->specs().generate.priceIn, 3.0);
        QCOMPARE(find<QLineEdit>("generate.url")->text(), QString("http://localhost:9/v1"));
        QCOMPARE(find<QLineEdit>("endpointKey")->text(), QString()); // goes nowhere else
    }

    void renamesRemovesAndUndoes() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://localhost:9/v1";
            spec.model = "small";
        });
        auto* combo = find<QComboBox>("keptEndpoints");
        QTRY_VERIFY(find<QPushButton>("keepEndpoint")->isEnabled());
        nameIt("keepEndpoint", "a");
        QTRY_COMPARE(combo->currentText(), QString("a"));
        nameIt("renameEndpoint", "b");
        QTRY_COMPARE(combo->currentText(), QString("b"));
        QTest::mouseClick(find<QPushButton>("removeEndpoint"), Qt::LeftButton);
        QTRY_COMPARE(combo->count(), 0);
        QCOMPARE(m_session->specs().generate.model, std::string("small"));
        QTest::mouseClick(find<QPushButton>("undoEndpoint"), Qt::LeftButton);
        QTRY_COMPARE(combo->currentText(), QString("b"));
        choose([](GenerateSpec& spec) { spec.url = "https://me:secret@example.org"; });
        nameIt("keepEndpoint", "c");
        QTRY_VERIFY2(saidOfKept().contains("password"), qPrintable(saidOfKept()));
        QCOMPARE(combo->count(), 1);
    }

    void testsTheAddressWithTheKeyAndKeepsTheKeyToItself() {
        ScriptedServer server(
            std::vector<std::string>(2, httpReply(200, chatAnswerJson("yes").dump())));
        choose([&](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = server.url("/v1");
            spec.model = "small";
        });
        QTest::keyClicks(find<QLineEdit>("endpointKey"), kCanary);
        QTest::mouseClick(find<QPushButton>("testEndpoint"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        QVERIFY2(!notice().isEmpty() && !notice().contains(kCanary), qPrintable(notice()));
        QVERIFY2(notice().contains("It works") && notice().contains("no fine-tuning jobs"),
                 qPrintable(notice())); // all that the address can do is told
        QCOMPARE(chatsOf(server), 1);
        QVERIFY(server.requests()[0].find("Bearer " + std::string(kCanary)) != std::string::npos);
        m_session->save();
        QCOMPARE(fileWith(kCanary), QString());
        press("testEndpoint"); // the key is still known, although no longer shown
        QTRY_COMPARE(chatsOf(server), 2);
        QVERIFY(server.requests()[1].find("Bearer " + std::string(kCanary)) != std::string::npos);
    }

    void saysWhyAnAddressDoesNotWork() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://127.0.0.1:" + std::to_string(closedPort());
            spec.model = "small";
        });
        QTest::mouseClick(find<QPushButton>("testEndpoint"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        QVERIFY2(notice().contains("127.0.0.1"), qPrintable(notice()));
    }

    // Else a closed window would leave its program behind until the address answers.
    void aTestEndsWithItsPage() {
        ScriptedServer server(
            [](ScriptedServer::Peer& peer, const std::string&, int) { peer.hold(); });
        choose([&](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = server.url("/v1");
            spec.model = "small";
        });
        press("testEndpoint");
        QTRY_COMPARE(chatsOf(server), 1);
        m_panel.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(2000));
    }

    void keepsTheKeyInAnEncryptedFileWhereNoKeyringAnswers() {
        ScriptedServer server(
            std::vector<std::string>(3, httpReply(200, chatAnswerJson("yes").dump())));
        choose([&](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = server.url("/v1");
            spec.model = "small";
        });
        auto* place = find<QComboBox>("keyPlace");
        QCOMPARE(place->findText("keyring", Qt::MatchContains), -1);
        find<QLineEdit>("endpointKey")->setText(kCanary);
        place->setCurrentIndex(place->findText("encrypted", Qt::MatchContains));
        press("testEndpoint");
        QTRY_VERIFY(find<QDialog>("passwordDialog")); // which password shall it be?
        find<QLineEdit>("password")->setText("correct horse");
        find<QLineEdit>("passwordAgain")->setText("correct house");
        press("openKeys");
        QVERIFY2(problem().contains("not the same"), qPrintable(problem()));
        find<QLineEdit>("passwordAgain")->setText("correct horse");
        press("openKeys");
        QTRY_COMPARE(chatsOf(server), 1);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        QVERIFY(find<QLineEdit>("endpointKey")->text().isEmpty());
        QVERIFY(find<QLineEdit>("endpointKey")->placeholderText().endsWith("6789"));
        press("testEndpoint"); // asks no more for a password
        QTRY_COMPARE(chatsOf(server), 2);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        m_session->save();
        QCOMPARE(fileWith("CANARY"), QString());
        QCOMPARE(fileWith("correct horse"), QString());

        open(); // another session
        press("testEndpoint");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        find<QLineEdit>("password")->setText("wrong horse");
        press("openKeys");
        QTRY_VERIFY2(problem().contains("not the password"), qPrintable(problem()));
        find<QLineEdit>("password")->setText("correct horse");
        press("openKeys");
        QTRY_COMPARE(chatsOf(server), 3);
        for (const std::string& request : server.requests()) {
            QVERIFY(request.find("Bearer " + std::string(kCanary)) != std::string::npos);
        }
        QTRY_VERIFY(find<QPushButton>("forgetKey")->isEnabled());
        press("forgetKey");
        QTRY_VERIFY(!find<QPushButton>("forgetKey")->isEnabled());
    }

    void forgetsWhatTheLockedFileHoldsOnceItIsOpened() {
        ScriptedServer server(
            std::vector<std::string>(1, httpReply(200, chatAnswerJson("yes").dump())));
        const Secret password("correct horse");
        Endpoint endpoint;
        endpoint.url = server.url("/v1");
        {
            PersonKeys keys;
            keys.openFile(password);
            keys.keep(keyName(endpoint), Secret(kCanary), KeyPlace::File);
        }
        choose([&](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = endpoint.url;
            spec.model = "small";
        });
        find<QLineEdit>("endpointKey")->setText("sk-for-this-session-only");
        press("testEndpoint");
        QTRY_VERIFY(find<QPushButton>("forgetKey")->isEnabled());
        press("forgetKey");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        find<QLineEdit>("password")->setText("correct horse");
        press("openKeys");
        QTRY_VERIFY(!find<QPushButton>("forgetKey")->isEnabled());
        PersonKeys keys;
        keys.openFile(password);
        QVERIFY(!keys.find(keyName(endpoint)));
    }

    void startsNothingWhileThePasswordIsMissing() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://localhost:9";
            spec.model = "small";
        });
        find<QLineEdit>("endpointKey")->setText("sk-some-key-0123456789");
        auto* place = find<QComboBox>("keyPlace");
        place->setCurrentIndex(place->findText("encrypted", Qt::MatchContains));
        press("makeQuestions");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        find<QDialog>("passwordDialog")->reject();
        QTRY_VERIFY(!find<QDialog>("passwordDialog"));
        QVERIFY(m_session->work().empty());
        QVERIFY(!find<QLineEdit>("endpointKey")->text().isEmpty()); // to try again
    }

    void canDoWithoutTheFileOfKeys() {
        QDir().mkpath(m_home->filePath("config/finetune-studio"));
        QFile keys(m_home->filePath("config/finetune-studio/keys"));
        QVERIFY(keys.open(QFile::WriteOnly));
        keys.write("damaged");
        keys.close();
        ScriptedServer server(
            std::vector<std::string>(3, httpReply(200, chatAnswerJson("yes").dump())));
        choose([&](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = server.url("/v1");
            spec.model = "small";
        });
        press("testEndpoint");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        find<QDialog>("passwordDialog")->reject();
        QVERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        QTRY_VERIFY(!find<QDialog>("passwordDialog"));
        press("testEndpoint");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        find<QLineEdit>("password")->setText("any");
        press("openKeys");
        QTRY_VERIFY2(problem().contains("damaged"), qPrintable(problem()));
        press("withoutKey");
        QTRY_COMPARE(chatsOf(server), 1);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        press("testEndpoint"); // is not asked again
        QTRY_COMPARE(chatsOf(server), 2);
        QVERIFY(server.requests()[1].find("Bearer") == std::string::npos);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        auto* place = find<QComboBox>("keyPlace"); // nor does a typed key need the file
        place->setCurrentIndex(place->findText("encrypted", Qt::MatchContains));
        find<QLineEdit>("endpointKey")->setText(kCanary);
        press("testEndpoint");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        press("withoutKey");
        QTRY_COMPARE(chatsOf(server), 3);
        QVERIFY(std::ranges::any_of(server.requests(), [](const std::string& request) {
            return request.find("Bearer " + std::string(kCanary)) != std::string::npos;
        }));
        QTRY_VERIFY(find<QPushButton>("forgetKey")->isEnabled());
        QTRY_VERIFY(!find<QDialog>("passwordDialog"));
        press("forgetKey");
        QTRY_VERIFY(find<QDialog>("passwordDialog"));
        press("withoutKey");
        QTRY_VERIFY(!find<QPushButton>("forgetKey")->isEnabled());
        QTRY_VERIFY2(notice().contains("file of keys"), qPrintable(notice()));
    }
};

QTEST_MAIN(TestEndpointPanel)
#include "test_endpoint_panel.moc"
