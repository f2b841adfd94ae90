#pragma once

#include <vector>

#include "core/eval/metric_names.h"
#include "core/eval/verdict_record.h"
#include "ui/evaluation/verdict_figures.h"

class QComboBox;

namespace fts {

class BarView;

/// The figures of a verdict as bars: base model, tuned model, words, and both blended, one group
/// of measures at a time. GUI thread only.
class MetricBars : public VerdictFigures {
    Q_OBJECT

public:
    explicit MetricBars(QWidget* parent = nullptr);

    void show(const VerdictRecord& record) override;

private:
    void fillGroups();
    void showGroup();

    VerdictRecord m_record;
    std::vector<MetricGroup> m_groups;
    QComboBox* m_group = nullptr;
    BarView* m_bars = nullptr;
};

} // namespace fts
