#include "ui/live/live_page.h"

#include <utility>

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>

#include "ui/base/background.h"
#include "ui/base/empty_state.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/sentence_text.h"
#include "ui/live/curve_panel.h"
#include "ui/live/run_controls.h"
#include "ui/live/run_header.h"
#include "ui/live/run_log.h"
#include "ui/live/run_watch.h"

namespace fts {

LivePage::LivePage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("live"), tr("Training"),
           session.project().kind() == kTextToSql
               ? tr("The model learns from your questions and their SQL. The training goes on even "
                    "if you close this window.")
           : session.project().kind() == kDistillation
               ? tr("The student learns from the teacher's answers. The training goes on even if "
                    "you close this window.")
               : tr("The model learns from your pairs. The training goes on even if you close this "
                    "window."),
           parent) {
    build();
    connectWatch();
    connectEngine();
    readFacts();
    takeStatus();
}

LivePage::~LivePage() = default;

void LivePage::build() {
    m_watch = new RunWatch(session(), this);
    m_trouble = new Notice(this);
    m_trouble->setObjectName(QStringLiteral("liveTrouble"));
    m_empty = makeEmptyState();
    m_body = new QWidget(this);
    m_header = new RunHeader(m_body);
    m_controls = new RunControls(session(), m_body);
    m_ending = new Notice(m_body);
    m_ending->setObjectName(QStringLiteral("runEnding"));
    m_panel = new CurvePanel(m_body);
    m_log = new RunLog(m_body);
    arrange();
    m_empty->hide();
    m_body->hide();
}

void LivePage::arrange() {
    auto* split = new QSplitter(Qt::Vertical, m_body);
    split->setObjectName(QStringLiteral("liveSplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_panel);
    split->addWidget(m_log);
    split->setStretchFactor(0, 1);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_controls);
    tools->addStretch(1);
    tools->addWidget(m_panel->windowChoice());
    auto* lines = new QVBoxLayout(m_body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    lines->addWidget(m_header);
    lines->addWidget(m_ending);
    lines->addLayout(tools);
    lines->addWidget(split, 1);
    content()->addWidget(m_trouble);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_body, 1);
}

QWidget* LivePage::makeEmptyState() {
    auto* empty = new EmptyState(QStringLiteral("run-symbolic"),
                                 tr("Nothing has been trained yet. Choose how to train; the curves "
                                    "of the training then appear here as it goes."),
                                 tr("&Choose the settings"), this);
    empty->setObjectName(QStringLiteral("noRunYet"));
    empty->button().setObjectName(QStringLiteral("chooseSettings"));
    connect(&empty->button(), &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(QStringLiteral("training")); });
    return empty;
}

void LivePage::connectWatch() {
    connect(m_watch, &RunWatch::readAnew, this, [this] {
        m_log->begin();
        m_panel->setMetric(metricOf(m_watch->run()));
        const int run = m_watch->run(); // 0 while a run that may go on is prepared
        m_panel->begin(m_watch->curves(), run == 0 || run == m_plotted);
        m_plotted = run == 0 ? m_plotted : run;
        showState();
    });
    connect(m_watch, &RunWatch::told, this, [this](const std::vector<MetricSample>& samples) {
        m_panel->add(samples);
        showState();
    });
    connect(m_watch, &RunWatch::failed, this,
            [this](const Error& error) { m_trouble->say(error); });
    m_clock = new QTimer(this);
    m_clock->setInterval(1000);
    connect(m_clock, &QTimer::timeout, this, [this] {
        if (isVisible() && m_standing && isUnderWay(*m_standing)) {
            showState(); // the times go on while nothing is told
        }
    });
    m_clock->start();
}

