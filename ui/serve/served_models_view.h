#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <QTreeWidget>

#include "core/jobs/servable_models.h"

namespace fts {

/// The models of a project to choose from, each with the name that clients call it by. GUI thread
/// only.
class ServedModelsView : public QTreeWidget {
    Q_OBJECT

public:
    explicit ServedModelsView(QWidget* parent = nullptr);

    /// What a person has chosen or left out stays so. `state` tells what is known of the runs.
    void show(const std::vector<ServableModel>& models, const EvaluationState& state);
    std::vector<ServableModel> chosen() const;

    /// What a person has chosen or left out, by ServableModel::given.
    using Choices = std::map<std::string, bool>;
    const Choices& choices() const { return m_choices; }
    void setChoices(Choices choices) { m_choices = std::move(choices); } ///< before show()

Q_SIGNALS:
    void choiceChanged();

private:
    void noteChoice(QTreeWidgetItem* item);
    bool isChosen(const ServableModel& model) const;

    std::vector<ServableModel> m_models;
    Choices m_choices;
};

} // namespace fts
