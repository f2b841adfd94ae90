#include "ui/window/diagnostics.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QSysInfo>
#include <QThread>

#include "core/base/redact.h"
#include "core/project/field_table.h"
#include "ui/base/message_text.h"
#include "ui/base/project_session.h"
#include "ui/window/app_log.h"

namespace fts {
namespace {

constexpr qsizetype kLogLines = 200;

QString projectText(const ProjectSession& session) {
    QString text = QStringLiteral("Project: %1 (%2)\n")
                       .arg(session.name(), fromUtf8(session.project().kind()));
    for (const Field& field : fields(session.project().kind())) {
        text += QStringLiteral("  %1=%2\n")
                    .arg(fromUtf8(field.key), fromUtf8(fieldText(field, session.specs())));
    }
    return text;
}

} // namespace

QString diagnosticsText(const ProjectSession* session) {
    QString text = QStringLiteral("Finetune Studio %1, Qt %2 (%3)\n%4, %5, %6 cores\n")
                       .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()),
                            QGuiApplication::platformName(), QSysInfo::prettyProductName(),
                            QSysInfo::currentCpuArchitecture())
                       .arg(QThread::idealThreadCount());
    if (session) {
        text += projectText(*session);
    }
    const QStringList& lines = AppLog::instance().lines();
    text += QStringLiteral("Log (%1):\n").arg(AppLog::instance().filePath());
    text += lines.mid(std::max<qsizetype>(0, lines.size() - kLogLines)).join(u'\n');
    return fromUtf8(redacted(text.toStdString(), QDir::homePath().toStdString())) + u'\n';
}

} // namespace fts
