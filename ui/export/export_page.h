#pragma once

#include "ui/base/page.h"

namespace fts {

class JobBar;
class Notice;

/// Writes a model of the project into a folder that other programs load. GUI thread only.
class ExportPage : public Page {
    Q_OBJECT

public:
    explicit ExportPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;

private:
    Notice* m_notice = nullptr;
    JobBar* m_job = nullptr;
};

} // namespace fts
