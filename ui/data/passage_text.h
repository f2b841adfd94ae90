#pragma once

#include <QPalette>
#include <QString>

#include "core/jobs/passage_preview.h"

namespace fts {

/// Names the place in the rich text where what is cut begins.
inline const QString kUnseenAnchor = QStringLiteral("unseen");

/// A passage as rich text: the headings put before it bold, what it repeats of the passage before
/// and what the model does not see named and grey. Whatever the text contains is shown as
/// characters.
QString passageHtml(const PreviewedPassage& passage, const QPalette& palette);

} // namespace fts
