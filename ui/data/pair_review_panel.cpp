#include "ui/data/pair_review_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>

#include "ui/base/message_text.h"
#include "ui/data/pair_reviewer.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

constexpr int kFewestLines = 4; // of question and passage

QPlainTextEdit* addText(QGridLayout& grid, int column, const QString& label, const QString& name,
                        QWidget* parent) {
    auto* text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    // As little as can be read when there is no room.
    text->setMinimumHeight(kFewestLines * text->fontMetrics().lineSpacing());
    text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* head = new QLabel(label, parent);
    head->setBuddy(text);
    grid.addWidget(head, 0, column);
    grid.addWidget(text, 1, column);
    return text;
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

PairReviewPanel::PairReviewPanel(PairReviewer& reviewer, bool readOnly, QWidget* parent)
    : QWidget(parent), m_reviewer(reviewer), m_readOnly(readOnly) {
    setObjectName(QStringLiteral("pairReview"));
    m_use = new QLabel(this);
    m_use->setObjectName(QStringLiteral("pairUse"));
    m_use->setTextFormat(Qt::PlainText);
    // One line: with text that wraps, the layout would forget the least heights beside it.
    m_use->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(makeTexts(), 1);
    lines->addLayout(makeButtons());
    connect(&m_reviewer, &PairReviewer::changed, this, &PairReviewPanel::showState);
    connect(&m_reviewer, &PairReviewer::failed, this, &PairReviewPanel::showState);
    choose({});
}

QLayout* PairReviewPanel::makeTexts() {
    auto* grid = new QGridLayout;
    m_question = addText(*grid, 0, tr("&Question"), QStringLiteral("pairQuestion"), this);
    m_question->setAccessibleName(tr("Question of the chosen pair"));
    m_question->setPlaceholderText(tr("Choose a pair to read it in full."));
    m_passage =
        addText(*grid, 1, tr("Passa&ge that answers it"), QStringLiteral("pairPassage"), this);
    m_passage->setAccessibleName(tr("Passage of the chosen pair"));
    m_passage->setReadOnly(true);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    connect(m_question, &QPlainTextEdit::textChanged, this, &PairReviewPanel::showState);
    return grid;
}

QLayout* PairReviewPanel::makeButtons() {
    auto* line = new QHBoxLayout;
    const auto add = [&](const QString& text, const char* name, const QString& accessible,
                         const QKeySequence& keys, auto action) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(accessible);
        button->setToolTip(
            keys.isEmpty()
                ? accessible
                : tr("%1 (%2)").arg(accessible, keys.toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, this, action);
        line->addWidget(button);
        return button;
    };
    m_keep = add(tr("Kee&p"), "keepPair", tr("Use the chosen pairs"), Qt::CTRL | Qt::Key_Return,
                 [this] { keep(); });
    m_leaveOut = add(tr("&Leave out"), "leaveOutPair", tr("Leave the chosen pairs out"),
                     Qt::CTRL | Qt::Key_Delete, [this] { leaveOut(); });
    m_save = add(tr("Save ques&tion"), "saveQuestion", tr("Save the edited question"), {},
                 [this] { saveQuestion(); });
    line->addWidget(m_use, 1);
    m_undo = add(tr("&Undo"), "undoReview", tr("Take the last decision back"), QKeySequence::Undo,
                 [this] { m_reviewer.undo(); });
    m_redo = add(tr("Redo"), "redoReview", tr("Decide again as before"), QKeySequence::Redo,
                 [this] { m_reviewer.redo(); });
    return line;
}

void PairReviewPanel::choose(std::vector<std::int64_t> pairs) {
    if (pairs == m_chosen && !pairs.empty()) {
        return;
    }
    saveQuestion();
    m_chosen = std::move(pairs);
    m_pair.reset();
    m_question->clear();
    m_passage->clear();
    showState();
}

void PairReviewPanel::show(const ListedPair& pair) {
    if (m_chosen.size() != 1 || m_chosen.front() != pair.id) {
        return;
    }
    const bool typing = m_pair && m_question->toPlainText() != fromUtf8(m_pair->question);
    m_pair = pair;
    if (!typing) {
        m_question->setPlainText(fromUtf8(pair.question));
    }
    m_passage->setPlainText(fromUtf8(pair.passage));
    markLeftOut(*m_passage, fromUtf8(pair.leftOut));
    showState();
}

void PairReviewPanel::showState() {
    const bool any = !m_chosen.empty() && !m_readOnly;
    const bool edited = m_pair && m_question->toPlainText() != fromUtf8(m_pair->question);
    m_question->setReadOnly(m_readOnly || !m_pair);
    m_keep->setEnabled(any);
    m_leaveOut->setEnabled(any);
    m_save->setEnabled(any && edited);
    m_undo->setEnabled(!m_readOnly && m_reviewer.canUndo());
    m_redo->setEnabled(!m_readOnly && m_reviewer.canRedo());
    m_use->setText(
        m_pair ? tr("Used for: %1").arg(useText(*m_pair))
        : m_chosen.size() > 1
            ? tr("%1 pairs are chosen.").arg(QLocale().toString(qulonglong(m_chosen.size())))
            : QString());
}

void PairReviewPanel::keep() {
    if (m_keep->isEnabled()) {
        saveQuestion();
        m_reviewer.accept(m_chosen);
        Q_EMIT decided();
    }
}

void PairReviewPanel::leaveOut() {
    if (m_leaveOut->isEnabled()) {
        saveQuestion();
        m_reviewer.reject(m_chosen);
        Q_EMIT decided();
    }
}

void PairReviewPanel::saveQuestion() {
    if (m_save->isEnabled() && m_pair) {
        m_pair->question = m_question->toPlainText().toStdString();
        m_reviewer.edit(m_pair->id, m_pair->question);
        showState();
    }
}

void PairReviewPanel::hideEvent(QHideEvent* event) {
    saveQuestion();
    QWidget::hideEvent(event);
}

} // namespace fts
