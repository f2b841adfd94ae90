#include "ui/data/reviewed_rows_view.h"

#include <QShortcut>

#include "ui/base/notice.h"
#include "ui/data/list_table.h"
#include "ui/data/row_list_model.h"
#include "ui/data/row_reviewer.h"

namespace fts {

ReviewedRowsView::ReviewedRowsView(std::filesystem::path storePath,
                                   std::shared_ptr<const RowSource> source, const Words& words,
                                   const QString& whyItStays, QWidget* parent)
    : RowsView(std::move(storePath), std::move(source), words, parent), m_whyItStays(whyItStays),
      m_reviewer(new RowReviewer(this->storePath(), this)) {
    addShow(tr("Decided by you"), RowQuery::Show::Reviewed);
    connect(m_reviewer, &RowReviewer::failed, this,
            [this](const Error& error) { notice().say(error); });
    connect(m_reviewer, &RowReviewer::changed, this, &ReviewedRowsView::noteChanged);
}

void ReviewedRowsView::addReview(const RowChanges& changes, const ReviewPanel::Words& words,
                                 QWidget* reading, bool readOnly) {
    m_panel = new ReviewPanel(*m_reviewer, changes, words, reading, readOnly, this);
    addBelow(m_panel, 2);
    connect(m_panel, &ReviewPanel::decided, this, &ReviewedRowsView::goOn);
    if (!readOnly) {
        addShortcuts();
    }
}

void ReviewedRowsView::forgetDecisions() {
    m_reviewer->forget();
}

void ReviewedRowsView::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, QWidget* where, Qt::ShortcutContext context,
                            auto action) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    constexpr auto kAll = Qt::WidgetWithChildrenShortcut;
    add(Qt::CTRL | Qt::Key_Return, this, kAll, [this] { m_panel->keep(); });
    add(QKeySequence::Undo, this, kAll, [this] { m_reviewer->undo(); });
    add(QKeySequence::Redo, this, kAll, [this] { m_reviewer->redo(); });
    // In a text these keys delete a word.
    add(Qt::CTRL | Qt::Key_Delete, &table(), Qt::WidgetShortcut, [this] { m_panel->leaveOut(); });
}

void ReviewedRowsView::showChosen(const std::vector<std::int64_t>& rows) {
    if (m_panel->choose(rows)) {
        clearReading();
    }
    if (rows.size() == 1) {
        read(rows.front());
    }
}

void ReviewedRowsView::noteChanged(const std::vector<std::int64_t>& rows) {
    if (rows.empty()) {
        notice().say(Notice::Kind::Information, m_whyItStays);
        return;
    }
    notice().clear();
    model().reread(rows);
    if (current() != 0) {
        read(current());
    }
    Q_EMIT reviewed();
}

// To the next row, as one who reviews them one after another wants it.
void ReviewedRowsView::goOn() {
    const QModelIndex at = table().currentIndex();
    const QItemSelection chosen = table().selectionModel()->selection();
    const bool one = chosen.size() == 1 && chosen.front().height() == 1;
    if (one && at.isValid() && at.row() + 1 < model().rowCount()) {
        table().selectRow(at.row() + 1);
    }
}

} // namespace fts
