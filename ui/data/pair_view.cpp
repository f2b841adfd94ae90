#include "ui/data/pair_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/table_look.h"
#include "ui/data/list_table.h"
#include "ui/data/pair_model.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(250);
constexpr int kLongestSearch = 200;
constexpr int kFewestLines = 4; // of the table and of the pair in full

} // namespace

PairView::PairView(std::filesystem::path storePath, QWidget* parent)
    : QWidget(parent), m_storePath(std::move(storePath)),
      m_model(new PairModel(m_storePath, this)) {
    setObjectName(QStringLiteral("pairView"));
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("pairSearch"));
    m_words->setAccessibleName(tr("Find pairs that hold these words"));
    m_words->setPlaceholderText(tr("Words of a question or a passage"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(kLongestSearch);
    auto* label = new QLabel(tr("F&ind:"), this);
    label->setBuddy(m_words);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("pairCount"));
    m_notice = new Notice(this);

    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_words, 1);
    line->addWidget(m_count);
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(line);
    lines->addWidget(m_notice);
    lines->addLayout(makeParts(), 1);

    m_typing.setSingleShot(true);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typing.start(kTypingPause); });
    connect(&m_typing, &QTimer::timeout, this, &PairView::search);
    connect(m_model, &PairModel::found, this, &PairView::showCount);
    connect(m_model, &PairModel::failed, this,
            [this](const Error& error) { m_notice->say(error); });
    connect(m_model, &QAbstractItemModel::modelReset, m_whole, &QPlainTextEdit::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    readPair(m_model->idAt(current.row()));
                }
            });
}

QLayout* PairView::makeParts() {
    m_table = new ListTable(*m_model, QStringLiteral("pairs"),
                            tr("Questions and the passages that answer them"), this);
    m_table->setMinimumHeight(tableHeight(*m_table, kFewestLines));
    const int letter = letterWidth(fontMetrics());
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(PairModel::Question, QHeaderView::Stretch);
    header->setSectionResizeMode(PairModel::Passage, QHeaderView::Stretch);
    header->resizeSection(PairModel::Use, 14 * letter);
    header->resizeSection(PairModel::DataSet, 20 * letter);
    m_whole = new QPlainTextEdit(this);
    m_whole->setObjectName(QStringLiteral("wholePair"));
    m_whole->setAccessibleName(tr("The chosen pair in full"));
    m_whole->setReadOnly(true);
    m_whole->setTabChangesFocus(true);
    m_whole->setPlaceholderText(tr("Choose a pair to read it in full."));
    // As little as can be read when there is no room, three quarters and one when there is.
    m_whole->setMinimumHeight(kFewestLines * fontMetrics().lineSpacing());
    m_whole->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* parts = new QVBoxLayout;
    parts->addWidget(m_table, 3);
    parts->addWidget(m_whole, 1);
    return parts;
}

void PairView::refresh(std::int64_t pairs) {
    m_pairs = pairs;
    search();
}

void PairView::search() {
    m_typing.stop();
    m_notice->clear();
    m_model->search(m_words->text().trimmed());
}

void PairView::showCount() {
    const QLocale locale;
    const QString all = locale.toString(qlonglong(m_pairs));
    m_count->setText(m_words->text().trimmed().isEmpty()
                         ? tr("%1 pairs").arg(all)
                         : tr("%1 of %2 pairs").arg(locale.toString(m_model->rowCount()), all));
}

void PairView::readPair(std::int64_t id) {
    runInBackground(
        this,
        [path = m_storePath, id] {
            ProjectStore store(path);
            return listPairs(store, {&id, 1}, 0);
        },
        [this, id](const std::vector<ListedPair>& pairs) {
            const QModelIndex current = m_table->currentIndex();
            if (!pairs.empty() && current.isValid() && m_model->idAt(current.row()) == id) {
                showPair(pairs.front());
            }
        },
        [this](const Error& error) { m_notice->say(error); });
}

void PairView::showPair(const ListedPair& pair) {
    m_whole->setPlainText(fromUtf8(pair.question) + QStringLiteral("\n\n") +
                          fromUtf8(pair.passage));
}

} // namespace fts
