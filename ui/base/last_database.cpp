#include "ui/base/last_database.h"

#include <QSettings>

#include "ui/base/project_key.h"

namespace fts {
namespace {

QString keyOf(const std::filesystem::path& folder) {
    return projectKey(QStringLiteral("ask"), folder);
}

} // namespace

QString lastDatabase(const std::filesystem::path& projectFolder) {
    return QSettings().value(keyOf(projectFolder)).toString();
}

void keepLastDatabase(const std::filesystem::path& projectFolder, const QString& address) {
    QSettings().setValue(keyOf(projectFolder), address);
}

} // namespace fts
