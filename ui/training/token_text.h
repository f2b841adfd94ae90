#pragma once

#include <QPalette>
#include <QString>

#include "core/corpus/seen_text.h"

namespace fts {

/// Names the place in the rich text where what is cut begins.
inline const QString kCutAnchor = QStringLiteral("cut");

/// A text's pieces as rich text: a thin stroke where a word is split, special tokens and what the
/// model has no token for marked, what is past the limit named and grey. Whatever the text
/// contains is shown as characters.
QString tokenHtml(const SeenText& text, const QPalette& palette);

} // namespace fts
