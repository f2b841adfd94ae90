#include "ui/live/live_page.h"

namespace fts {

LivePage::LivePage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("live"), tr("Training"),
           tr("The model learns from your pairs. You can close this window meanwhile; the training "
              "goes on."),
           parent) {}

void LivePage::showRun(int number) {
    m_run = number;
}

Page::Next LivePage::next() const {
    return {tr("&Measure the result"), m_run != 0, tr("Train the model first.")};
}

void LivePage::goOn() {
    Q_EMIT completed();
}

QString LivePage::summary() const {
    return {};
}

void LivePage::enter() {}

} // namespace fts
