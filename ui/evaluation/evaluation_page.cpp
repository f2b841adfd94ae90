#include "ui/evaluation/evaluation_page.h"

#include <QVBoxLayout>

#include "ui/base/job_bar.h"
#include "ui/base/notice.h"

namespace fts {

EvaluationPage::EvaluationPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("evaluation"), tr("Result"),
           tr("Whether the tuned model finds the right passage more often than the model it "
              "started from."),
           parent) {
    m_notice = new Notice(this);
    m_job = new JobBar(this);
    m_job->follow(session.engine(), {"evaluate"});
    content()->addWidget(m_notice);
    content()->addWidget(m_job);
    content()->addStretch();
}

Page::Next EvaluationPage::next() const {
    return {tr("&Export the model"), true, {}};
}

} // namespace fts
