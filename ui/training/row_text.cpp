#include "ui/training/row_text.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/base/message_text.h"
#include "ui/base/theme.h"
#include "ui/training/token_text.h"

namespace fts {
namespace {

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

QString colored(const QColor& color, const QString& html) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), html);
}

// Behind the text of what is learned: light enough to read on, in either theme.
QColor learnedGround(const QPalette& palette) {
    QColor color = goodColor(palette);
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a + 3 * b) / 4; };
    return QColor(mix(color.red(), base.red()), mix(color.green(), base.green()),
                  mix(color.blue(), base.blue()));
}

// What stands between a piece and the one before it: a stroke where a word is split.
QString between(const SeenRow::Piece* before, const SeenRow::Piece& piece,
                const QPalette& palette) {
    if (before == nullptr || before->text.ends_with('\n')) {
        return {};
    }
    if (!piece.joined) {
        return QStringLiteral(" ");
    }
    return before->special ? QString() : colored(quietColor(palette), QStringLiteral("|"));
}

QString pieceHtml(const SeenRow::Piece& piece, const QPalette& palette) {
    QString text = fromUtf8(piece.text).toHtmlEscaped();
    text.replace(QLatin1String("\n"), QStringLiteral("↵<br>"));
    return piece.special
               ? colored(palette.color(QPalette::Link), QStringLiteral("<b>%1</b>").arg(text))
               : text;
}

} // namespace

QString rowHtml(const SeenRow& row, int limit, const QPalette& palette) {
    const QString learned = QStringLiteral("<span style=\"background-color:%1\">%2</span>");
    const QString ground = learnedGround(palette).name();
    QString seen, cut;
    const SeenRow::Piece* before = nullptr;
    for (const SeenRow::Piece& piece : row.pieces) {
        const QString html = between(before, piece, palette) + pieceHtml(piece, palette);
        before = &piece;
        if (piece.cut) {
            cut += html;
        } else {
            seen += piece.learned ? learned.arg(ground, html) : html;
        }
    }
    if (!row.leftOut) {
        return seen;
    }
    const QString mark =
        RowText::tr("past the limit, %Ln tokens:", nullptr, row.tokens - limit).toHtmlEscaped();
    return seen + QStringLiteral("<br><a name=\"%1\"></a>").arg(kCutAnchor) +
           colored(quietColor(palette), QStringLiteral("<b>%1</b>%2 …").arg(mark, cut));
}

} // namespace fts
