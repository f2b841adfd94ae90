#pragma once

#include <algorithm>

#include <QFontMetrics>

namespace fts {

/// The unit that widths are counted in. The average a font names for itself is twice a Latin
/// letter's where it is made for Chinese, and too much for figures and names.
inline int letterWidth(const QFontMetrics& font) {
    return std::min(font.averageCharWidth(), font.horizontalAdvance(QLatin1Char('0')));
}

} // namespace fts
