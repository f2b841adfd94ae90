#pragma once

#include <map>
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

Q_SIGNALS:
    void choiceChanged();

private:
    void noteChoice(QTreeWidgetItem* item);
    bool isChosen(const ServableModel& model) const;

    std::vector<ServableModel> m_models;
    std::map<std::string, bool> m_choices; ///< of a person, by `given`
};

} // namespace fts
