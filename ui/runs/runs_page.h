#pragma once

#include "ui/base/page.h"

namespace fts {

/// Every training run of a project: how each went, their curves laid over one another, and in
/// what their settings differ. GUI thread only.
class RunsPage : public Page {
    Q_OBJECT

public:
    explicit RunsPage(ProjectSession& session, QWidget* parent = nullptr);

    QString summary() const override;
    void enter() override;

Q_SIGNALS:
    void runWanted(int number); ///< show it on the page of training
};

} // namespace fts
