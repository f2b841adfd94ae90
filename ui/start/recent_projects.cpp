#include "ui/start/recent_projects.h"

#include <QSettings>

namespace fts {
namespace {

const QString kKey = QStringLiteral("start/recent");
constexpr qsizetype kMost = 12;

} // namespace

QStringList recentProjects() {
    return QSettings().value(kKey).toStringList();
}

void addRecentProject(const QString& folder) {
    QStringList folders = recentProjects();
    folders.removeAll(folder);
    folders.prepend(folder);
    QSettings().setValue(kKey, folders.mid(0, kMost));
}

void removeRecentProject(const QString& folder) {
    QStringList folders = recentProjects();
    folders.removeAll(folder);
    QSettings().setValue(kKey, folders);
}

} // namespace fts
