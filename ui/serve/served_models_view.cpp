#include "ui/serve/served_models_view.h"

#include <algorithm>

#include <QHeaderView>

#include "ui/base/judged_run_text.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr int kMostLines = 5;

QString textOf(const ServableModel& model, const EvaluationState& state) {
    if (model.what == ServableModel::What::Base) {
        return ServedModelsView::tr("The base model, not tuned");
    }
    if (model.what == ServableModel::What::Encoder) {
        return ServedModelsView::tr("The encoder that finds passages");
    }
    const auto run = std::ranges::find(state.runs, *model.run, &JudgedRun::number);
    return run == state.runs.end() ? ServedModelsView::tr("Run %1").arg(*model.run)
                                   : judgedRunText(*run);
}

} // namespace

ServedModelsView::ServedModelsView(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("servedModels"));
    setAccessibleName(tr("The models that are served"));
    setHeaderLabels({tr("Model"), tr("Programs call it"), tr("What it does")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, &ServedModelsView::noteChoice);
}

void ServedModelsView::show(const std::vector<ServableModel>& models,
                            const EvaluationState& state) {
    m_models = models;
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const ServableModel& model : models) {
            auto* item = new QTreeWidgetItem(this);
            item->setText(0, textOf(model, state));
            item->setText(1, fromUtf8(model.name));
            item->setText(2, model.writes ? tr("writes texts") : tr("embeds texts"));
            item->setCheckState(0, isChosen(model) ? Qt::Checked : Qt::Unchecked);
        }
    }
    const int lines = std::clamp(static_cast<int>(models.size()), 1, kMostLines);
    setFixedHeight(header()->sizeHint().height() + lines * sizeHintForRow(0) + 2 * frameWidth());
    Q_EMIT choiceChanged();
}

std::vector<ServableModel> ServedModelsView::chosen() const {
    std::vector<ServableModel> chosen;
    std::ranges::copy_if(m_models, std::back_inserter(chosen),
                         [this](const ServableModel& model) { return isChosen(model); });
    return chosen;
}

void ServedModelsView::noteChoice(QTreeWidgetItem* item) {
    const auto place = static_cast<std::size_t>(indexOfTopLevelItem(item));
    m_choices[m_models[place].given] = item->checkState(0) == Qt::Checked;
    Q_EMIT choiceChanged();
}

bool ServedModelsView::isChosen(const ServableModel& model) const {
    const auto choice = m_choices.find(model.given);
    return choice == m_choices.end() ? model.chosen : choice->second;
}

} // namespace fts
