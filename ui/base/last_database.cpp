#include "ui/base/last_database.h"

#include <QCryptographicHash>
#include <QSettings>

#include "ui/base/message_text.h"

namespace fts {
namespace {

// A folder's name is no key: a slash would make groups.
QString keyOf(const std::filesystem::path& folder) {
    const QByteArray name = fromUtf8(folder.string()).toUtf8();
    return QStringLiteral("ask/") +
           QString::fromLatin1(
               QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

QString lastDatabase(const std::filesystem::path& projectFolder) {
    return QSettings().value(keyOf(projectFolder)).toString();
}

void keepLastDatabase(const std::filesystem::path& projectFolder, const QString& address) {
    QSettings().setValue(keyOf(projectFolder), address);
}

} // namespace fts
