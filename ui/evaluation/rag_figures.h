#pragma once

#include "ui/evaluation/verdict_figures.h"

class QTableWidget;

namespace fts {

class BarView;
struct RagShares;

/// The figures of a verdict on a distillation project: by each metric the naive student, the tuned
/// one and the teacher, with their intervals, and how often each abstained and how long it took.
/// GUI thread only.
class RagFigures : public VerdictFigures {
    Q_OBJECT

public:
    explicit RagFigures(QWidget* parent = nullptr);

    void show(const VerdictRecord& record) override;

private:
    void addRow(const QString& name, const RagShares& shares, std::int64_t questions);

    BarView* m_bars = nullptr;
    QTableWidget* m_table = nullptr;
};

} // namespace fts
