#pragma once

#include <optional>

#include "core/base/event.h"
#include "core/corpus/training_view.h"
#include "ui/base/view_reader.h"
#include "ui/training/seen_view.h"

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
class WhatIsSeen : public SeenView {
    Q_OBJECT

public:
    explicit WhatIsSeen(QWidget* parent = nullptr);

    void read(const Project& project) override;
    bool reading() const override { return m_reader.reading(); }
    std::optional<int> positions() const override;
    std::int64_t rows() const override;
    void setTrainSeconds(std::optional<double> seconds) override;

private:
    const TrainingView* view() const { return m_reader.view(); } ///< null until it is read
    void showProgress(const Progress& progress);
    void showState();
    void showView(const TrainingView& view);
    void showStopped();
    void showLimits(const TrainingView& view);
    void showOverlap(const BatchOverlap& overlap);
    void showLeaning(const TrainingView& view);

    ViewReader<TrainingView> m_reader{readTrainingView};
    std::string m_shown; ///< key of the view that is shown
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
