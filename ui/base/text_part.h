#pragma once

#include <QString>

namespace fts {

/// A part of a text to read, in HTML: a heading, which is text as well, and beneath it the text.
/// Whatever they hold is shown as characters.
QString textPart(const QString& heading, const QString& text);

} // namespace fts
