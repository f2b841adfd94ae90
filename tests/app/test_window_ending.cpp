#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <array>
#include <csignal>
#include <cstddef>

#include "core/project/locks.h"
#include "tests/app/command_line.h"
#include "tests/core/store/small_project.h"
#include "ui/base/project_session.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

using namespace fts;

namespace {

constexpr const char* kAsWindow = "--as-window";

/// Whether the process has a handler of its own for the signal.
bool catches(qint64 process, int signal) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QFile::ReadOnly)) {
        return false;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:")) {
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
        }
    }
    return false;
}

} // namespace

// The end of the desktop's session, and signals to the window, which is this program again, called
// with kAsWindow and a folder, and to the real program.
class TestWindowEnding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_folder = m_home->filePath("Maps");
        const Project project = Project::create(m_folder.toStdString(), "embedding");
        ProjectStore rows(project.storePath());
        SmallCollection(rows).pair("Where is it?", "It is here.", Split::Train);
    }

    void whatWasTypedIsThereAfterASignal_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void whatWasTypedIsThereAfterASignal() {
        QFETCH(int, signal);
        QProcess window;
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(QCoreApplication::applicationFilePath(), {kAsWindow, m_folder});
        QVERIFY(window.waitForReadyRead(30'000)); // it has typed
        QCOMPARE(question(), std::string("Where is it?"));
        ::kill(static_cast<pid_t>(window.processId()), signal);
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(window.exitCode(), 128 + signal);
        QCOMPARE(question(), std::string("Where is it now?"));
        QCOMPARE(Project::open(m_folder.toStdString()).specs().train.epochs, 7);
    }

    void theRealProgramLeaves() {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_CONFIG_HOME", m_home->path());
        program.setProcessEnvironment(environment);
        program.start(FTS_BIN_DIR "/finetune-studio", {m_folder});
        const std::filesystem::path lock = m_folder.toStdString() + "/edit.lock";
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(lock), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(catches(program.processId(), SIGTERM), 30'000);
        program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 143);
    }

    void theEndOfTheSessionAsksNothing() {
        MainWindow window("/nonexistent");
        window.endWhenAsked();
        QVERIFY(window.openProject(m_folder));
        window.show();
        typeIn(window);
        window.projectView()->session().setImporting(true); // of which one would be asked
        QVERIFY(!window.close());
        // Nobody can make one, and nobody looks at it; its place is enough for a reference.
        alignas(QSessionManager) std::array<std::byte, sizeof(QSessionManager)> place{};
        Q_EMIT qGuiApp->commitDataRequest(*reinterpret_cast<QSessionManager*>(place.data()));
        QTRY_COMPARE(question(), std::string("Where is it now?"));
        QCOMPARE(Project::open(m_folder.toStdString()).specs().train.epochs, 7);
        QVERIFY(window.close());
    }

public:
    static void typeIn(MainWindow& window) {
        ProjectView& view = *window.projectView();
        view.showStep(QStringLiteral("data"));
        auto* table = window.findChild<QTableView*>("pairs");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        auto* editor = window.findChild<QPlainTextEdit*>("pairQuestion");
        QTRY_COMPARE(editor->toPlainText(), QString("Where is it?"));
        editor->setPlainText("Where is it now?");
        view.session().changeSpecs([](Specs& specs) { specs.train.epochs = 7; });
    }

private:
    std::string question() const {
        ProjectStore rows(Project::open(m_folder.toStdString()).storePath());
        Statement asked = rows.database().prepare("SELECT text FROM questions");
        return asked.step() ? asked.text(0) : "";
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

namespace {

int typeInAWindow(const QString& project) {
    MainWindow window("/nonexistent");
    window.show();
    if (!window.openProject(project)) {
        return 1;
    }
    window.endWhenAsked();
    QTimer::singleShot(0, &window, [&window] {
        TestWindowEnding::typeIn(window);
        std::puts("typed");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("finetune-studio-test");
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == kAsWindow) {
        return typeInAWindow(arguments.value(2));
    }
    QSettings().clear();
    TestWindowEnding test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_window_ending.moc"
