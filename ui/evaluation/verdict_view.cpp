#include "ui/evaluation/verdict_view.h"

#include <QGridLayout>
#include <QLabel>

#include "core/eval/metric_names.h"
#include "ui/base/duration_text.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

struct Look {
    QString sign;
    ThemeColor color;
};

Look lookOf(const VerdictRecord& record) {
    if (!record.compared) {
        return {QStringLiteral("?"), warningColor};
    }
    switch (record.comparison.finding) {
    case Comparison::Finding::Better:
        return {QStringLiteral("▲"), goodColor};
    case Comparison::Finding::Worse:
        return {QStringLiteral("▼"), errorColor};
    case Comparison::Finding::NoDifference:
        break;
    }
    return {QStringLiteral("="), warningColor};
}

QString timeText(double seconds, double forecastSeconds) {
    const QString taken = durationText(seconds);
    return forecastSeconds > 0 ? VerdictView::tr("This took %1; the forecast was %2.")
                                     .arg(taken, durationText(forecastSeconds))
                               : VerdictView::tr("This took %1.").arg(taken);
}

} // namespace

VerdictView::VerdictView(QWidget* parent) : Box(parent) {
    setObjectName(QStringLiteral("verdict"));
    m_sign = makeHeading({}, 1, this);
    m_sentence = makeHeading({}, 2, this);
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_basis = makeText({}, this);
    m_basis->setObjectName(QStringLiteral("verdictBasis"));
    setTextColor(m_basis, quietColor);
    m_hint = makeText({}, this);
    m_hint->setObjectName(QStringLiteral("wordsHint"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_hint, 1, 1);
    grid->addWidget(m_basis, 2, 1);
    grid->setColumnStretch(1, 1);
}

void VerdictView::show(const VerdictRecord& record, double forecastSeconds) {
    const Look look = lookOf(record);
    m_sign->setText(look.sign);
    setTextColor(m_sign, look.color);
    m_sentence->setText(shown(record.comparison.verdict));
    const QString help = shown(metricHelp(record.comparison.metric));
    m_sentence->setToolTip(help);
    m_sentence->setAccessibleDescription(help);
    m_basis->setText(joinedSentences(
        {record.rowsChanged ? tr("The data have changed since this run was trained: it may have "
                                 "learned some of these questions.")
                            : QString(),
         shown(measuredOn(record)), timeText(record.seconds, forecastSeconds)}));
    const Message hint = wordsHint(record);
    m_hint->setText(shown(hint));
    m_hint->setHidden(hint.empty());
    setAccessibleName(m_sentence->text());
}

} // namespace fts
