#pragma once

#include <QString>
#include <QStringList>

namespace fts {

/// Sentences one after the other, with between them what the person's language has there. Empty
/// ones are left out.
QString joinedSentences(const QStringList& sentences);

/// A label as a screen reader says it: without mark of its shortcut and without colon.
QString spokenLabel(const QString& label);

} // namespace fts
