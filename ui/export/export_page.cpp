#include "ui/export/export_page.h"

#include <QVBoxLayout>

#include "ui/base/job_bar.h"
#include "ui/base/notice.h"

namespace fts {

ExportPage::ExportPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("export"), tr("Export"),
           tr("Writes the model into a folder that sentence-transformers and LlamaIndex load."),
           parent) {
    m_notice = new Notice(this);
    m_job = new JobBar(this);
    m_job->follow(session.engine(), {"export"});
    content()->addWidget(m_notice);
    content()->addWidget(m_job);
    content()->addStretch();
}

Page::Next ExportPage::next() const {
    return {tr("&Export"), true, {}};
}

} // namespace fts
