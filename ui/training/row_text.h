#pragma once

#include <QPalette>
#include <QString>

#include "core/jobs/response_view.h"

namespace fts {

/// A row as rich text: what is learned stands on a ground of its own, special tokens and the
/// strokes that split words are marked, what is past the limit is named and grey. Whatever the row
/// contains is shown as characters.
QString rowHtml(const SeenRow& row, int limit, const QPalette& palette);

} // namespace fts
