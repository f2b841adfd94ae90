// What LivePage shows, and what it says of the next step.
#include <algorithm>

#include <QAbstractButton>
#include <QDateTime>

#include "core/jobs/endpoint_training.h"
#include "core/jobs/measuring_time.h"
#include "ui/base/asked_keys.h"
#include "ui/base/count_text.h"
#include "ui/base/duration_text.h"
#include "ui/base/message_text.h"
#include "ui/base/run_words.h"
#include "ui/live/live_page.h"
#include "ui/live/run_controls.h"
#include "ui/live/run_header.h"
#include "ui/live/run_log.h"
#include "ui/live/run_texts.h"
#include "ui/live/run_watch.h"

namespace fts {
namespace {

double secondsNow() {
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
}

// What the index will say of the run once it has been read again.
void foresee(RunRow& row, const Outcome& outcome) {
    if (row.state == "running") {
        row.state = std::holds_alternative<Succeeded>(outcome)   ? "succeeded"
                    : std::holds_alternative<Cancelled>(outcome) ? "stopped"
                    : std::holds_alternative<Failed>(outcome)    ? "failed"
                                                                 : row.state;
    }
}

} // namespace

bool LivePage::isPreparing() const {
    const EngineLink& engine = session().engine();
    return engine.currentJob() == "train" && (engine.starting() || engine.status().run == 0);
}

// One that was deleted is not looked at any more, whoever wanted it or trained it last.
void LivePage::forgetDeleted() {
    const auto isThere = [this](int run) {
        return std::ranges::find(m_runs, run, [](const RunFacts& facts) {
                   return facts.row.number;
               }) != m_runs.end();
    };
    const EngineLink& engine = session().engine();
    const int trained = engine.currentJob() == "train" ? 0 : engine.status().run;
    m_wanted = isThere(m_wanted) ? m_wanted : 0;
    m_deleted = isThere(trained) ? 0 : trained;
}

int LivePage::runToShow() const {
    const EngineLink& engine = session().engine();
    if (m_wanted != 0) {
        return m_wanted;
    }
    if (isPreparing()) {
        return 0;
    }
    const int trained = engine.status().job == "train" ? engine.status().run : 0;
    if (trained != 0 && trained != m_deleted) {
        return trained;
    }
    return m_runs.empty() ? 0 : m_runs.back().row.number;
}

RunFacts LivePage::factsOf(int run) const {
    RunFacts facts;
    facts.row.number = run;
    facts.row.state = "running";
    facts.job = "train";
    const auto known =
        std::ranges::find(m_runs, run, [](const RunFacts& facts) { return facts.row.number; });
    if (known != m_runs.end()) {
        facts = *known;
    }
    const EngineLink& engine = session().engine();
    if (engine.currentJob() == "train" && engine.status().run == run) {
        facts.row.state = "running"; // the index may not have been read since it went on
    } else if (m_outcome && m_outcomeRun == run) {
        foresee(facts.row, *m_outcome);
    }
    return facts;
}

RunStanding LivePage::standingOf(const RunFacts& facts) const {
    const RunStanding standing = facts.standing(session().engine().status());
    const bool wasUnderWay = m_standing && isUnderWay(*m_standing);
    // Its end may be in the index already, which is being read.
    return standing == RunStanding::Interrupted && m_reading && wasUnderWay ? *m_standing
                                                                            : standing;
}

bool LivePage::isNewest(int run) const {
    return !m_runs.empty() && m_runs.back().row.number == run;
}

std::string LivePage::metricOf(int run) const {
    const RunFacts facts = factsOf(run);
    return facts.spec ? facts.spec->specs.train.metric : session().specs().train.metric;
}

void LivePage::showState() {
    if (m_known && !m_reading) {
        forgetDeleted();
    }
    const int run = runToShow();
    const bool preparing = run == 0 && isPreparing();
    if (m_watch->run() != run) {
        m_standing.reset();
        m_ending->clear();
        m_watch->watch(run);
    }
    m_empty->setVisible(m_known && run == 0 && !preparing);
    m_body->setVisible(run != 0 || preparing);
    m_log->show(m_preparation, m_watch->curves());
    if (run == 0) {
        m_standing.reset();
        m_header->showPreparing(m_stage);
        m_controls->show({}, trainsAtEndpoint(session().specs()), false);
    } else {
        const RunFacts facts = factsOf(run);
        m_standing = standingOf(facts);
        m_header->show(facts, *m_standing, m_watch->curves(), secondsNow());
        m_controls->show(m_standing, isEndpointJob(facts), isNewest(run));
        showEnding(facts);
        tellProgress();
    }
    tellNext();
}

void LivePage::tellProgress() {
    const RunProgress& progress = m_watch->curves().progress();
    if (isUnderWay(*m_standing) && progress.startedAt > 0) {
        const double now = secondsNow();
        const std::string metric = metricOf(m_watch->run());
        const auto best = m_watch->curves().best(metric);
        Q_EMIT progressed({m_watch->run(), progress.secondsUntil(now),
                           secondsLeft(m_watch->curves(), now), metric,
                           best ? std::optional(best->value) : std::nullopt});
    }
}

void LivePage::showEnding(const RunFacts& facts) {
    const RunEnding ending = runEnding(facts, *m_standing, m_watch->curves(),
                                       m_outcomeRun == facts.row.number ? m_outcome : std::nullopt);
    const bool canResume = !ending.text.isEmpty() && *m_standing != RunStanding::Succeeded &&
                           isNewest(facts.row.number) && session().workBefore("train").empty() &&
                           !session().readOnly() && mayGoOn(facts);
    const bool hasButton = m_ending->findChild<QAbstractButton*>(QStringLiteral("resumeRun"));
    if (ending.text.isEmpty()) {
        m_ending->clear();
        return;
    }
    const bool isKnown = !m_watch->reading() && !m_reading;
    if (!isKnown || (m_ending->text() == ending.text && hasButton == canResume)) {
        return;
    }
    m_ending->say(ending.kind, ending.text, ending.details);
    if (canResume) {
        QAbstractButton* resume =
            m_ending->addButton(tr("&Resume training"), QStringLiteral("resumeRun"));
        const Specs specs = facts.spec ? facts.spec->specs : session().specs();
        connect(resume, &QAbstractButton::clicked, this,
                [this, specs] { startAsked("train", {{"resume", true}}, specs); });
        if (isEndpointJob(facts)) {
            QAbstractButton* cancel =
                m_ending->addButton(tr("&Cancel the job"), QStringLiteral("cancelJob"));
            connect(cancel, &QAbstractButton::clicked, this,
                    [this, specs] { startAsked("cancel", nlohmann::json::object(), specs); });
        }
    }
}

void LivePage::startAsked(const std::string& job, const nlohmann::json& params,
                          const Specs& specs) {
    AskedKeys::of(session()).startJob(job, params, AskedKeys::rolesOf(job, specs));
}

VerdictNeed LivePage::need() const {
    return verdictNeed(m_evaluation, newestRun(m_evaluation));
}

bool LivePage::measures() const {
    const VerdictNeed what = need();
    return (what == VerdictNeed::Measuring || what == VerdictNeed::MeasuringAgain) &&
           !session().readOnly() && session().workBefore("evaluate").empty() &&
           AskedKeys::rolesOf("evaluate", session().specs()).empty(); // else it is told before
}

QString LivePage::measuringNote() const {
    const auto seconds = measuringSeconds(m_evaluation);
    return seconds ? tr("Takes %1.").arg(aboutDurationText(*seconds)) : QString();
}

Page::Next LivePage::next() const {
    const QString measure = tr("&Measure the result");
    if (session().work() == "train") {
        return {measure, false, tr("The training has to end first.")};
    }
    if (measures()) {
        return {measure, true, measuringNote()};
    }
    switch (need()) {
    case VerdictNeed::Training:
        return {measure, false, tr("No training has come to its end yet.")};
    case VerdictNeed::None:
    case VerdictNeed::TrainingAgain:
        return {tr("See the res&ult"), true, {}};
    default:
        return {tr("&Next"), true, {}};
    }
}

void LivePage::goOn() {
    if (measures()) {
        startAsked("evaluate", measuringParams(session().project().kind(), std::nullopt),
                   session().specs());
    }
    Q_EMIT completed();
}

QString LivePage::summary() const {
    if (!m_standing) {
        return isPreparing() ? tr("starting") : QString();
    }
    const RunProgress& progress = m_watch->curves().progress();
    return *m_standing == RunStanding::Running && progress.steps() > 0
               ? tr("step %1 of %2").arg(countText(progress.step), countText(progress.steps()))
               : runStateText(*m_standing);
}

void LivePage::tellNext() {
    const Next now = next();
    const QString all = now.text + now.note + summary();
    if (m_lastNext != all) {
        m_lastNext = all;
        Q_EMIT nextChanged();
    }
}

} // namespace fts
