#include "ui/evaluation/ranking_list.h"

#include <cmath>

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

#include "ui/base/theme.h"

namespace fts {
namespace {

enum Column { Place, Score, Text };

constexpr int kFullText = Qt::UserRole;
constexpr int kRight = Qt::UserRole + 1;
constexpr int kLineLength = 300; // what a line could show at most, and cheap to lay out

QString scoreText(double score) {
    return std::isfinite(score) ? QLocale().toString(score, 'f', 3) : QStringLiteral("–");
}

} // namespace

RankingList::RankingList(QWidget* parent) : QTreeWidget(parent) {
    setHeaderLabels({tr("Place"), tr("Score"), tr("Passage")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(Place, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Score, QHeaderView::ResizeToContents);
    header()->setSectionsMovable(false);
}

void RankingList::show(const std::vector<RankedPassage>& passages) {
    clear();
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const RankedPassage& passage = passages[i];
        auto* item = new QTreeWidgetItem(this);
        const QString line = passage.text.left(kLineLength).simplified();
        item->setText(Place, QString::number(i + 1));
        item->setText(Score, scoreText(passage.score));
        item->setText(Text, passage.right ? tr("✓ right: %1").arg(line) : line);
        item->setTextAlignment(Score, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(Text, kFullText, passage.text);
        item->setData(Place, kRight, passage.right);
        if (passage.right) {
            QFont bold = font();
            bold.setBold(true);
            for (const int column : {Place, Score, Text}) {
                item->setFont(column, bold);
            }
        }
    }
    colourRight();
}

void RankingList::colourRight() {
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = topLevelItem(i);
        for (const int column : {Place, Score, Text}) {
            item->setForeground(column, item->data(Place, kRight).toBool()
                                            ? QBrush(goodColor(palette()))
                                            : QBrush());
        }
    }
}

void RankingList::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourRight();
    }
}

QString RankingList::currentText() const {
    const auto chosen = selectedItems();
    return chosen.isEmpty() ? QString() : chosen.front()->data(Text, kFullText).toString();
}

} // namespace fts
