#include "ui/training/sample_pairs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>

#include "ui/base/page.h"
#include "ui/base/theme.h"
#include "ui/training/token_text.h"

namespace fts {
namespace {

QString lengthText(const SeenText& text) {
    const QString total = QLocale().toString(text.total);
    return text.seen == text.total
               ? SamplePairs::tr("%1 tokens").arg(total)
               : SamplePairs::tr("%1 of %2 tokens").arg(QLocale().toString(text.seen), total);
}

} // namespace

SamplePairs::SamplePairs(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("samplePairs"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    QLabel* meaning = makeText(
        tr("A pair as the model reads it. A stroke splits a word into the pieces the model knows; "
           "names in brackets are signs of its own; what is past the limit is grey."),
        this);
    setTextColor(meaning, quietColor);
    lines->addWidget(meaning);
    m_question = addText(tr("Question"), QStringLiteral("sampleQuestion"), 3);
    m_passage = addText(tr("Passage"), QStringLiteral("samplePassage"), 9);
    m_another = new QPushButton(tr("Another &pair"), this);
    m_another->setObjectName(QStringLiteral("anotherPair"));
    m_anotherCut = new QPushButton(tr("A pair that is &cut"), this);
    m_anotherCut->setObjectName(QStringLiteral("anotherCutPair"));
    connect(m_another, &QPushButton::clicked, this, [this] { showNext(m_samples, m_nextSample); });
    connect(m_anotherCut, &QPushButton::clicked, this, [this] {
        showNext(m_cut, m_nextCut);
        m_question->scrollToAnchor(kCutAnchor);
        m_passage->scrollToAnchor(kCutAnchor);
    });
    m_count = makeText({}, this);
    setTextColor(m_count, quietColor);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_another);
    buttons->addWidget(m_anotherCut);
    buttons->addWidget(m_count, 1);
    lines->addLayout(buttons);
}

QTextBrowser* SamplePairs::addText(const QString& name, const QString& objectName, int lines) {
    auto* text = new QTextBrowser(this);
    text->setObjectName(objectName);
    text->setAccessibleName(name);
    text->setOpenLinks(false);
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * lines +
                         2 * int(text->document()->documentMargin()) + 2 * text->frameWidth());
    auto* label = new QLabel(name, this);
    label->setBuddy(text);
    layout()->addWidget(label);
    layout()->addWidget(text);
    return text;
}

void SamplePairs::show(const TrainingView& view) {
    m_samples = view.samples;
    m_cut = view.cutSamples;
    m_nextSample = m_nextCut = 0;
    m_pair = nullptr;
    setVisible(!m_samples.empty());
    m_anotherCut->setVisible(!m_cut.empty());
    if (!m_samples.empty()) {
        showNext(m_samples, m_nextSample);
    }
}

void SamplePairs::showNext(const std::vector<SeenPair>& pairs, std::size_t& next) {
    m_pair = &pairs[next++ % pairs.size()];
    showPair();
}

void SamplePairs::showPair() {
    m_question->setHtml(tokenHtml(m_pair->question, palette()));
    m_passage->setHtml(tokenHtml(m_pair->passage, palette()));
    m_count->setText(tr("Question: %1; passage: %2")
                         .arg(lengthText(m_pair->question), lengthText(m_pair->passage)));
}

void SamplePairs::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_pair != nullptr) {
        showPair(); // its colours are part of the text
    }
}

} // namespace fts
