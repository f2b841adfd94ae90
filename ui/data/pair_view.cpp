#include "ui/data/pair_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/table_look.h"
#include "ui/data/list_table.h"
#include "ui/data/pair_export.h"
#include "ui/data/pair_model.h"
#include "ui/data/pair_review_panel.h"
#include "ui/data/pair_reviewer.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(250);
constexpr int kLongestSearch = 200;
constexpr int kFewestLines = 4; // of the table

} // namespace

PairView::PairView(std::filesystem::path storePath, bool readOnly, QWidget* parent)
    : QWidget(parent), m_storePath(std::move(storePath)), m_model(new PairModel(m_storePath, this)),
      m_reviewer(new PairReviewer(m_storePath, this)) {
    setObjectName(QStringLiteral("pairView"));
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(makeSearch());
    m_notice = new Notice(this);
    makeTable();
    m_panel = new PairReviewPanel(*m_reviewer, readOnly, this);
    lines->addWidget(m_notice);
    lines->addWidget(m_table, 3);
    lines->addWidget(m_panel, 2);
    if (!readOnly) {
        addShortcuts();
    }

    m_typing.setSingleShot(true);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typing.start(kTypingPause); });
    connect(&m_typing, &QTimer::timeout, this, &PairView::search);
    connect(m_show, &QComboBox::activated, this, &PairView::search);
    connect(m_model, &PairModel::found, this, &PairView::showCount);
    connect(m_model, &PairModel::found, this, &PairView::restoreChoice);
    const auto say = [this](const Error& error) { m_notice->say(error); };
    connect(m_model, &PairModel::failed, this, say);
    connect(m_reviewer, &PairReviewer::failed, this, say);
    connect(m_export, &PairExport::failed, this, say);
    connect(m_export, &PairExport::written, this,
            [this](const QString& sentence) { m_notice->say(Notice::Kind::Good, sentence); });
    connect(m_reviewer, &PairReviewer::changed, this, &PairView::noteChanged);
    connect(m_panel, &PairReviewPanel::decided, this, &PairView::goOn);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PairView::noteChosen);
}

QLayout* PairView::makeSearch() {
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("pairSearch"));
    m_words->setAccessibleName(tr("Find pairs that hold these words"));
    m_words->setPlaceholderText(tr("Words of a question or a passage"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(kLongestSearch);
    auto* find = new QLabel(tr("F&ind:"), this);
    find->setBuddy(m_words);
    m_show = new QComboBox(this);
    m_show->setObjectName(QStringLiteral("pairShow"));
    m_show->setAccessibleName(tr("Which pairs are shown"));
    m_show->addItem(tr("All"), int(PairQuery::Show::All));
    m_show->addItem(tr("Used"), int(PairQuery::Show::Used));
    m_show->addItem(tr("Left out"), int(PairQuery::Show::LeftOut));
    m_show->addItem(tr("Decided by you"), int(PairQuery::Show::Reviewed));
    auto* show = new QLabel(tr("Show:"), this);
    show->setBuddy(m_show);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("pairCount"));
    m_export = new PairExport(m_storePath, this);
    auto* line = new QHBoxLayout;
    line->addWidget(find);
    line->addWidget(m_words, 1);
    line->addWidget(show);
    line->addWidget(m_show);
    line->addWidget(m_count);
    line->addWidget(m_export);
    return line;
}

void PairView::makeTable() {
    m_table = new ListTable(*m_model, QStringLiteral("pairs"),
                            tr("Questions and the passages that answer them"), this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(tableHeight(*m_table, kFewestLines));
    const int letter = letterWidth(fontMetrics());
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(PairModel::Question, QHeaderView::Stretch);
    header->setSectionResizeMode(PairModel::Passage, QHeaderView::Stretch);
    header->resizeSection(PairModel::Use, 20 * letter);
    header->resizeSection(PairModel::DataSet, 16 * letter);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
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

void PairView::refresh(std::int64_t pairs) {
    m_pairs = pairs;
    m_model->search(m_model->query());
}

void PairView::search() {
    m_typing.stop();
    m_notice->clear();
    PairQuery query = m_model->query();
    query.words = m_words->text().trimmed().toStdString();
    query.show = PairQuery::Show(m_show->currentData().toInt());
    m_model->search(query);
}

void PairView::showCount() {
    const int all = static_cast<int>(m_pairs);
    m_count->setText(
        m_model->rowCount() == m_pairs
            ? tr("%Ln pairs", nullptr, all)
            : tr("%1 of %Ln pairs", nullptr, all).arg(QLocale().toString(m_model->rowCount())));
}

void PairView::noteChosen() {
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
    m_panel->choose(chosen);
    if (chosen.size() == 1) {
        readPair(chosen.front());
    }
}

void PairView::readPair(std::int64_t id) {
    runInBackground(
        this,
        [path = m_storePath, id] {
            ProjectStore store(path);
            return listPairs(store, {&id, 1}, 0);
        },
        [this](const std::vector<ListedPair>& pairs) {
            if (!pairs.empty()) {
                m_panel->show(pairs.front());
            }
        },
        [this](const Error& error) { m_notice->say(error); });
}

void PairView::noteChanged(const std::vector<std::int64_t>& pairs) {
    if (pairs.empty()) {
        m_notice->say(Notice::Kind::Information,
                      tr("It stays left out: the same question or passage is also in the part that "
                         "is kept apart, and a verdict on what was learned would be worth "
                         "nothing."));
        return;
    }
    m_notice->clear();
    m_model->reread(pairs);
    if (m_current != 0) {
        readPair(m_current);
    }
    Q_EMIT reviewed();
}

// To the next pair, as one who reviews them one after another wants it.
void PairView::goOn() {
    const QModelIndex current = m_table->currentIndex();
    const QItemSelection chosen = m_table->selectionModel()->selection();
    const bool one = chosen.size() == 1 && chosen.front().height() == 1;
    if (one && current.isValid() && current.row() + 1 < m_model->rowCount()) {
        m_table->selectRow(current.row() + 1);
    }
}

// After a search: to the same pair, or if it is not among the rows any more to the one that now
// stands in its place.
void PairView::restoreChoice() {
    if (m_current == 0 || m_table->selectionModel()->hasSelection() || m_model->rowCount() == 0) {
        return;
    }
    const int row = m_model->rowOf(m_current);
    m_table->selectRow(row >= 0 ? row : std::min(m_currentRow, m_model->rowCount() - 1));
}

} // namespace fts
