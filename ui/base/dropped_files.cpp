#include "ui/base/dropped_files.h"

#include <QMimeData>
#include <QUrl>

namespace fts {

QStringList droppedFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

QString droppedFile(const QMimeData& data) {
    return data.urls().size() == 1 ? droppedFiles(data).value(0) : QString();
}

} // namespace fts
