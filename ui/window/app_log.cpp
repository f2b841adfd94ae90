#include "ui/window/app_log.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "core/base/redact.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr qsizetype kMostLines = 2000;
constexpr qint64 kMostBytes = 1'000'000;

QtMessageHandler g_former = nullptr;

// $XDG_STATE_HOME, which QStandardPaths of Qt 6.4 does not know.
QString stateFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (QStandardPaths::isTestModeEnabled()) {
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    }
    return (QDir::isAbsolutePath(state) ? state : QDir::homePath() + "/.local/state") +
           "/finetune-studio";
}

void takeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtDebugMsg && QCoreApplication::instance()) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [text] { AppLog::instance().add(text); },
            Qt::QueuedConnection);
    }
    if (g_former) {
        g_former(type, context, text);
    }
}

} // namespace

AppLog& AppLog::instance() {
    static AppLog log;
    return log;
}

AppLog::AppLog() {
    const QDir folder(stateFolder());
    folder.mkpath(QStringLiteral("."));
    m_path = folder.filePath(QStringLiteral("window.log"));
}

void AppLog::add(const QString& line) {
    const std::string clean = redacted(line.toStdString(), QDir::homePath().toStdString());
    const QString entry =
        QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss  ")) +
        fromUtf8(clean);
    m_lines.append(entry);
    if (m_lines.size() > kMostLines) {
        m_lines.removeFirst();
    }
    if (QFile(m_path).size() > kMostBytes) {
        QFile::remove(m_path + QStringLiteral(".1"));
        QFile::rename(m_path, m_path + QStringLiteral(".1"));
    }
    QFile file(m_path);
    if (file.open(QIODevice::Append)) { // a full disk costs the log, nothing else
        file.write(entry.toUtf8() + '\n');
    }
    Q_EMIT added(entry);
}

void AppLog::takeQtMessages() {
    g_former = qInstallMessageHandler(takeQtMessage);
}

} // namespace fts
