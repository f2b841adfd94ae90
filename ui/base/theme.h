#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QWidget;

namespace fts {

/// Light, dark, or what the desktop uses.
enum class Theme { System, Light, Dark };

Theme savedTheme();
void saveTheme(Theme theme);

/// Gives the whole application its style and colours. Call once after QApplication is made and
/// again when the person chooses another theme.
void applyTheme(Theme theme);

bool isDark(const QPalette& palette);

/// Colour of the n-th thing told apart in a plot or table: the palette of Okabe and Ito (2008),
/// which people with any colour vision can tell apart, made lighter on dark ground.
QColor seriesColor(int index, const QPalette& palette);

/// Text less important than the rest, and the colours of good news, doubt and failure; all
/// readable on the window's ground (contrast at least 4.5 to 1). Never the only sign of a state.
QColor quietColor(const QPalette& palette);
QColor goodColor(const QPalette& palette);
QColor warningColor(const QPalette& palette);
QColor errorColor(const QPalette& palette);

/// Writes the widget's text in a colour of the above that follows changes of theme.
using ThemeColor = QColor (*)(const QPalette&);
void setTextColor(QWidget* widget, ThemeColor color);

} // namespace fts
