#include "ui/data/pair_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>

#include "core/store/pair_list.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/data/list_table.h"
#include "ui/data/pair_export.h"
#include "ui/data/pair_review_panel.h"
#include "ui/data/pair_reviewer.h"
#include "ui/data/row_list_model.h"
#include "ui/data/row_sources.h"

namespace fts {

PairView::PairView(std::filesystem::path storePath, bool readOnly, QWidget* parent)
    : RowsView(std::move(storePath), pairSource(),
               {QStringLiteral("pair"), tr("Find pairs that hold these words"),
                tr("Words of a question or a passage"), tr("Which pairs are shown"),
                tr("Questions and the passages that answer them")},
               parent),
      m_reviewer(new PairReviewer(this->storePath(), this)) {
    addShow(tr("Decided by you"), RowQuery::Show::Reviewed);
    m_export = new PairExport(this->storePath(), this);
    searchLine()->addWidget(m_export);
    m_panel = new PairReviewPanel(*m_reviewer, readOnly, this);
    addBelow(m_panel, 2);
    if (!readOnly) {
        addShortcuts();
    }
    const auto say = [this](const Error& error) { notice().say(error); };
    connect(m_reviewer, &PairReviewer::failed, this, say);
    connect(m_export, &PairExport::failed, this, say);
    connect(m_export, &PairExport::written, this,
            [this](const QString& sentence) { notice().say(Notice::Kind::Good, sentence); });
    connect(m_reviewer, &PairReviewer::changed, this, &PairView::noteChanged);
    connect(m_panel, &PairReviewPanel::decided, this, &PairView::goOn);
}

void PairView::addShortcuts() {
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

QString PairView::countText(int rows) const {
    return tr("%Ln pairs", nullptr, rows);
}

QString PairView::countText(int shown, int rows) const {
    return tr("%1 of %Ln pairs", nullptr, rows).arg(QLocale().toString(shown));
}

void PairView::showChosen(const std::vector<std::int64_t>& rows) {
    m_panel->choose(rows);
    if (rows.size() == 1) {
        readPair(rows.front());
    }
}

void PairView::readPair(std::int64_t id) {
    runInBackground(
        this,
        [path = storePath(), id] {
            ProjectStore store(path);
            return listPairs(store, {&id, 1}, 0);
        },
        [this](const std::vector<ListedPair>& pairs) {
            if (!pairs.empty()) {
                m_panel->show(pairs.front());
            }
        },
        [this](const Error& error) { notice().say(error); });
}

void PairView::noteChanged(const std::vector<std::int64_t>& pairs) {
    if (pairs.empty()) {
        notice().say(Notice::Kind::Information,
                     tr("It stays left out: the same question or passage is also in the part that "
                        "is kept apart, and a verdict on what was learned would be worth "
                        "nothing."));
        return;
    }
    notice().clear();
    model().reread(pairs);
    if (current() != 0) {
        readPair(current());
    }
    Q_EMIT reviewed();
}

// To the next pair, as one who reviews them one after another wants it.
void PairView::goOn() {
    const QModelIndex at = table().currentIndex();
    const QItemSelection chosen = table().selectionModel()->selection();
    const bool one = chosen.size() == 1 && chosen.front().height() == 1;
    if (one && at.isValid() && at.row() + 1 < model().rowCount()) {
        table().selectRow(at.row() + 1);
    }
}

} // namespace fts
