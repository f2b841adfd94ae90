#pragma once

#include "core/store/row_counts.h"
#include "ui/base/page.h"

namespace fts {

class SettingsForm;

/// How the model is to be trained: few choices up front, the rest folded away, and the button that
/// starts.
class TrainingPage : public Page {
    Q_OBJECT

public:
    explicit TrainingPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    void goOn() override;
    QString summary() const override;
    void enter() override;
    void load(const Specs& specs) override;
    void store(Specs& specs) const override;
    std::vector<Problem> problems(const Specs& specs) const override;

private:
    void readCounts();

    PartCounts m_parts;
    SettingsForm* m_choices = nullptr;
    SettingsForm* m_advanced = nullptr;
};

} // namespace fts
