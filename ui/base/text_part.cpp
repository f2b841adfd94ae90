#include "ui/base/text_part.h"

namespace fts {

QString textPart(const QString& heading, const QString& text) {
    return QStringLiteral("<p><b>%1</b><br><span style=\"white-space:pre-wrap\">%2</span></p>")
        .arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace fts
