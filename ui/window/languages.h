#pragma once

class QLocale;

namespace fts {

/// Lets the application speak the first of the locale's languages that the program has, and English
/// where it has none; Qt's own words (OK, Cancel, the file dialog) too. Call once, before the first
/// widget is made: what is on the screen already does not change. GUI thread only.
void speak(const QLocale& locale);

} // namespace fts
