#include "ui/live/run_header.h"

#include <algorithm>

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "core/eval/metric_names.h"
#include "ui/base/count_text.h"
#include "ui/base/duration_text.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/run_words.h"
#include "ui/base/sentence_text.h"
#include "ui/live/run_texts.h"
#include "ui/plot/flow_layout.h"

namespace fts {

RunHeader::RunHeader(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("runHeader"));
    m_sign = makeHeading({}, 2, this);
    m_sign->setWordWrap(false);
    m_title = makeHeading({}, 2, this);
    m_title->setObjectName(QStringLiteral("runTitle"));
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(tr("Steps done"));
    auto* title = new QHBoxLayout;
    title->addWidget(m_sign);
    title->addWidget(m_title, 1);
    title->addWidget(m_bar, 1);
    auto* figures = new QWidget(this);
    auto* flow = new FlowLayout(figures);
    flow->setContentsMargins(0, 0, 0, 0);
    addFigure(*flow, QStringLiteral("runEpoch"), tr("Epoch"));
    addFigure(*flow, QStringLiteral("runElapsed"), tr("Time taken"));
    addFigure(*flow, QStringLiteral("runRemaining"), tr("Time left"));
    addFigure(*flow, QStringLiteral("runBest"), tr("Best"));
    addFigure(*flow, QStringLiteral("runDevice"), tr("Computed on"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(title);
    lines->addWidget(figures);
}

void RunHeader::addFigure(QLayout& flow, const QString& name, const QString& caption) {
    auto* cell = new QWidget(this);
    auto* label = new QLabel(caption, cell);
    setTextColor(label, quietColor);
    QLabel* value = makeText({}, cell);
    value->setWordWrap(false);
    value->setObjectName(name);
    value->setAccessibleDescription(caption);
    auto* lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 16, 0);
    lines->setSpacing(0);
    lines->addWidget(label);
    lines->addWidget(value);
    flow.addWidget(cell);
    m_figures[name] = value;
}

void RunHeader::setFigure(const QString& name, const QString& text) {
    QLabel* value = m_figures.at(name);
    QWidget* cell = value->parentWidget();
    value->setText(text);
    cell->setVisible(!text.isEmpty());
    // Never narrower than it was, or all that follows would move each second.
    cell->setMinimumWidth(std::max(cell->minimumWidth(), cell->sizeHint().width()));
}

void RunHeader::setState(const QString& sign, const QString& title, ThemeColor color) {
    m_sign->setText(sign);
    setTextColor(m_sign, color);
    m_title->setText(title);
}

void RunHeader::show(const RunFacts& run, RunStanding standing, const RunCurves& curves,
                     double now) {
    const RunProgress& progress = curves.progress();
    setState(runStateSign(standing), runTitle(run.row.number, standing, progress),
             runStateColor(standing));
    showSteps(progress);
    const bool moves = standing == RunStanding::Running || standing == RunStanding::Stopping;
    const double until = isUnderWay(standing) ? now : progress.toldAt;
    setFigure(QStringLiteral("runEpoch"), run.spec ? epochText(progress, *run.spec) : QString());
    setFigure(QStringLiteral("runElapsed"),
              progress.startedAt > 0 ? durationText(progress.secondsUntil(until)) : QString());
    setFigure(QStringLiteral("runRemaining"), moves ? timeLeftText(curves, now) : QString());
    setFigure(QStringLiteral("runBest"), bestText(run, curves));
    const QString help =
        shown(metricHelp(run.spec ? run.spec->specs.train.metric : run.row.bestMetric));
    QLabel* best = m_figures.at(QStringLiteral("runBest"));
    best->setToolTip(help);
    best->setAccessibleDescription(joinedSentences({tr("Best"), help}));
    setFigure(QStringLiteral("runDevice"),
              run.spec && !isEndpointJob(run) ? deviceText(run.spec->specs.train) : QString());
}

void RunHeader::showSteps(const RunProgress& progress) {
    m_bar->setVisible(progress.steps() > 0);
    m_bar->setRange(0, static_cast<int>(std::max<std::int64_t>(1, progress.steps())));
    m_bar->setValue(static_cast<int>(progress.step));
    m_bar->setFormat(
        tr("step %1 of %2").arg(countText(progress.step), countText(progress.steps())));
}

void RunHeader::showPreparing(const QString& stage) {
    setState(runStateSign(RunStanding::Running),
             stage.isEmpty() ? tr("A run is being prepared")
                             : tr("A run is being prepared: %1").arg(stage),
             runStateColor(RunStanding::Running));
    m_bar->setVisible(true);
    m_bar->setRange(0, 0);
    for (const auto& [name, label] : m_figures) {
        setFigure(name, {});
    }
}

} // namespace fts
