#include "ui/live/run_controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "ui/base/project_session.h"

namespace fts {
namespace {

constexpr int kMostEpochs = 1000;

} // namespace

RunControls::RunControls(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("runControls"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_pause = addButton(QStringLiteral("pauseRun"), tr("&Pause"),
                        tr("Holds the training where it is; nothing is computed meanwhile."));
    m_goOn = addButton(QStringLiteral("goOnRun"), tr("&Go on"), tr("Goes on after the pause."));
    m_stop = addButton(QStringLiteral("stopRun"), {}, {});
    m_epochs = new QSpinBox(this);
    m_epochs->setObjectName(QStringLiteral("extendEpochs"));
    m_epochs->setAccessibleName(tr("Further epochs"));
    m_epochs->setRange(1, kMostEpochs);
    m_epochsLabel = new QLabel(tr("Further &epochs:"), this);
    m_epochsLabel->setBuddy(m_epochs);
    line->addWidget(m_epochsLabel);
    line->addWidget(m_epochs);
    m_extend = addButton(QStringLiteral("extendRun"), tr("E&xtend training"),
                         tr("Trains this run's model further, with a new warm-up."));
    line->addStretch(1);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_session.engine().pause(); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { m_session.engine().resume(); });
    connect(m_stop, &QPushButton::clicked, this, &RunControls::stop);
    connect(m_extend, &QPushButton::clicked, this, &RunControls::extend);
    show({}, false, false);
}

QPushButton* RunControls::addButton(const QString& name, const QString& text,
                                    const QString& meaning) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleDescription(meaning);
    button->setToolTip(meaning);
    layout()->addWidget(button);
    return button;
}

void RunControls::show(std::optional<RunStanding> standing, bool watches, bool newest) {
    const EngineLink& engine = m_session.engine();
    const bool trains = engine.currentJob() == "train";
    const bool idle = m_session.workBefore("train").empty();
    const bool mine = trains && (!standing || isUnderWay(*standing));
    m_stopping = m_stopping && trains;
    const bool stopping = m_stopping || engine.status().state == EngineState::Stopping;
    const bool paused = engine.status().state == EngineState::Paused;
    m_pause->setVisible(mine && standing && !paused && !stopping && !watches);
    m_goOn->setVisible(mine && paused && !stopping);
    m_stop->setVisible(mine);
    m_stop->setText(stopping              ? tr("Stopping …")
                    : standing && watches ? tr("St&op watching")
                    : standing            ? tr("St&op, keeping a checkpoint")
                                          : tr("St&op"));
    const QString meaning =
        watches ? tr("Watches the job at the address no longer; the job itself goes on.")
                : tr("Ends the training and keeps a checkpoint, so that it can go on later.");
    m_stop->setAccessibleDescription(meaning);
    m_stop->setToolTip(meaning);
    m_stop->setEnabled(!stopping);
    for (QWidget* widget : {static_cast<QWidget*>(m_epochsLabel), static_cast<QWidget*>(m_epochs),
                            static_cast<QWidget*>(m_extend)}) {
        widget->setVisible(newest && idle && standing == RunStanding::Succeeded && !watches);
    }
    setVisible(!m_stop->isHidden() || !m_extend->isHidden()); // no gap where there is no button
    setEnabled(!m_session.readOnly());
    setToolTip(m_session.whyReadOnly());
}

void RunControls::stop() {
    m_stopping = true; // said at once: the engine answers only between two steps
    m_stop->setText(tr("Stopping …"));
    m_stop->setEnabled(false);
    m_session.engine().stop();
}

void RunControls::extend() {
    m_session.startJob("train", {{"extend", m_epochs->value()}});
}

} // namespace fts
