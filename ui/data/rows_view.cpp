#include "ui/data/rows_view.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/base/letter_width.h"
#include "ui/base/notice.h"
#include "ui/base/table_look.h"
#include "ui/data/list_table.h"
#include "ui/data/row_list_model.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(250);
constexpr int kLongestSearch = 200;
constexpr int kFewestLines = 4; // of the table

} // namespace

RowsView::RowsView(std::filesystem::path storePath, std::shared_ptr<const RowSource> source,
                   const Words& words, QWidget* parent)
    : QWidget(parent), m_storePath(std::move(storePath)),
      m_model(new RowListModel(m_storePath, std::move(source), this)) {
    setObjectName(words.name + QStringLiteral("View"));
    auto* lines = new QVBoxLayout(this);
    makeSearch(words);
    m_notice = new Notice(this);
    makeTable(words);
    lines->addLayout(m_searchLine);
    lines->addWidget(m_notice);
    lines->addWidget(m_table, 3);

    m_typing.setSingleShot(true);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typing.start(kTypingPause); });
    connect(&m_typing, &QTimer::timeout, this, &RowsView::search);
    connect(m_show, &QComboBox::activated, this, &RowsView::search);
    connect(m_model, &RowListModel::found, this, &RowsView::showCount);
    connect(m_model, &RowListModel::found, this, &RowsView::restoreChoice);
    connect(m_model, &RowListModel::failed, this,
            [this](const Error& error) { m_notice->say(error); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RowsView::noteChosen);
}

void RowsView::makeSearch(const Words& words) {
    m_words = new QLineEdit(this);
    m_words->setObjectName(words.name + QStringLiteral("Search"));
    m_words->setAccessibleName(words.find);
    m_words->setPlaceholderText(words.placeholder);
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(kLongestSearch);
    auto* find = new QLabel(tr("F&ind:"), this);
    find->setBuddy(m_words);
    m_show = new QComboBox(this);
    m_show->setObjectName(words.name + QStringLiteral("Show"));
    m_show->setAccessibleName(words.show);
    addShow(tr("All"), RowQuery::Show::All);
    addShow(tr("Used"), RowQuery::Show::Used);
    addShow(tr("Left out"), RowQuery::Show::LeftOut);
    auto* show = new QLabel(tr("Show:"), this);
    show->setBuddy(m_show);
    m_count = new QLabel(this);
    m_count->setObjectName(words.name + QStringLiteral("Count"));
    m_searchLine = new QHBoxLayout;
    m_searchLine->addWidget(find);
    m_searchLine->addWidget(m_words, 1);
    m_searchLine->addWidget(show);
    m_searchLine->addWidget(m_show);
    m_searchLine->addWidget(m_count);
}

void RowsView::makeTable(const Words& words) {
    m_table = new ListTable(*m_model, words.name + QStringLiteral("s"), words.table, this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(tableHeight(*m_table, kFewestLines));
    const int letter = letterWidth(fontMetrics());
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(RowListModel::Question, QHeaderView::Stretch);
    header->setSectionResizeMode(RowListModel::Answer, QHeaderView::Stretch);
    header->resizeSection(RowListModel::Use, 20 * letter);
    header->resizeSection(RowListModel::DataSet, 16 * letter);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
}

void RowsView::addShow(const QString& text, RowQuery::Show show) {
    m_show->addItem(text, int(show));
}

void RowsView::addBelow(QWidget* widget, int stretch) {
    static_cast<QVBoxLayout*>(layout())->addWidget(widget, stretch);
}

void RowsView::refresh(std::int64_t rows) {
    m_rows = rows;
    m_model->search(m_model->query());
}

void RowsView::search() {
    m_typing.stop();
    m_notice->clear();
    RowQuery query = m_model->query();
    query.words = m_words->text().trimmed().toStdString();
    query.show = RowQuery::Show(m_show->currentData().toInt());
    m_model->search(query);
}

void RowsView::showCount() {
    const int all = static_cast<int>(m_rows);
    const int found = m_model->rowCount();
    m_count->setText(found == all ? countText(all) : countText(found, all));
}

void RowsView::noteChosen() {
    std::vector<std::int64_t> chosen; // range by range: there may be a million rows
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            chosen.push_back(m_model->idAt(row));
        }
    }
    const QModelIndex current = m_table->currentIndex();
    if (chosen.size() == 1 && current.isValid()) {
        m_currentRow = current.row();
        m_current = m_model->idAt(m_currentRow);
    }
    showChosen(chosen);
}

// After a search: to the same row, or if it is not among them any more to the one that now stands
// in its place.
void RowsView::restoreChoice() {
    if (m_table->selectionModel()->hasSelection()) {
        return;
    }
    if (m_current == 0 || m_model->rowCount() == 0) {
        showChosen({}); // a new list has dropped the choice without a word
        return;
    }
    const int row = m_model->rowOf(m_current);
    m_table->selectRow(row >= 0 ? row : std::min(m_currentRow, m_model->rowCount() - 1));
}

} // namespace fts
