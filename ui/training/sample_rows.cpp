#include "ui/training/sample_rows.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>

#include "ui/base/page.h"
#include "ui/base/theme.h"
#include "ui/training/row_text.h"
#include "ui/training/token_text.h"

namespace fts {
namespace {

constexpr int kLines = 12;

} // namespace

SampleRows::SampleRows(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("sampleRows"));
    QLabel* meaning = makeText(
        tr("A row as the model reads it. What it learns to write stands on a coloured ground. A "
           "stroke splits a word into the pieces the model knows; names in brackets are signs of "
           "its own; what is past the limit is grey."),
        this);
    setTextColor(meaning, quietColor);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("sampleRow"));
    m_text->setAccessibleName(tr("A row as the model reads it"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kLines +
                           2 * int(m_text->document()->documentMargin()) +
                           2 * m_text->frameWidth());
    m_another = new QPushButton(tr("An&other row"), this);
    m_another->setObjectName(QStringLiteral("anotherRow"));
    m_anotherLong = new QPushButton(tr("A row that is too lon&g"), this);
    m_anotherLong->setObjectName(QStringLiteral("anotherLongRow"));
    connect(m_another, &QPushButton::clicked, this, [this] { showNext(m_samples, m_nextSample); });
    connect(m_anotherLong, &QPushButton::clicked, this, [this] {
        showNext(m_long, m_nextLong);
        m_text->scrollToAnchor(kCutAnchor);
    });
    m_count = makeText({}, this);
    m_count->setObjectName(QStringLiteral("sampleRowTokens"));
    setTextColor(m_count, quietColor);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_another);
    buttons->addWidget(m_anotherLong);
    buttons->addWidget(m_count, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(meaning);
    lines->addWidget(m_text);
    lines->addLayout(buttons);
}

void SampleRows::show(const ResponseView& view) {
    m_samples = view.samples;
    m_long = view.longSamples;
    m_limit = view.limit;
    m_nextSample = m_nextLong = 0;
    m_row = nullptr;
    m_another->setVisible(!m_samples.empty());
    m_anotherLong->setVisible(!m_long.empty());
    if (!m_samples.empty()) {
        showNext(m_samples, m_nextSample);
    } else if (!m_long.empty()) {
        showNext(m_long, m_nextLong);
    }
    setVisible(m_row != nullptr);
}

void SampleRows::showNext(const std::vector<SeenRow>& rows, std::size_t& next) {
    m_row = &rows[next++ % rows.size()];
    showRow();
}

void SampleRows::showRow() {
    m_text->setHtml(rowHtml(*m_row, m_limit, palette()));
    int learned = 0;
    for (const SeenRow::Piece& piece : m_row->pieces) {
        learned += piece.learned ? 1 : 0;
    }
    const QString tokens = QLocale().toString(m_row->tokens);
    m_count->setText(
        m_row->leftOut
            ? tr("%1 tokens, more than fit: the row is left out").arg(tokens)
            : tr("%1 tokens, of which %2 are learned").arg(tokens, QLocale().toString(learned)));
}

void SampleRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_row != nullptr) {
        showRow(); // its colours are part of the text
    }
}

} // namespace fts
