#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/store/documents.h"
#include "tests/core/llm/chat_replies.h"
#include "ui/base/project_session.h"
#include "ui/data/documents_panel.h"
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
        return find<QWidget>("endpointPanel")->findChild<QLabel*>("noticeText")->text();
    }
    void choose(const std::function<void(GenerateSpec&)>& change) {
        m_session->changeSpecs([&](Specs& specs) { change(specs.generate); });
        m_panel->load(m_session->specs());
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
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
        m_session = std::make_unique<ProjectSession>(folder, "no-such-program");
        m_panel = std::make_unique<DocumentsPanel>(*m_session);
        m_panel->setCounts({1, 0, 0, 1});
        m_panel->resize(900, 700);
        m_panel->show();
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

    void saysWhatItWillCostBeforeAnythingIsSent() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://localhost:9";
            spec.model = "small";
        });
        auto* cost = find<QLabel>("generationCost");
        QTRY_VERIFY2(cost->text().startsWith("Requests to send: 4."), qPrintable(cost->text()));
        QVERIFY(cost->text().contains("Enter the prices"));
        QVERIFY(cost->text().contains("this is a guess"));
        choose([](GenerateSpec& spec) { spec.priceIn = spec.priceOut = 1000; });
        QTRY_VERIFY2(cost->text().contains("Cost: about "), qPrintable(cost->text()));
    }

    void testsTheAddressWithTheKeyAndKeepsTheKeyToItself() {
        ScriptedServer server({httpReply(200, chatAnswerJson("yes").dump())});
        choose([&](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = server.url("/v1");
            spec.model = "small";
        });
        QTest::keyClicks(find<QLineEdit>("endpointKey"), kCanary);
        QTest::mouseClick(find<QPushButton>("testEndpoint"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("testEndpoint")->isEnabled());
        QVERIFY2(!notice().isEmpty() && !notice().contains(kCanary), qPrintable(notice()));
        QCOMPARE(server.requests().size(), std::size_t{1});
        QVERIFY(server.requests()[0].find("Bearer " + std::string(kCanary)) != std::string::npos);
        m_session->save();
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(kCanary), qPrintable(file.fileName()));
        }
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

    void saysThatThereIsNoKeyringToKeepAKeyIn() {
        choose([](GenerateSpec& spec) {
            spec.generator = "remote";
            spec.url = "http://localhost:9";
            spec.model = "small";
        });
        find<QLineEdit>("endpointKey")->setText("sk-some-key-0123456789");
        find<QCheckBox>("keepKey")->setChecked(true);
        QTest::mouseClick(find<QPushButton>("makeQuestions"), Qt::LeftButton);
        QTRY_VERIFY2(notice().contains("keyring"), qPrintable(notice()));
        QVERIFY(m_session->work().empty()); // nothing was started
    }
};

QTEST_MAIN(TestEndpointPanel)
#include "test_endpoint_panel.moc"
