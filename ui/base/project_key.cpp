#include "ui/base/project_key.h"

#include <QCryptographicHash>

#include "ui/base/message_text.h"

namespace fts {

QString projectKey(const QString& group, const std::filesystem::path& projectFolder) {
    const QByteArray name = fromUtf8(projectFolder.string()).toUtf8();
    return group + u'/' +
           QString::fromLatin1(
               QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace fts
