#pragma once

#include <QStringList>

namespace fts {

/// The folders of the projects opened last, newest first, as this person's settings keep them.
QStringList recentProjects();
void addRecentProject(const QString& folder);
void removeRecentProject(const QString& folder);

} // namespace fts
