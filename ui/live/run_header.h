#pragma once

#include <map>

#include <QWidget>

#include "core/jobs/run_curves.h"
#include "core/jobs/run_list.h"
#include "ui/base/theme.h"

class QLabel;
class QLayout;
class QProgressBar;

namespace fts {

/// Which run is shown, how it stands, how far it is, and what it has reached. GUI thread only.
class RunHeader : public QWidget {
    Q_OBJECT

public:
    explicit RunHeader(QWidget* parent = nullptr);

    /// `now`: seconds since 1970, for how long the run has been at it.
    void show(const RunFacts& run, RunStanding standing, const RunCurves& curves, double now);
    /// A run that has no number yet.
    void showPreparing(const QString& stage);

private:
    void addFigure(QLayout& flow, const QString& name, const QString& caption);
    void setFigure(const QString& name, const QString& text);
    void setState(const QString& sign, const QString& title, ThemeColor color);
    void showSteps(const RunProgress& progress);

    QLabel* m_sign = nullptr;
    QLabel* m_title = nullptr;
    QProgressBar* m_bar = nullptr;
    std::map<QString, QLabel*> m_figures;
};

} // namespace fts
