#include "ui/export/card_view.h"

#include <QImage>
#include <QTextBlock>
#include <QTextTable>

namespace fts {
namespace {

constexpr int kMargin = 12;
constexpr int kCellPadding = 4;

} // namespace

CardView::CardView(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(QStringLiteral("modelCard"));
    setAccessibleName(tr("Model card"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setPlaceholderText(tr("The model card is being put together …"));
    setTabChangesFocus(true);
}

// An empty picture for every name. With no value at all Qt would read the file itself.
QVariant CardView::loadResource(int, const QUrl&) {
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

void CardView::show(const QString& markdown) {
    document()->setMarkdown(markdown,
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                            QTextDocument::MarkdownNoHTML));
    document()->setDocumentMargin(kMargin);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 1) {
            QTextBlockFormat apart;
            apart.setTopMargin(kMargin);
            QTextCursor(block).mergeBlockFormat(apart);
        }
    }
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(kCellPadding);
            format.setCellSpacing(0);
            format.setBorderCollapse(true);
            table->setFormat(format);
        }
    }
}

} // namespace fts
