#include "ui/training/training_settings.h"

#include <algorithm>
#include <array>

#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/jobs/endpoint_training.h"
#include "core/jobs/training_start.h"
#include "core/project/field_table.h"
#include "ui/base/fold.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/settings_form.h"

namespace fts {
namespace {

std::vector<std::string> choiceKeys(const std::string& kind) {
    std::vector<std::string> keys{"train.epochs", "train.batch", "model.max_tokens", "train.lr"};
    if (kind != kEmbedding) {
        keys.insert(keys.end(), {"lora.r", "lora.targets"});
    }
    return keys;
}

// Of a student that learns at an address.
constexpr std::array kAddressKeys{"train.suffix", "train.price", "train.most_cost"};

// All others of training and of the verdict; where a student learns is chosen with its goal.
std::vector<std::string> advancedKeys(const std::string& kind) {
    const auto choices = choiceKeys(kind);
    std::vector<std::string> keys;
    for (const Field& field : fields(kind)) {
        const std::string spec = field.key.substr(0, field.key.find('.'));
        const bool mine = spec == "train" || spec == "evaluate" || spec == "lora";
        if (mine && field.key != "train.where" &&
            std::ranges::find(choices, field.key) == choices.end()) {
            keys.push_back(field.key);
        }
    }
    return keys;
}

} // namespace

TrainingSettings::TrainingSettings(const std::string& kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_choices(new SettingsForm(choiceKeys(kind), this, kind)),
      m_advanced(new SettingsForm(advancedKeys(kind), this, kind)),
      m_recommended(new QPushButton(tr("Use recommen&ded values"), this)),
      m_problems(new Notice(this)) {
    setObjectName(QStringLiteral("settings"));
    m_choices->setObjectName(QStringLiteral("choices"));
    m_advanced->setObjectName(QStringLiteral("advanced"));
    m_recommended->setObjectName(QStringLiteral("recommended"));
    m_problems->setObjectName(QStringLiteral("settingsNotice"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    lines->addWidget(m_choices);
    lines->addWidget(new Fold(tr("&Advanced"), m_advanced, this));
    lines->addWidget(m_recommended, 0, Qt::AlignLeft);
    lines->addWidget(m_problems);
    for (SettingsForm* form : {m_choices, m_advanced}) {
        connect(form, &SettingsForm::edited, this, &TrainingSettings::edited);
    }
    connect(m_recommended, &QPushButton::clicked, this, &TrainingSettings::recommendedWanted);
    auto* limit = qobject_cast<QSpinBox*>(m_choices->editor("model.max_tokens"));
    limit->setSingleStep(64);
}

void TrainingSettings::setPositions(int positions) {
    m_choices->setLeastMeaning("model.max_tokens",
                               tr("%1, all it can").arg(QLocale().toString(positions)));
}

void TrainingSettings::setChosenRate(double rate) {
    m_choices->setLeastMeaning("train.lr",
                               tr("%1, for this model").arg(QLocale().toString(rate, 'g', 2)));
}

void TrainingSettings::load(const Specs& specs) {
    m_choices->load(specs);
    m_advanced->load(specs);
    showStanding(specs);
}

void TrainingSettings::showStanding(const Specs& specs) {
    for (const char* key : kAddressKeys) {
        if (m_kind == kDistillation) {
            m_advanced->setRowVisible(key, trainsAtEndpoint(specs));
        }
    }
    m_recommended->setEnabled(!m_readOnly &&
                              (withRecommendedTraining(specs) != specs || !refused().empty()));
    const auto found = fts::problems(specs);
    if (found.empty()) {
        m_problems->clear();
        return;
    }
    bool stops = false;
    QStringList sentences;
    for (const Problem& problem : found) {
        stops = stops || problem.severity == Problem::Severity::Error;
        sentences += shown(problem.text);
    }
    m_problems->say(stops ? Notice::Kind::Error : Notice::Kind::Warning, sentences.join(u'\n'));
}

void TrainingSettings::store(Specs& specs) const {
    m_choices->store(specs);
    m_advanced->store(specs);
}

std::vector<Problem> TrainingSettings::refused() const {
    std::vector<Problem> found = m_choices->problems();
    const auto more = m_advanced->problems();
    found.insert(found.end(), more.begin(), more.end());
    return found;
}

std::vector<Problem> TrainingSettings::problems(const Specs& specs) const {
    std::vector<Problem> found = refused();
    const auto ofSpecs = fts::problems(specs);
    found.insert(found.end(), ofSpecs.begin(), ofSpecs.end());
    return found;
}

void TrainingSettings::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_choices->setReadOnly(readOnly);
    m_advanced->setReadOnly(readOnly);
}

} // namespace fts
