#pragma once

#include <vector>

#include "core/eval/verdict_record.h"
#include "ui/evaluation/verdict_figures.h"

class QTableWidget;

namespace fts {

class BarView;

/// The figures of a verdict on a text-to-SQL project: how many answers are right, run, and are the
/// known SQL to the letter, each model's with its interval, and how often each went wrong in which
/// way. GUI thread only.
class SqlFigures : public VerdictFigures {
    Q_OBJECT

public:
    explicit SqlFigures(QWidget* parent = nullptr);

    void show(const VerdictRecord& record) override;

private:
    void showErrors(const std::vector<QString>& names, const std::vector<SqlShares>& models);

    BarView* m_bars = nullptr;
    QTableWidget* m_errors = nullptr;
};

} // namespace fts
