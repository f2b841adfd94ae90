#include "ui/base/job_bar.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/base/count_text.h"
#include "ui/base/duration_text.h"
#include "ui/base/engine_link.h"
#include "ui/base/message_text.h"
#include "ui/base/tool_tip_text.h"

namespace fts {

JobBar::JobBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("jobBar"));
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("jobText"));
    m_text->setTextFormat(Qt::PlainText); // it may hold a file's name, of any length
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(QStringLiteral("stopJob"));
    m_stop->setAccessibleName(tr("Stop this work"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_stage = tr("Stopping");
        showText();
        Q_EMIT stopWanted();
    });
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_text, 1);
    line->addWidget(m_bar, 1);
    line->addWidget(m_stop);
    hide();
}

void JobBar::follow(EngineLink& engine, std::vector<std::string> jobs) {
    m_jobs = std::move(jobs);
    const auto isMine = [this, &engine] {
        return std::ranges::find(m_jobs, engine.currentJob()) != m_jobs.end();
    };
    connect(&engine, &EngineLink::statusChanged, this, [this, isMine] {
        if (!isMine()) {
            end();
        } else if (isHidden()) {
            begin(tr("Starting"));
        }
    });
    connect(&engine, &EngineLink::eventsArrived, this,
            [this, isMine, &engine](const std::vector<EventPush>& pushes) {
                if (isMine() && !engine.starting()) { // else they are of one that gives way
                    std::ranges::for_each(pushes, [this](const auto& push) { note(push.event); });
                    showBar();
                }
            });
    connect(this, &JobBar::stopWanted, &engine, &EngineLink::stop);
    if (isMine()) {
        begin(tr("Working"));
    }
}

void JobBar::setJobsStoppable(bool stoppable) {
    m_jobsStoppable = stoppable;
    m_stop->setEnabled(m_jobsStoppable || m_jobs.empty());
}

void JobBar::begin(const QString& what) {
    m_clock.start();
    m_progress = {};
    noteStage({});
    m_stage = what;
    m_stop->setEnabled(m_jobsStoppable || m_jobs.empty());
    showBar();
    setVisible(true);
}

void JobBar::take(const Event& event) {
    note(event);
    showBar();
}

void JobBar::take(const std::vector<Event>& events) {
    std::ranges::for_each(events, [this](const Event& event) { note(event); });
    showBar();
}

void JobBar::note(const Event& event) {
    if (const auto* stage = std::get_if<StageStarted>(&event)) {
        noteStage(*stage);
    } else if (const auto* progress = std::get_if<Progress>(&event)) {
        noteProgress(*progress);
    }
}

void JobBar::noteStage(const StageStarted& stage) {
    m_stage = shown(stage.text);
    const bool goesOn = stage.stage == m_name && m_progress.done < m_progress.total;
    if (goesOn) { // the same work on another file
        return;
    }
    m_name = stage.stage;
    m_progress = {};
    m_count.clear();
    m_remaining = {};
}

void JobBar::noteProgress(const Progress& progress) {
    m_progress = progress;
    const QString done = countText(progress.done);
    if (progress.total <= 0) {
        m_count = done;
        return;
    }
    m_count = tr("%1 of %2").arg(done, countText(progress.total));
    m_remaining.add(static_cast<double>(m_clock.elapsed()) / 1000, progress.done, progress.total);
    if (const auto left = m_remaining.seconds(); left && progress.done < progress.total) {
        m_count = tr("%1, %2 left").arg(m_count, aboutDurationText(*left));
    }
}

void JobBar::showBar() {
    if (m_progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000 * m_progress.done / m_progress.total));
    } else {
        m_bar->setRange(0, 0);
    }
    showText();
}

void JobBar::end() {
    setVisible(false);
}

void JobBar::showText() {
    m_text->setText(m_count.isEmpty() ? m_stage + QStringLiteral(" …")
                                      : tr("%1: %2").arg(m_stage, m_count));
    m_text->setToolTip(toolTipText(m_text->text()));
}

} // namespace fts
