#pragma once

#include <cstdint>
#include <vector>

#include <QPlainTextEdit>

#include "core/jobs/run_curves.h"

namespace fts {

/// The sentences a run has told, oldest first, scrolled to the newest unless the person has
/// scrolled up. GUI thread only.
class RunLog : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit RunLog(QWidget* parent = nullptr);

    /// What was told before the run had a number, and by the run; adds only what is new.
    void show(const std::vector<LogLine>& preparation, const RunCurves& curves);
    void begin(); ///< another run

    QSize sizeHint() const override;

private:
    void add(const LogLine& line);

    std::size_t m_prepared = 0; // lines shown of the preparation
    std::int64_t m_told = 0;    // and of the run
};

} // namespace fts
