#pragma once

#include <QString>

namespace fts {

/// Text for a tool tip that shows it as characters, with its line breaks, in lines as long as the
/// screen likes. Qt would read a text that looks like HTML as such, and open the files it names. A
/// text too long to be read in passing is cut; empty where it is.
QString toolTipText(const QString& text);

} // namespace fts
