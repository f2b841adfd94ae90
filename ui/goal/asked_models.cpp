#include "ui/goal/asked_models.h"

#include <QVBoxLayout>

#include "core/jobs/endpoint_training.h"
#include "ui/base/settings_form.h"
#include "ui/goal/asked_model_panel.h"

namespace fts {

AskedModels::AskedModels(ProjectSession& session, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("askedModels"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    m_where = new SettingsForm({"train.where"}, this, kDistillation);
    m_where->setObjectName(QStringLiteral("whereItLearns"));
    m_where->setReadOnly(session.readOnly());
    lines->addWidget(m_where);
    connect(m_where, &SettingsForm::edited, this, [this, &session] {
        Specs specs = session.specs();
        m_where->store(specs);
        showPlace(specs);
        Q_EMIT edited();
    });
    m_student = addPanel(new AskedModelPanel(
        session,
        {"student",
         tr("The student at its address"),
         tr("Your questions, passages and the teacher's answers go to this address, where the "
            "model learns them in a fine-tuning job."),
         &Specs::student,
         {},
         {}},
        this));
    addPanel(new AskedModelPanel(
        session,
        {"teacher",
         tr("The teacher"),
         tr("A strong model. It answers the questions from your passages, and the student learns "
            "its answers."),
         &Specs::teacher,
         {"teacher.local_model"},
         {"teacher.prompt"}},
        this));
    addPanel(new AskedModelPanel(
        session,
        {"judge",
         tr("The judge"),
         tr("A model that says of each answer what it is worth. Before it judges it is tried on "
            "statements whose truth is known. It should be another one than those it judges."),
         &Specs::judge,
         {"judge.local_model"},
         {}},
        this));
    load(session.specs());
}

AskedModelPanel* AskedModels::addPanel(AskedModelPanel* panel) {
    layout()->addWidget(panel);
    m_panels.push_back(panel);
    connect(panel, &AskedModelPanel::edited, this, &AskedModels::edited);
    return panel;
}

void AskedModels::load(const Specs& specs) {
    m_where->load(specs);
    for (AskedModelPanel* panel : m_panels) {
        panel->load(specs);
    }
    showPlace(specs);
}

void AskedModels::store(Specs& specs) const {
    m_where->store(specs);
    for (const AskedModelPanel* panel : m_panels) {
        panel->store(specs);
    }
}

QString AskedModels::problem() const {
    for (const AskedModelPanel* panel : m_panels) {
        if (const QString problem = panel->problem(); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

void AskedModels::showPlace(const Specs& specs) {
    m_student->setVisible(trainsAtEndpoint(specs));
}

} // namespace fts
