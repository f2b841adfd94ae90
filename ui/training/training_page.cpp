#include "ui/training/training_page.h"

#include <algorithm>

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "core/corpus/data_overview.h"
#include "core/jobs/endpoint_training.h"
#include "ui/base/asked_keys.h"
#include "ui/base/background.h"
#include "ui/base/duration_text.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/training/forecast_panel.h"
#include "ui/training/machine_line.h"
#include "ui/training/questions_left_out.h"
#include "ui/training/training_settings.h"
#include "ui/training/tuning_panel.h"
#include "ui/training/what_is_learned.h"
#include "ui/training/what_is_seen.h"

namespace fts {
namespace {

// Of typing: the pairs are not read at every digit.
constexpr auto kLookDelay = std::chrono::milliseconds(400);

bool hasError(const std::vector<Problem>& problems) {
    return std::ranges::find(problems, Problem::Severity::Error, &Problem::severity) !=
           problems.end();
}

} // namespace

TrainingPage::TrainingPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("training"), tr("Settings"),
           tr("How the model is to learn. The recommended values suit most projects."), parent) {
    m_anew = new QCheckBox(tr("Begin a ne&w run instead of going on with the last one"), this);
    m_anew->setObjectName(QStringLiteral("startAnew"));
    m_anew->hide();
    m_notice = new Notice(this);
    const std::string& kind = session.project().kind();
    m_settings = new TrainingSettings(kind, this);
    m_settings->setReadOnly(session.readOnly());
    m_machine = new MachineLine(this);
    m_forecast = new ForecastPanel(session.engine(), kind, this);
    m_seen = kind == kEmbedding ? static_cast<SeenView*>(new WhatIsSeen(this))
                                : new WhatIsLearned(kind, this);
    m_seen->setReadOnly(session.readOnly());
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(kLookDelay);
    addParts();
    TrainingPage::load(session.specs());
    listen();
}

void TrainingPage::addParts() {
    content()->addWidget(m_anew);
    content()->addWidget(m_notice);
    content()->addWidget(m_settings);
    if (session().project().kind() == kDistillation) {
        m_tuning = new TuningPanel(session(), this);
        content()->addWidget(m_tuning);
    }
    content()->addWidget(makeHeading(tr("Machine and time"), 2, this));
    content()->addWidget(m_machine);
    content()->addWidget(m_forecast);
    m_seenHeading = makeHeading(tr("What the model will see"), 2, this);
    content()->addWidget(m_seenHeading);
    auto* leftOut = new QuestionsLeftOut(session(), this);
    connect(m_seen, &SeenView::leaveOutWanted, leftOut, &QuestionsLeftOut::leaveOut);
    content()->addWidget(leftOut);
    content()->addWidget(m_seen);
    content()->addStretch();
}

void TrainingPage::listen() {
    connect(m_settings, &TrainingSettings::edited, this, [this] {
        Q_EMIT edited();
        m_settings->showStanding(session().specs()); // also if nothing could be stored
    });
    connect(m_settings, &TrainingSettings::recommendedWanted, this, [this] {
        session().changeSpecs([](Specs& specs) { specs = withRecommendedTraining(specs); });
        load(session().specs()); // what was being typed goes, too
        Q_EMIT nextChanged();
    });
    connect(m_anew, &QCheckBox::toggled, this, &Page::nextChanged);
    connect(&m_lookTimer, &QTimer::timeout, this, &TrainingPage::look);
    connect(m_forecast, &ForecastPanel::measureWanted, this, &TrainingPage::askForForecast);
    connect(m_seen, &SeenView::readWanted, this, &TrainingPage::look);
    connect(m_seen, &SeenView::limitWanted, this, &TrainingPage::setLimit);
    connect(m_seen, &SeenView::changed, this, [this] {
        if (const auto positions = m_seen->positions()) {
            m_settings->setPositions(*positions);
            m_seenHeading->setVisible(m_seen->rows() > 0);
        }
        if (const auto rate = m_seen->rate()) {
            m_settings->setChosenRate(*rate);
        }
        askNext();
    });
    connect(&session(), &ProjectSession::specsChanged, this, &TrainingPage::noteChange);
    connect(&session(), &ProjectSession::rowsChanged, this, &TrainingPage::noteChange);
    connect(&session(), &ProjectSession::runsChanged, this, [this] { m_lookTimer.start(); });
    connect(&session(), &ProjectSession::workChanged, this, [this] {
        showResumable();
        askNext();
        Q_EMIT nextChanged();
    });
    connect(&session().engine(), &EngineLink::finished, this, &TrainingPage::takeOutcome);
    connect(&session().engine(), &EngineLink::refused, this, [this](const std::string& request) {
        if (request == "start") { // the window tells why
            m_machine->showUnknown();
            Q_EMIT nextChanged();
        }
    });
}

StartFacts TrainingPage::startFacts() const {
    StartFacts facts;
    facts.kind = session().project().kind();
    facts.readOnly = session().readOnly();
    facts.reading = !m_facts.has_value();
    facts.problems = problems(session().specs());
    facts.epochs = session().specs().train.epochs;
    facts.anew = m_anew->isChecked();
    facts.work = session().workBefore("train");
    facts.fits = m_forecast->fits();
    if (const auto seconds = m_forecast->trainSeconds()) {
        facts.duration = aboutDurationText(*seconds).toStdString();
    }
    if (m_facts) {
        facts.trainRows = m_facts->trainRows;
        facts.resumable = resumable();
    }
    return facts;
}

