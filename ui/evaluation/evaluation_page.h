#pragma once

#include "ui/base/page.h"

namespace fts {

class JobBar;
class Notice;

/// Whether the tuned model is better than the one it came from, and by which questions.
/// GUI thread only.
class EvaluationPage : public Page {
    Q_OBJECT

public:
    explicit EvaluationPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;

private:
    Notice* m_notice = nullptr;
    JobBar* m_job = nullptr;
};

} // namespace fts