void LivePage::connectEngine() {
    EngineLink& engine = session().engine();
    connect(&engine, &EngineLink::statusChanged, this, &LivePage::takeStatus);
    connect(&engine, &EngineLink::eventsArrived, this, &LivePage::takeEvents);
    connect(&engine, &EngineLink::finished, this, &LivePage::takeOutcome);
    connect(&session(), &ProjectSession::runsChanged, this, &LivePage::readFacts);
    connect(&session(), &ProjectSession::savedChanged, this, [this] {
        if (session().saved()) {
            readFacts(); // other settings make a verdict stale
        }
    });
}

void LivePage::showRun(int number) {
    m_wanted = number;
    showState();
}

void LivePage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (!event->spontaneous() && m_wanted != 0) { // not if the window is only made small
        showRun(0);
    }
}

int LivePage::run() const {
    return m_watch->run();
}

void LivePage::enter() {
    readFacts();
}

void LivePage::readFacts() {
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    struct Facts {
        std::vector<RunFacts> runs;
        EvaluationState evaluation;
    };
    m_reading = true;
    const auto done = [this](bool ok) {
        m_reading = false;
        m_known = m_known || ok;
        if (std::exchange(m_readAgain, false)) {
            readFacts();
        }
        showState();
    };
    runInBackground(
        this,
        [folder = session().folder()] {
            return Facts{readRuns(folder), readEvaluationState(folder)};
        },
        [this, done](Facts facts) {
            m_runs = std::move(facts.runs);
            m_evaluation = std::move(facts.evaluation);
            done(true);
        },
        [this, done](const Error& error) {
            m_trouble->say(error);
            done(false);
        });
}

void LivePage::takeStatus() {
    const EngineLink& engine = session().engine();
    const bool attachedAnew = engine.attached() && !m_wasAttached;
    m_wasAttached = engine.attached();
    if (attachedAnew || engine.status().jobNumber != m_job) {
        m_job = engine.status().jobNumber;
        m_preparation.clear(); // an engine tells everything again to whom it did not know
        m_stage.clear();
    }
    if (engine.starting() && engine.currentJob() == "train") {
        m_wanted = 0;
        m_trouble->clear();
    }
    readFacts();
    showState();
}

void LivePage::takeEvents(const std::vector<EventPush>& pushes) {
    if (session().engine().status().job != "train") {
        return;
    }
    for (const EventPush& push : pushes) {
        const auto* begun = std::get_if<RunStarted>(&push.event);
        if (begun != nullptr && begun->run != 0) {
            m_wanted = 0;
        } else if (const auto* line = std::get_if<LogLine>(&push.event); line && push.run == 0) {
            m_preparation.push_back(*line);
        } else if (const auto* stage = std::get_if<StageStarted>(&push.event);
                   stage && push.run == 0) {
            m_stage = shown(stage->text);
        }
    }
    showState();
}

// What became of a job at the student's address that was to be cancelled.
void LivePage::takeCancelled(const Outcome& outcome) {
    if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_trouble->say(*failed);
    } else if (const auto* done = std::get_if<Succeeded>(&outcome)) {
        m_trouble->say(Notice::Kind::Information,
                       tr("The job at the address is %1 now, as it says itself.")
                           .arg(fromUtf8(done->result.value("status", ""))));
    }
}

void LivePage::takeOutcome(const std::string& job, const Outcome& outcome) {
    if (job == "cancel") {
        takeCancelled(outcome);
    }
    if (job != "train") {
        return;
    }
    m_outcome = outcome;
    m_outcomeRun = session().engine().status().run;
    if (m_outcomeRun == 0) {
        if (const auto* failed = std::get_if<Failed>(&outcome)) {
            m_trouble->say(*failed);
        } else if (const auto* died = std::get_if<Died>(&outcome)) {
            m_trouble->say(Notice::Kind::Error,
                           joinedSentences({tr("The training program ended unexpectedly, before "
                                               "the first step. Start the training again."),
                                            memoryHint(*died, job)}));
        } else {
            m_trouble->say(Notice::Kind::Information,
                           tr("The training was stopped before its first step."));
        }
    }
    readFacts(); // what was kept stands there
    showState();
}

} // namespace fts
