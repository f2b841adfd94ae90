#pragma once

#include <QWidget>

#include "core/jobs/import_report.h"

class QLabel;

namespace fts {

class Notice;
class SkippedModel;

/// The files and rows the last import left out, each with its reason, to read, copy and save.
/// GUI thread only.
class SkippedView : public QWidget {
    Q_OBJECT

public:
    explicit SkippedView(QWidget* parent = nullptr);

    void setReport(const ImportReport& report);

public Q_SLOTS:
    void saveTo(const QString& file); ///< as comma-separated values

private:
    void copy();
    void showDialog();

    SkippedModel* m_model = nullptr;
    QLabel* m_summary = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
