#pragma once

#include <vector>

#include <QWidget>

#include "core/base/problem.h"
#include "core/project/specs.h"

class QPushButton;

namespace fts {

class Notice;
class SettingsForm;

/// The settings of training and of the verdict: few up front, the others folded away, a way back
/// to the recommended values, and what is wrong with them. GUI thread only.
class TrainingSettings : public QWidget {
    Q_OBJECT

public:
    /// `kind` is the project's.
    explicit TrainingSettings(const std::string& kind, QWidget* parent = nullptr);

    void load(const Specs& specs);
    void store(Specs& specs) const;
    /// Shows what is wrong with these settings; fills in nothing.
    void showStanding(const Specs& specs);
    /// Of the values and of what is being typed.
    std::vector<Problem> problems(const Specs& specs) const;
    void setReadOnly(bool readOnly);
    void setPositions(int positions); ///< the longest text the model can take
    void setChosenRate(double rate);  ///< the learning rate where it is left to the model

Q_SIGNALS:
    void edited();
    void recommendedWanted();

private:
    std::vector<Problem> refused() const; ///< what is being typed

    std::string m_kind;
    bool m_readOnly = false;
    SettingsForm* m_choices = nullptr;
    SettingsForm* m_advanced = nullptr;
    QPushButton* m_recommended = nullptr;
    Notice* m_problems = nullptr;
};

} // namespace fts
