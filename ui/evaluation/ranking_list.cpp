#include "ui/evaluation/ranking_list.h"

#include <cmath>

#include <QHeaderView>
#include <QLocale>

#include "ui/base/theme.h"

namespace fts {
namespace {

enum Column { Place, Score, Text };

constexpr int kFullText = Qt::UserRole;
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
        if (passage.right) {
            QFont bold = font();
            bold.setBold(true);
            for (const int column : {Place, Score, Text}) {
                item->setFont(column, bold);
                item->setForeground(column, goodColor(palette()));
            }
        }
    }
}

QString RankingList::currentText() const {
    const auto chosen = selectedItems();
    return chosen.isEmpty() ? QString() : chosen.front()->data(Text, kFullText).toString();
}

} // namespace fts
