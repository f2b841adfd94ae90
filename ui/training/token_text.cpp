#include "ui/training/token_text.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/base/message_text.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

struct TokenText {
    Q_DECLARE_TR_FUNCTIONS(TokenText)
};

QString span(const QString& style, const QString& html) {
    return QStringLiteral("<span style=\"%1\">%2</span>").arg(style, html);
}

QString colored(const QColor& color, const QString& html) {
    return span(QStringLiteral("color:") + color.name(), html);
}

QString pieceHtml(const SeenText::Piece& piece, const QPalette& palette) {
    QString text = fromUtf8(piece.text).toHtmlEscaped();
    switch (piece.kind) {
    case SeenText::Kind::Special:
        return colored(palette.color(QPalette::Link), QStringLiteral("<b>%1</b>").arg(text));
    case SeenText::Kind::Unknown:
        return QStringLiteral("<u>%1</u>%2")
            .arg(text, colored(warningColor(palette), QStringLiteral("<b>?</b>")));
    case SeenText::Kind::Text:
        break;
    }
    return text;
}

} // namespace

QString tokenHtml(const SeenText& text, const QPalette& palette) {
    const QString stroke = colored(quietColor(palette), QStringLiteral("|"));
    QString seen, cut;
    for (const SeenText::Piece& piece : text.pieces) {
        QString& html = piece.cut ? cut : seen;
        html += (piece.joined ? stroke : QStringLiteral(" ")) + pieceHtml(piece, palette);
    }
    if (text.seen == text.total) {
        return seen;
    }
    const QString mark =
        TokenText::tr("not seen, %Ln tokens:", nullptr, static_cast<int>(text.total - text.seen))
            .toHtmlEscaped();
    return seen + QStringLiteral("<br><a name=\"%1\"></a>").arg(kCutAnchor) +
           colored(quietColor(palette), QStringLiteral("<b>%1</b>%2 …").arg(mark, cut));
}

} // namespace fts
