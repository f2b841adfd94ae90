#pragma once

#include <optional>

#include <QWidget>

#include "core/base/event.h"
#include "ui/training/training_view_reader.h"

class QLabel;
class QPushButton;

namespace fts {

class JobBar;
class LengthHistogram;
class LimitTable;
class Notice;
class SamplePairs;

/// What the model will see of the training part: how much there is, how long it is, what is cut,
/// what stands in its own way, and pairs as tokens. GUI thread only.
class WhatIsSeen : public QWidget {
    Q_OBJECT

public:
    explicit WhatIsSeen(QWidget* parent = nullptr);

    void read(const Project& project);
    bool reading() const { return m_reader.reading(); }
    const TrainingView* view() const { return m_reader.view(); } ///< null until it is read

    /// The time of training with the settings as they are; nullopt: not known.
    void setTrainSeconds(std::optional<double> seconds);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

Q_SIGNALS:
    void changed();
    void readWanted();            ///< after it was stopped
    void limitWanted(int tokens); ///< a button that repairs was pressed

private:
    void showProgress(const Progress& progress);
    void showState();
    void showView(const TrainingView& view);
    void showStopped();
    void showLimits(const TrainingView& view);
    void showOverlap(const BatchOverlap& overlap);
    void showLeaning(const TrainingView& view);

    TrainingViewReader m_reader;
    std::string m_shown; ///< key of the view that is shown
    bool m_readOnly = false;
    std::optional<double> m_trainSeconds;
    JobBar* m_bar = nullptr;
    Notice* m_error = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_counts = nullptr;
    LengthHistogram* m_lengths = nullptr;
    LimitTable* m_limits = nullptr;
    Notice* m_cut = nullptr;
    QLabel* m_overlap = nullptr;
    Notice* m_leaning = nullptr;
    SamplePairs* m_pairs = nullptr;
};

} // namespace fts
