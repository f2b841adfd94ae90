#include "ui/training/tuning_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/jobs/endpoint_training.h"
#include "core/net/address.h"
#include "ui/base/background.h"
#include "ui/base/duration_text.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"

namespace fts {

TuningPanel::TuningPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_text(makeText({}, this)),
      m_problems(new Notice(this)) {
    setObjectName(QStringLiteral("tuningPanel"));
    m_text->setObjectName(QStringLiteral("tuningPlan"));
    m_problems->setObjectName(QStringLiteral("tuningProblems"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeHeading(tr("What goes to the address"), 2, this));
    lines->addWidget(m_text);
    lines->addWidget(m_problems);
    hide();
}

void TuningPanel::refresh() {
    const int reading = ++m_reading;
    setVisible(trainsAtEndpoint(m_session.specs()));
    if (isHidden()) {
        return;
    }
    runInBackground(
        this,
        [project = m_session.project()] {
            ProjectStore store(project.storePath());
            FunctionSink silent([](const Event&) {});
            JobContext context{{}, silent};
            return planTuning(project, store, context);
        },
        [this, reading](const TuningPlan& plan) {
            if (reading == m_reading) {
                show(plan);
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                m_text->clear();
                m_problems->say(error);
            }
        });
}

void TuningPanel::show(const TuningPlan& plan) {
    const AskedModelSpec& student = m_session.specs().student;
    QString address = fromUtf8(student.url);
    try {
        address = fromUtf8(parseAddress(student.url).origin());
    } catch (const Error&) { // then it is shown as it was typed
    }
    QStringList sentences{shown(whatIsTrained(plan, address.toStdString(), student.model))};
    if (plan.seconds) {
        sentences << tr("By what the last job there took, it takes %1, its wait in the queue "
                        "included.")
                         .arg(aboutDurationText(*plan.seconds));
    }
    m_text->setText(joinedSentences(sentences));
    QStringList problems;
    bool stops = false;
    for (const Problem& problem : plan.problems) {
        problems << shown(problem.text);
        stops = stops || problem.severity == Problem::Severity::Error;
    }
    if (problems.isEmpty()) {
        m_problems->clear();
    } else {
        m_problems->say(stops ? Notice::Kind::Error : Notice::Kind::Warning, problems.join(u'\n'));
    }
}

} // namespace fts
