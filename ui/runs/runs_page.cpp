#include "ui/runs/runs_page.h"

namespace fts {

RunsPage::RunsPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("runs"), tr("Runs"),
           tr("Every training of this project. Select two or more to compare them."), parent) {}

QString RunsPage::summary() const {
    return {};
}

void RunsPage::enter() {}

} // namespace fts
