#include <csignal>

#include "core/project/project.h"
#include "tests/app/driven_window.h"
#include "tests/core/serve/raw_client.h"
#include "tests/ui/named_widgets.h"

using namespace fts;
using namespace fts::test;
using State = ModelServer::State;

// Models served from the real window by the real program, and asked as any other program asks.
class TestServePages : public DrivenWindow {
    Q_OBJECT

    static constexpr const char* kKey = "sk-CANARY-0123456789";

    ModelServer& server() { return view().session().server(); }
    int port() { return server().address().section(':', -1).section('/', 0, 0).toInt(); }
    QString project() const { return m_home.filePath("lamps"); }

    void serve() {
        view().showStep(QStringLiteral("serve"));
        QTRY_VERIFY(next()->isEnabled());
        QTest::mouseClick(next(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(server().state(), State::Serving, 60000);
    }

    QString notice() {
        return find<QWidget>("serveOutcome")->findChild<QLabel*>("noticeText")->text();
    }

    /// Presses that button of the question that came up.
    void decide(const char* button) {
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = find<QMessageBox>("stopServingBox")) != nullptr);
        QTest::mouseClick(box->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("OMP_NUM_THREADS", "1");
        qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toUtf8());
        Project lamps = Project::create(project().toStdString(), kEmbedding);
        lamps.specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        lamps.specs().train.threads = 1;
        lamps.save();
        open();
        QVERIFY(m_window->openProject(project()));
    }

    void cleanupTestCase() { close(); }

    void a1_answersOtherProgramsAndListsThem() {
        view().showStep(QStringLiteral("serve"));
        shoot("serve-before");
        find<QSpinBox>("servePort")->setValue(0);
        serve();
        QCOMPARE(ask(port(), "GET", "/v1/models").status, 200);
        const RawReply reply = ask(port(), "POST", "/v1/embeddings",
                                   "{\"model\": \"tiny-bert\", \"input\": \"a secret text\"}");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.find("\"embedding\"") != std::string::npos);
        auto* calls = find<QTableView>("calls");
        QTRY_COMPARE(calls->model()->rowCount(), 2);
        QCOMPARE(calls->model()->index(0, 1).data().toString(), QString("POST /v1/embeddings"));
        QCOMPARE(
            ask(port(), "GET", "/v1/models", {}, "Origin: https://elsewhere.example\r\n").status,
            403); // a page in a browser
        shoot("serve");
        find<QTabWidget>("serveTabs")->setCurrentIndex(1);
        shoot("serve-use");
        find<QTabWidget>("serveTabs")->setCurrentIndex(0);
        QCOMPARE(unnamedWidget(*m_window), QString());
    }

    void a2_endsWhenItIsToldTo() {
        const int before = port();
        click("stopServing");
        QTRY_COMPARE_WITH_TIMEOUT(server().state(), State::Off, 20000);
        QVERIFY(!RawClient(before).connected());
    }

    void a3_saysThatThePortIsTaken() {
        const int taken = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(taken, reinterpret_cast<sockaddr*>(&address), size), 0);
        QCOMPARE(::listen(taken, 1), 0);
        ::getsockname(taken, reinterpret_cast<sockaddr*>(&address), &size);
        find<QSpinBox>("servePort")->setValue(ntohs(address.sin_port));
        QTest::mouseClick(next(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("Another program may be there"), 60000);
        ::close(taken);
        shoot("serve-taken");
    }

    void a4_asksOthersForTheKeyAndKeepsItToItself() {
        find<QSpinBox>("servePort")->setValue(0);
        find<QComboBox>("serveReach")->setCurrentIndex(1);
        type(find<QLineEdit>("servedKey"), kKey);
        serve();
        shoot("serve-others");
        QCOMPARE(ask(port(), "GET", "/v1/models").status, 401);
        const std::string bearer = "Authorization: Bearer " + std::string(kKey) + "\r\n";
        QCOMPARE(ask(port(), "GET", "/v1/models", {}, bearer).status, 200);
        for (const char* name : {"cmdline", "environ"}) {
            QFile seen(QString("/proc/%1/%2").arg(server().processId()).arg(name));
            QVERIFY(seen.open(QIODevice::ReadOnly));
            QVERIFY(!seen.readAll().contains("CANARY"));
        }
        QDirIterator files(m_home.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile kept(files.next());
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY2(!kept.readAll().contains("CANARY"), qPrintable(kept.fileName()));
        }
    }

    void a5_asksBeforeItClosesTheProject() {
        find<QAction>("actionClose")->trigger();
        QVERIFY(m_window->projectView() != nullptr);
        decide("stopServingAndClose");
        QTRY_VERIFY(m_window->projectView() == nullptr);
        QVERIFY(m_window->openProject(project()));
    }

    void a6_asksBeforeItClosesTheWindow() {
        view().showStep(QStringLiteral("serve"));
        find<QSpinBox>("servePort")->setValue(0);
        serve();
        const auto process = static_cast<pid_t>(server().processId());
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = find<QMessageBox>("stopServingBox")) != nullptr);
        shoot("serve-close");
        box->reject();
        QTRY_VERIFY(find<QMessageBox>("stopServingBox") == nullptr);
        QCOMPARE(server().state(), State::Serving);
        QVERIFY(!m_window->close());
        decide("stopServingAndClose");
        QTRY_VERIFY(!m_window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(::kill(process, 0) != 0, 20000);
    }
};

QTEST_MAIN(TestServePages)
#include "test_serve_pages.moc"
