#pragma once

#include "core/store/project_store.h"
#include "ui/base/page.h"

namespace fts {

/// What the project learns from: data sets are added here by dialog or drop, divided, and shown.
class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    QString summary() const override;

private:
    void readCounts();

    StoreCounts m_counts;
};

} // namespace fts
