#include "ui/ask/sources_view.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTreeWidget>

#include "ui/base/message_text.h"
#include "ui/base/passage_place_text.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

constexpr int kFewestLines = 5;
constexpr std::size_t kLineLength = 600; // bytes; what a line could show at most

enum Column { Rank, Place, Text };

} // namespace

SourcesView::SourcesView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("sources"));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("sourceList"));
    m_list->setAccessibleName(tr("Passages the answers rest on"));
    m_list->setHeaderLabels({QString(), tr("Stands in"), tr("Passage")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(kFewestLines * fontMetrics().lineSpacing());
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(Rank, QHeaderView::ResizeToContents);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("sourceText"));
    m_text->setAccessibleName(tr("The chosen passage"));
    m_text->setPlaceholderText(tr("Choose a passage to read it in full."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto* label = new QLabel(tr("&Passages the answers rest on, the best first:"), this);
    label->setBuddy(m_list);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(label, 0, 0, 1, 2);
    grid->addWidget(m_list, 1, 0);
    grid->addWidget(m_text, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SourcesView::showChosen);
}

void SourcesView::show(const std::vector<DocumentAnswers::Source>& sources) {
    m_sources = sources;
    m_list->clear();
    for (const DocumentAnswers::Source& source : sources) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(Rank, QString::number(m_list->topLevelItemCount()));
        item->setText(Place, passagePlaceText(source.place));
        item->setToolTip(Place, toolTipText(item->text(Place)));
        item->setText(Text, fromUtf8(source.text.substr(0, kLineLength)).simplified());
    }
    m_list->header()->resizeSection(Place, m_list->width() * 2 / 5);
    if (!sources.empty()) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    showChosen();
}

void SourcesView::showChosen() {
    const auto place = static_cast<std::size_t>(m_list->currentIndex().row());
    m_text->setPlainText(place < m_sources.size() ? fromUtf8(m_sources[place].text) : QString());
}

} // namespace fts
