#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <csignal>

#include "core/jobs/engine_client.h"
#include "tests/app/command_line.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/live/run_watch.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

using namespace fts;

// kill -9 of the window while it trains, and of the engine while the window looks on. The window
// that is killed is this program again, called with kAsWindow.
class TestWindowKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_RUNTIME_DIR", QFileInfo(m_cli.file("x")).path().toUtf8());
        qputenv("OMP_NUM_THREADS", "1");
        m_project = m_cli.projectWithRows("p");
        const Call set = m_cli.run({"set", m_project, "train.epochs=2000", "train.patience=0"});
        QVERIFY2(set.exit == 0, qPrintable(set.err));
    }

    void cleanupTestCase() {
        m_window.reset();
        if (auto engine = EngineClient::connect(m_project.toStdString())) {
            engine->request("shutdown"); // or it would wait ten minutes for work
        }
    }

    void theRunGoesOnWithoutItsWindow() {
        QProcess window;
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(QCoreApplication::applicationFilePath(), {kAsWindow, m_project});
        QVERIFY(CommandLine::waitForStep(m_project, 1, 30));
        QCOMPARE(window.state(), QProcess::Running);
        window.kill();
        QVERIFY(window.waitForFinished());
        const auto seen = CommandLine::curve(m_project, 1).size();
        QTRY_VERIFY(CommandLine::curve(m_project, 1).size() > seen + 20);
    }

    void aNewWindowShowsItWithinTwoSeconds() {
        const auto told = static_cast<std::size_t>(CommandLine::curve(m_project, 1).size());
        QElapsedTimer timer;
        timer.start();
        openWindow();
        QTRY_VERIFY(stepsShown() >= told);
        QTRY_VERIFY(m_window->projectView()->session().work() == "train");
        const auto took = timer.elapsed();
        qInfo("the window shows %zu steps after %lld ms", stepsShown(), took);
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
        QVERIFY(find<QWidget>("livePage")->isVisible());
        QVERIFY(find<QLabel>("runTitle")->text().contains("Training"));
    }

    void itsCurveIsWhole() {
        click("stopRun");
        QTRY_VERIFY_WITH_TIMEOUT(work().empty(), 20'000);
        QTRY_COMPARE(stepsShown(),
                     static_cast<std::size_t>(CommandLine::curve(m_project, 1).size()));
    }

    void offersToResumeWhenTheEngineDies() {
        QTRY_VERIFY(find<QPushButton>("resumeRun"));
        click("resumeRun");
        const auto before = CommandLine::curve(m_project, 1).size();
        QTRY_VERIFY_WITH_TIMEOUT(CommandLine::curve(m_project, 1).size() > before + 30, 20'000);
        ::kill(static_cast<pid_t>(enginePid()), SIGKILL);
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible() && ending->text().contains("unexpectedly"));
        QTRY_VERIFY(find<QPushButton>("resumeRun"));
        QVERIFY(find<QPushButton>("resumeRun")->isVisible());
    }

    void goesOnFromTheLastCheckpoint() {
        const auto before = CommandLine::curve(m_project, 1).size();
        click("resumeRun");
        QTRY_VERIFY_WITH_TIMEOUT(CommandLine::curve(m_project, 1).size() > before + 30, 20'000);
        QTRY_COMPARE(work(), std::string("train"));
        QTRY_VERIFY(!find<Notice>("runEnding")->isVisible());
        QStringList steps;
        for (const QString& line : CommandLine::curve(m_project, 1)) {
            steps << line.section(' ', 0, 0);
        }
        QCOMPARE(steps.removeDuplicates(), 0); // each step is there once, and in its place
        QCOMPARE(steps.last().toInt(), static_cast<int>(steps.size()));
    }

    // Only of an engine that the window has started is it known how it ended.
    void saysThatMemoryRanOutWhereTheSystemKills() {
        ::kill(static_cast<pid_t>(enginePid()), SIGKILL);
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible());
        QVERIFY2(ending->text().contains("(signal 9). Memory probably ran out. Lower “Rows in"),
                 qPrintable(ending->text()));
    }

public:
    static constexpr const char* kAsWindow = "--as-window";

private:
    template <typename Type>
    Type* find(const char* name) {
        return m_window->findChild<Type*>(QLatin1String(name));
    }

    void click(const char* name) {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void openWindow() {
        m_window = std::make_unique<MainWindow>(CommandLine::program().toStdString());
        QVERIFY(m_window->openProject(m_project));
        m_window->show();
    }

    std::string work() { return m_window->projectView()->session().work(); }

    std::size_t stepsShown() {
        const auto& curves = m_window->findChild<RunWatch*>()->curves().curves();
        const auto loss = curves.find("loss");
        return loss == curves.end() ? 0 : loss->second.size();
    }

    int enginePid() {
        auto engine = EngineClient::connect(m_project.toStdString());
        return engine ? engine->request("status").at("pid").get<int>() : 0;
    }

    CommandLine m_cli;
    QString m_project;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

int trainInAWindow(const QString& project) {
    MainWindow window(CommandLine::program().toStdString());
    window.show();
    if (!window.openProject(project)) {
        return 1;
    }
    window.projectView()->session().startJob("train");
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("finetune-studio-test");
    QSettings().clear();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == TestWindowKills::kAsWindow) {
        return trainInAWindow(arguments.value(2));
    }
    TestWindowKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_window_kills.moc"
