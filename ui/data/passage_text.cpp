#include "ui/data/passage_text.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/base/message_text.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

struct PassageText {
    Q_DECLARE_TR_FUNCTIONS(PassageText)
};

QString withoutGaps(std::string_view text) {
    const QString all = fromUtf8(text);
    return all.trimmed().toHtmlEscaped();
}

QString grey(const QString& html, const QPalette& palette) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(quietColor(palette).name(), html);
}

QString named(const QString& name, const QString& html) {
    return QStringLiteral("<b>%1</b> %2").arg(name.toHtmlEscaped(), html);
}

} // namespace

QString passageHtml(const PreviewedPassage& passage, const QPalette& palette) {
    const std::string_view text = passage.text;
    const std::size_t own = passage.headings + passage.repeated;
    const std::size_t seen = std::max(passage.seen.bytes, own); // nearly always past these
    QStringList parts;
    if (passage.headings > 0) {
        parts << QStringLiteral("<b>%1</b>").arg(withoutGaps(text.substr(0, passage.headings)));
    }
    if (passage.repeated > 0) {
        parts << grey(named(PassageText::tr("also in the passage before:"),
                            withoutGaps(text.substr(passage.headings, passage.repeated))),
                      palette);
    }
    parts << withoutGaps(text.substr(own, seen - own));
    if (passage.seen.isCut()) {
        const QString mark =
            PassageText::tr("not seen, %Ln tokens:", nullptr,
                            static_cast<int>(passage.seen.whole - passage.seen.tokens));
        parts << QStringLiteral("<a name=\"%1\"></a>").arg(kUnseenAnchor) +
                     grey(named(mark, withoutGaps(text.substr(seen))), palette);
    }
    return QStringLiteral("<div style=\"white-space: pre-wrap\">%1</div>")
        .arg(parts.join(QStringLiteral("<br><br>")));
}

} // namespace fts
