#pragma once

#include <QStringList>

class QMimeData;

namespace fts {

/// Files and folders of this computer that are dragged or dropped.
QStringList droppedFiles(const QMimeData& data);

/// The same where one is wanted; empty if there are several things, or none is a file.
QString droppedFile(const QMimeData& data);

} // namespace fts
