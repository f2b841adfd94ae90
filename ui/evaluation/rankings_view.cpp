#include "ui/evaluation/rankings_view.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace fts {
namespace {

constexpr int kListLines = 5;
constexpr int kTextLines = 3;

} // namespace

RankingsView::RankingsView(const std::vector<Title>& titles, QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const int line = fontMetrics().lineSpacing();
    int column = 0;
    for (const Title& title : titles) {
        auto* list = new RankingList(this);
        list->setObjectName(title.key + QStringLiteral("Ranking"));
        list->setAccessibleName(title.text);
        list->setMinimumHeight(line * kListLines);
        auto* label = new QLabel(title.text, this);
        label->setBuddy(list);
        grid->addWidget(label, 0, column);
        grid->addWidget(list, 1, column);
        grid->setColumnStretch(column, 1);
        connect(list, &QTreeWidget::itemSelectionChanged, this, [this, list] { choose(list); });
        m_titles.push_back(label);
        m_lists.push_back(list);
        ++column;
    }
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("passageText"));
    m_text->setAccessibleName(tr("The chosen passage"));
    m_text->setPlaceholderText(tr("Choose a passage above to read it in full."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(line * kTextLines);
    grid->addWidget(m_text, 2, 0, 1, column);
    grid->setRowStretch(1, 2);
    grid->setRowStretch(2, 1);
}

void RankingsView::show(const std::vector<std::vector<RankedPassage>>& rankings) {
    clear();
    for (std::size_t i = 0; i < m_lists.size() && i < rankings.size(); ++i) {
        m_lists[i]->show(rankings[i]);
    }
}

void RankingsView::setTitle(int ranking, const QString& text) {
    const auto place = static_cast<std::size_t>(ranking);
    m_titles[place]->setText(text);
    m_lists[place]->setAccessibleName(text);
}

void RankingsView::clear() {
    for (RankingList* list : m_lists) {
        const QSignalBlocker quiet(list);
        list->clear();
    }
    m_text->clear();
}

// One passage at a time is open, whichever list it was chosen in.
void RankingsView::choose(RankingList* list) {
    const QString text = list->currentText();
    if (text.isEmpty()) {
        return;
    }
    for (RankingList* other : m_lists) {
        if (other != list) {
            const QSignalBlocker quiet(other);
            other->clearSelection();
        }
    }
    m_text->setPlainText(text);
}

} // namespace fts
