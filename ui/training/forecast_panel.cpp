#include "ui/training/forecast_panel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "ui/base/duration_text.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"

namespace fts {
namespace {

QString memoryText(double megabytes) {
    return QLocale().formattedDataSize(qint64(megabytes * 1024 * 1024), 1,
                                       QLocale::DataSizeIecFormat);
}

} // namespace

ForecastPanel::ForecastPanel(EngineLink& engine, QWidget* parent)
    : QWidget(parent), m_bar(new JobBar(this)), m_notice(new Notice(this)),
      m_figures(new QWidget(this)), m_training(makeText({}, m_figures)),
      m_verdict(makeText({}, m_figures)), m_memory(makeText({}, m_figures)),
      m_measure(new QPushButton(this)) {
    setObjectName(QStringLiteral("forecast"));
    m_notice->setObjectName(QStringLiteral("forecastNotice"));
    m_measure->setObjectName(QStringLiteral("measure"));
    auto* figures = new QFormLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    const auto add = [figures](const QString& name, QLabel* value, const char* objectName) {
        value->setObjectName(QLatin1String(objectName));
        value->setAccessibleName(name);
        figures->addRow(name, value);
    };
    add(tr("Training:"), m_training, "forecastTraining");
    add(tr("Verdict:"), m_verdict, "forecastVerdict");
    add(tr("Memory:"), m_memory, "forecastMemory");
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_figures);
    lines->addWidget(m_notice);
    lines->addWidget(m_bar);
    lines->addWidget(m_measure, 0, Qt::AlignLeft);
    m_bar->follow(engine, {"forecast"});
    connect(m_measure, &QPushButton::clicked, this, &ForecastPanel::measureWanted);
    showStanding();
}

void ForecastPanel::show(const nlohmann::json& forecast) {
    m_forecast = forecast;
    m_current = true;
    m_notice->clear();
    showFigures();
    showStanding();
}

void ForecastPanel::showStale() {
    if (!m_current) {
        return;
    }
    m_current = false;
    m_notice->say(Notice::Kind::Information,
                  tr("The settings or the data have changed since this was measured."));
    showStanding();
}

void ForecastPanel::showFailure(const Error& error) {
    m_notice->say(error);
}

void ForecastPanel::setMeasurable(bool measurable) {
    m_measure->setEnabled(measurable);
}

std::optional<double> ForecastPanel::trainSeconds() const {
    return m_current ? std::optional(m_forecast.value("train_s", 0.0) +
                                     m_forecast.value("validate_s", 0.0))
                     : std::nullopt;
}

bool ForecastPanel::fits() const {
    return !m_current || m_forecast.value("fits", true);
}

void ForecastPanel::showStanding() {
    m_figures->setVisible(!m_forecast.is_null());
    m_measure->setText(m_forecast.is_null() ? tr("&Measure how long it will take")
                                            : tr("&Measure again"));
}

void ForecastPanel::showFigures() {
    const double needed = m_forecast.value("peak_mb", 0.0);
    const double available = m_forecast.value("available_mb", 0.0);
    m_training->setText(tr("at most about %1; less if it stops improving before the end")
                            .arg(durationText(*trainSeconds())));
    m_verdict->setText(tr("about %1").arg(durationText(m_forecast.value("evaluate_s", 0.0))));
    m_memory->setText(
        tr("about %1 of the %2 that are free").arg(memoryText(needed), memoryText(available)));
    if (!fits()) {
        m_notice->say(Notice::Kind::Warning,
                      tr("This does not fit: about %1 are needed, %2 are free. Close other "
                         "programs, set a shorter longest text, or set \"Pairs in memory\" under "
                         "Advanced to a small number such as 8.")
                          .arg(memoryText(needed), memoryText(available)));
    }
}

} // namespace fts
