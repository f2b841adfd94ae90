#include "ui/ask/answer_column.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kFewestLines = 5;

QString factsOf(const DocumentAnswers::Answer& answer) {
    return joinedSentences(
        {answer.abstained ? AnswerColumn::tr("It says that the passages do not tell.") : QString(),
         AnswerColumn::tr("%1 s, requests: %2.")
             .arg(QLocale().toString(answer.seconds, 'f', 1), QLocale().toString(answer.calls))});
}

} // namespace

AnswerColumn::AnswerColumn(const QString& asked, QWidget* parent) : QWidget(parent) {
    setObjectName(asked + QStringLiteral("Column"));
    m_title = makeHeading({}, 2, this);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(asked + QStringLiteral("Answer"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(kFewestLines * m_text->fontMetrics().lineSpacing());
    m_facts = makeText({}, this);
    m_facts->setObjectName(asked + QStringLiteral("Facts"));
    setTextColor(m_facts, quietColor);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_title);
    lines->addWidget(m_text, 1);
    lines->addWidget(m_facts);
}

void AnswerColumn::setTitle(const QString& title) {
    m_title->setText(title);
    m_text->setAccessibleName(tr("Answer: %1").arg(title));
}

void AnswerColumn::clear() {
    m_text->clear();
    m_facts->clear();
}

// Who reads meanwhile stays where he is; who is at the end follows.
void AnswerColumn::grow(const QString& textSoFar) {
    const QString before = m_text->toPlainText();
    if (!textSoFar.startsWith(before)) {
        m_text->setPlainText(textSoFar);
        return;
    }
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    end.insertText(textSoFar.mid(before.size()));
    if (follows) {
        bar->setValue(bar->maximum());
    }
}

void AnswerColumn::show(const DocumentAnswers::Answer& answer) {
    const bool failed = !answer.error.empty();
    if (!failed) { // else what had come of it stays
        grow(fromUtf8(answer.text));
    }
    m_facts->setText(failed ? QStringLiteral("✕ ") + shown(answer.error) : factsOf(answer));
    setTextColor(m_facts, failed ? errorColor : quietColor);
}

} // namespace fts
