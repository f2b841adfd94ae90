#pragma once

#include "ui/base/page.h"

namespace fts {

/// A training run as it happens: its curves, how far it is, and how it ended. Shows the newest
/// run, also one that another window or the command line started. GUI thread only.
class LivePage : public Page {
    Q_OBJECT

public:
    explicit LivePage(ProjectSession& session, QWidget* parent = nullptr);

    /// Shows this run instead of the newest; a run that begins is shown all the same.
    void showRun(int number);
    int run() const { return m_run; } ///< the one shown; 0: none yet

    Next next() const override;
    void goOn() override;
    QString summary() const override;
    void enter() override;

private:
    int m_run = 0;
};

} // namespace fts
