#include "ui/data/pair_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextCursor>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/data/pair_export.h"
#include "ui/data/row_sources.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

ReviewPanel::Words reviewWords() {
    ReviewPanel::Words words;
    words.editLabel = PairView::tr("&Question");
    words.editAccessible = PairView::tr("Question of the chosen pair");
    words.placeholder = PairView::tr("Choose a pair to read it in full.");
    words.editName = QStringLiteral("pairQuestion");
    words.readLabel = PairView::tr("Passa&ge that answers it");
    words.keep = PairView::tr("Use the chosen pairs");
    words.leaveOut = PairView::tr("Leave the chosen pairs out");
    words.save = PairView::tr("Save ques&tion");
    words.saveAccessible = PairView::tr("Save the edited question");
    words.panelName = QStringLiteral("pairReview");
    words.useName = QStringLiteral("pairUse");
    words.keepName = QStringLiteral("keepPair");
    words.leaveOutName = QStringLiteral("leaveOutPair");
    words.saveName = QStringLiteral("saveQuestion");
    words.undoName = QStringLiteral("undoReview");
    words.redoName = QStringLiteral("redoReview");
    words.chosen = [](int rows) {
        return PairView::tr("%1 pairs are chosen.").arg(QLocale().toString(rows));
    };
    return words;
}

// Training does not show the model the part of a passage that its question was made of.
void markLeftOut(QPlainTextEdit& passage, const QString& part) {
    const auto at = part.isEmpty() ? -1 : passage.toPlainText().indexOf(part);
    QList<QTextEdit::ExtraSelection> marks;
    if (at >= 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(passage.document());
        mark.cursor.setPosition(static_cast<int>(at));
        mark.cursor.setPosition(static_cast<int>(at + part.size()), QTextCursor::KeepAnchor);
        mark.format.setFontStrikeOut(true);
        mark.format.setForeground(passage.palette().placeholderText());
        marks << mark;
    }
    passage.setExtraSelections(marks);
}

} // namespace

PairView::PairView(std::filesystem::path storePath, bool readOnly, QWidget* parent)
    : ReviewedRowsView(
          std::move(storePath), pairSource(),
          {QStringLiteral("pair"), tr("Find pairs that hold these words"),
           tr("Words of a question or a passage"), tr("Which pairs are shown"),
           tr("Questions and the passages that answer them")},
          tr("It stays left out: the same question or passage is also in the part that is kept "
             "apart, and a verdict on what was learned would be worth nothing."),
          parent) {
    m_export = new PairExport(this->storePath(), this);
    searchLine()->addWidget(m_export);
    m_passage = new QPlainTextEdit(this);
    m_passage->setObjectName(QStringLiteral("pairPassage"));
    m_passage->setAccessibleName(tr("Passage of the chosen pair"));
    m_passage->setTabChangesFocus(true);
    m_passage->setReadOnly(true);
    addReview(pairChanges(), reviewWords(), m_passage, readOnly);
    connect(m_export, &PairExport::failed, this,
            [this](const Error& error) { notice().say(error); });
    connect(m_export, &PairExport::written, this,
            [this](const QString& sentence) { notice().say(Notice::Kind::Good, sentence); });
}

QString PairView::countText(int rows) const {
    return tr("%Ln pairs", nullptr, rows);
}

QString PairView::countText(int shown, int rows) const {
    return tr("%1 of %Ln pairs", nullptr, rows).arg(QLocale().toString(shown));
}

void PairView::read(std::int64_t id) {
    runInBackground(
        this,
        [path = storePath(), id] {
            ProjectStore store(path);
            return listPairs(store, {&id, 1}, 0);
        },
        [this](const std::vector<ListedPair>& pairs) {
            if (!pairs.empty()) {
                showPair(pairs.front());
            }
        },
        [this](const Error& error) { notice().say(error); });
}

void PairView::showPair(const ListedPair& pair) {
    if (panel().show({pair.id, fromUtf8(pair.question), useText(pair)})) {
        m_passage->setPlainText(fromUtf8(pair.passage));
        markLeftOut(*m_passage, fromUtf8(pair.leftOut));
    }
}

void PairView::clearReading() {
    m_passage->clear();
}

} // namespace fts