Page::Next TrainingPage::next() const {
    const StartOffer offer = startOffer(startFacts());
    return {shown(offer.text), offer.enabled, shown(offer.note)};
}

void TrainingPage::goOn() {
    m_forecastDue = false;
    AskedKeys::of(session()).startJob("train", startParams(startFacts()),
                                      AskedKeys::rolesOf("train", session().specs()), [this] {
                                          m_anew->setChecked(false);
                                          Q_EMIT completed();
                                      });
}

QString TrainingPage::summary() const {
    return tr("%Ln epochs", nullptr, session().specs().train.epochs);
}

void TrainingPage::enter() {
    m_machineAsked = m_machine->known();
    m_entered = true;
    look();
}

void TrainingPage::load(const Specs& specs) {
    m_settings->load(specs);
    m_machine->setSettings(specs.train);
    showPlace(specs);
}

// What happens at an address cannot be measured here.
void TrainingPage::showPlace(const Specs& specs) {
    m_forecast->setHidden(trainsAtEndpoint(specs));
    m_forecast->setAsksElsewhere(!AskedKeys::rolesOf("evaluate", specs).empty());
}

void TrainingPage::store(Specs& specs) const {
    m_settings->store(specs);
}

std::vector<Problem> TrainingPage::problems(const Specs& specs) const {
    return m_settings->problems(specs);
}

void TrainingPage::noteChange() {
    const Specs& specs = session().specs();
    m_settings->showStanding(specs);
    m_machine->setSettings(specs.train);
    showPlace(specs);
    m_lookTimer.start();
}

void TrainingPage::look() {
    m_lookTimer.stop();
    const int number = ++m_looks;
    const Project project = session().project();
    runInBackground(
        this, [project] { return readTrainingFacts(project); },
        [this, number](const TrainingFacts& facts) {
            if (number == m_looks) {
                takeFacts(facts);
            }
        },
        [this, number](const Error& error) {
            if (number == m_looks) {
                m_notice->say(error);
            }
        });
    if (isVisible()) {
        m_seen->read(project);
        if (m_tuning != nullptr) {
            m_tuning->refresh();
        }
    }
}

void TrainingPage::takeFacts(const TrainingFacts& facts) {
    m_facts = facts;
    m_notice->clear();
    m_forecast->show(facts.forecast);
    m_seen->setTrainSeconds(m_forecast->trainSeconds());
    if (std::exchange(m_entered, false)) {
        m_forecastDue = !facts.forecast && session().work() != "forecast";
    }
    showResumable();
    askNext();
    Q_EMIT nextChanged();
}

std::optional<ResumableRun> TrainingPage::resumable() const {
    // While a training goes on, the newest run is that one.
    return m_facts && session().work() != "train" ? m_facts->resumable : std::nullopt;
}

void TrainingPage::showResumable() {
    const bool offered = resumable().has_value() && !session().readOnly();
    m_anew->setVisible(offered);
    if (!offered) {
        m_anew->setChecked(false);
    }
}

bool TrainingPage::measurable() const {
    return !session().readOnly() && session().work().empty() && m_facts &&
           m_facts->trainRows >= fewestTrainRows(session().project().kind()) &&
           !hasError(problems(session().specs()));
}

// One thing at a time: what computes at the same time would be measured, too.
void TrainingPage::askNext() {
    m_forecast->setMeasurable(measurable());
    if (!isVisible() || !measurable() || m_seen->reading()) {
        return;
    }
    if (!m_machineAsked) {
        m_machineAsked = true;
        m_machine->showLooking();
        session().startJob("devices");
    } else if (m_forecastDue && !resumable() && !trainsAtEndpoint(session().specs())) {
        askForForecast();
    }
}

void TrainingPage::askForForecast() {
    m_forecastDue = false;
    session().startJob("forecast");
}

void TrainingPage::takeOutcome(const std::string& job, const Outcome& outcome) {
    const auto* succeeded = std::get_if<Succeeded>(&outcome);
    const auto* failed = std::get_if<Failed>(&outcome);
    if (job == "devices") {
        succeeded != nullptr ? m_machine->setReport(machineReportFromJson(succeeded->result))
                             : m_machine->showUnknown();
    } else if (job == "forecast" && succeeded != nullptr) {
        look(); // whether it is still about the settings as they are
    } else if (job == "forecast" && failed != nullptr) {
        m_forecast->showFailure(Error(failed->kind, failed->message));
    } else if (const auto* died = std::get_if<Died>(&outcome); job == "forecast" && died) {
        m_forecast->showDeath(*died);
    }
    Q_EMIT nextChanged();
}

void TrainingPage::setLimit(int tokens) {
    const bool all = tokens == m_seen->positions();
    session().changeSpecs([&](Specs& specs) { specs.model.maxTokens = all ? 0 : tokens; });
}

} // namespace fts
