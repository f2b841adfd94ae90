#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "ui/base/theme.h"
#include "ui/window/app_log.h"
#include "ui/window/languages.h"
#include "ui/window/main_window.h"

namespace {

constexpr int kFewestThreads = 16; // of work in the background, which mostly waits

void introduce() {
    fts::speak(QLocale());
    QCoreApplication::setApplicationName(QStringLiteral("Finetune Studio"));
    QCoreApplication::setOrganizationName(QStringLiteral("finetune-studio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FTS_VERSION));
}

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Fine-tunes models on your own text and tells you "
                                            "whether they got better."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("project"),
        QCoreApplication::translate("main", "A project's folder or its manifest."),
        QStringLiteral("[project]"));
}

// Version and help must work where there is no display, so they are answered before a
// QApplication opens one.
void answerWithoutDisplay(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    introduce();
    QCommandLineParser parser;
    describe(parser);
    parser.parse(QCoreApplication::arguments()); // Qt's own options are unknown to it
    if (parser.isSet(QStringLiteral("version"))) {
        parser.showVersion();
    }
    if (parser.isSet(QStringLiteral("help"))) {
        parser.showHelp();
    }
}

bool hasDisplay() {
    return std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY") ||
           std::getenv("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char** argv) {
    answerWithoutDisplay(argc, argv);
    if (!hasDisplay()) {
        std::fputs("finetune-studio needs a graphical display; there is none. "
                   "The command line program finetune-studio-cli works without one.\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    introduce();
    const auto id = QStringLiteral("org.finetunestudio.FinetuneStudio"); // names the .desktop file
    QGuiApplication::setDesktopFileName(id);
    QGuiApplication::setWindowIcon(
        QIcon::fromTheme(id, QIcon(QStringLiteral(":/icons/finetune-studio.svg"))));
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    // Looks at files of a network, or statements of a person, may wait long; what is read of the
    // project must not wait for them.
    QThreadPool::globalInstance()->setMaxThreadCount(
        std::max(kFewestThreads, QThreadPool::globalInstance()->maxThreadCount()));
    fts::applyTheme(fts::savedTheme());
    fts::AppLog::instance().takeQtMessages();
    const QString folder = QCoreApplication::applicationDirPath();
    fts::MainWindow window((folder + QStringLiteral("/finetune-studio-cli")).toStdString());
    const QStringList named = parser.positionalArguments();
    const QString project = named.isEmpty() ? QString() : QFileInfo(named[0]).absoluteFilePath();
    QDir::setCurrent(QDir::homePath()); // where dialogs begin: else ./run's would in the sources
    if (project.isEmpty()) {
        window.restoreSession();
    } else {
        window.openProject(project);
    }
    window.show();
    window.endWhenAsked();
    return QApplication::exec();
}
