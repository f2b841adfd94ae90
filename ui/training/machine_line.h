#pragma once

#include <optional>

#include <QWidget>

#include "core/jobs/machine_report.h"

class QLabel;

namespace fts {

/// What training computes on with the settings as they are, and why not on a graphics card. GUI
/// thread only.
class MachineLine : public QWidget {
    Q_OBJECT

public:
    explicit MachineLine(QWidget* parent = nullptr);

    void showLooking();
    void showUnknown(); ///< it could not be found out; what is known stays
    void setReport(const MachineReport& report);
    void setSettings(const TrainSpec& train);
    bool known() const { return m_report.has_value(); }

private:
    void showReport(const MachineReport& report);

    std::optional<MachineReport> m_report;
    TrainSpec m_train;
    QLabel* m_device = nullptr;
    QLabel* m_why = nullptr;
};

} // namespace fts
