#include "ui/training/machine_line.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"

namespace fts {

MachineLine::MachineLine(QWidget* parent)
    : QWidget(parent), m_device(makeText({}, this)), m_why(makeText({}, this)) {
    setObjectName(QStringLiteral("machine"));
    m_device->setObjectName(QStringLiteral("device"));
    m_why->setObjectName(QStringLiteral("whyNoGpu"));
    setTextColor(m_why, quietColor);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(m_device);
    lines->addWidget(m_why);
    showUnknown();
}

void MachineLine::showLooking() {
    m_device->setText(tr("Looking at what this machine can compute on …"));
    m_why->hide();
}

void MachineLine::showUnknown() {
    if (m_report) {
        return;
    }
    m_device->setText(tr("What this machine can compute on is not known yet."));
    m_why->hide();
}

void MachineLine::setReport(const MachineReport& report) {
    m_report = report;
    showReport(report);
}

void MachineLine::setSettings(const TrainSpec& train) {
    m_train = train;
    if (m_report) {
        showReport(*m_report);
    }
}

void MachineLine::showReport(const MachineReport& report) {
    m_device->setText(shown(trainsOn(report, m_train)));
    m_why->setText(shown(report.whyNoGpu));
    m_why->setVisible(!report.whyNoGpu.empty());
}

} // namespace fts
