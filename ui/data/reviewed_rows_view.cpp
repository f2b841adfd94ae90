#include "ui/data/reviewed_rows_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

#include "ui/base/notice.h"
#include "ui/data/list_table.h"
#include "ui/data/row_list_model.h"
#include "ui/data/row_reviewer.h"

namespace fts {
namespace {

bool isWritten(const QWidget* widget) {
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    return qobject_cast<const QLineEdit*>(widget) != nullptr ||
           (text != nullptr && !text->isReadOnly());
}

} // namespace

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
    const auto add = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::CTRL | Qt::Key_Return, [this] { m_panel->keep(); });
    add(Qt::CTRL | Qt::Key_Delete, [this] { m_panel->leaveOut(); });
    add(QKeySequence::Undo, [this] { m_reviewer->undo(); });
    add(QKeySequence::Redo, [this] { m_reviewer->redo(); });
}

// The keys that leave a row out delete a word where one writes.
bool ReviewedRowsView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::ControlModifier &&
            isWritten(focusWidget())) {
            event->accept();
            return true;
        }
    }
    return RowsView::event(event);
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
