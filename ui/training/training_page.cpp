#include "ui/training/training_page.h"

#include <algorithm>

#include <QLocale>
#include <QVBoxLayout>

#include "core/corpus/data_overview.h"
#include "core/project/field_table.h"
#include "ui/base/fold.h"
#include "ui/base/message_text.h"
#include "ui/base/settings_form.h"

namespace fts {
namespace {

const std::vector<std::string> kChoices{"train.epochs", "train.batch", "model.max_tokens",
                                        "train.lr"};

std::vector<std::string> advancedKeys() {
    std::vector<std::string> keys{"split.seed"};
    for (const Field& field : fields()) {
        const bool mine = field.key.starts_with("train.") || field.key.starts_with("evaluate.");
        if (mine && std::ranges::find(kChoices, field.key) == kChoices.end()) {
            keys.push_back(field.key);
        }
    }
    return keys;
}

} // namespace

TrainingPage::TrainingPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("training"), tr("Settings"),
           tr("How the model is to learn. The recommended values suit most projects."), parent) {
    m_choices = new SettingsForm(kChoices, this);
    m_choices->setObjectName(QStringLiteral("choices"));
    m_advanced = new SettingsForm(advancedKeys(), this);
    m_advanced->setObjectName(QStringLiteral("advanced"));
    content()->addWidget(m_choices);
    content()->addWidget(new Fold(tr("&Advanced"), m_advanced, this));
    content()->addStretch();
    for (SettingsForm* form : {m_choices, m_advanced}) {
        form->setReadOnly(session.readOnly());
        connect(form, &SettingsForm::edited, this, &Page::edited);
    }
    connect(&session, &ProjectSession::rowsChanged, this, &TrainingPage::readCounts);
    connect(&session, &ProjectSession::workChanged, this, &Page::nextChanged);
    TrainingPage::load(session.specs());
    readCounts();
}

void TrainingPage::readCounts() {
    m_parts = countParts(session().store());
    Q_EMIT nextChanged();
}

Page::Next TrainingPage::next() const {
    Next next{tr("&Start training"), false, {}};
    const auto found = problems(session().specs());
    const auto error = std::ranges::find(found, Problem::Severity::Error, &Problem::severity);
    if (session().readOnly()) {
        next.note = session().whyReadOnly();
    } else if (m_parts.trainPairs < kFewestTrainPairs) {
        next.note = tr("Add data to train on first.");
    } else if (error != found.end()) {
        next.note = shown(error->text);
    } else if (!session().work().empty()) {
        next.note = tr("Something else is being done at the moment.");
    } else {
        next.enabled = true;
    }
    return next;
}

void TrainingPage::goOn() {
    session().startJob("train");
    Q_EMIT completed();
}

QString TrainingPage::summary() const {
    return tr("%n epochs", nullptr, session().specs().train.epochs);
}

void TrainingPage::enter() {
    readCounts();
}

void TrainingPage::load(const Specs& specs) {
    m_choices->load(specs);
    m_advanced->load(specs);
}

void TrainingPage::store(Specs& specs) const {
    m_choices->store(specs);
    m_advanced->store(specs);
}

std::vector<Problem> TrainingPage::problems(const Specs& specs) const {
    std::vector<Problem> found = fts::problems(specs);
    for (const SettingsForm* form : {m_choices, m_advanced}) {
        const auto refused = form->problems();
        found.insert(found.begin(), refused.begin(), refused.end());
    }
    return found;
}

} // namespace fts
