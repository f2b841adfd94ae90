#include "ui/training/forecast_panel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "core/project/field_table.h"
#include "ui/base/duration_text.h"
#include "ui/base/job_bar.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"

namespace fts {
namespace {

QString memoryText(std::int64_t mebibytes) {
    return QLocale().formattedDataSize(qint64(mebibytes) << 20, 1, QLocale::DataSizeIecFormat);
}

} // namespace

ForecastPanel::ForecastPanel(EngineLink& engine, const std::string& kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_bar(new JobBar(this)), m_notice(new Notice(this)),
      m_figures(new QWidget(this)), m_training(makeText({}, m_figures)),
      m_verdict(makeText({}, m_figures)), m_memory(makeText({}, m_figures)),
      m_measure(new QPushButton(tr("&Measure how long it will take"), this)) {
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
    m_figures->hide();
}

void ForecastPanel::show(const std::optional<Forecast>& forecast) {
    if (forecast) {
        m_notice->clear();
        showFigures(*forecast);
    } else if (m_forecast) {
        m_notice->say(Notice::Kind::Information,
                      tr("The settings or the data have changed since this was measured."));
    }
    m_forecast = forecast;
}

void ForecastPanel::showFailure(const Error& error) {
    m_notice->say(error);
}

// Often it is the answer: there is not enough memory.
void ForecastPanel::showDeath(const Died& died) {
    m_notice->say(Notice::Kind::Error,
                  joinedSentences({tr("The program that measures ended unexpectedly."),
                                   memoryHint(died, "train")}));
}

void ForecastPanel::setMeasurable(bool measurable) {
    m_measure->setEnabled(measurable);
}

void ForecastPanel::setAsksElsewhere(bool asks) {
    m_asksElsewhere = asks;
    if (m_forecast) {
        m_verdict->setText(verdictText(m_forecast->evaluateSeconds));
    }
}

QString ForecastPanel::verdictText(double seconds) const {
    if (seconds <= 0) {
        return tr("none, since no question is kept for it");
    }
    return m_asksElsewhere ? tr("%1 on this computer, and what the models at addresses take")
                                 .arg(aboutDurationText(seconds))
                           : aboutDurationText(seconds);
}

std::optional<double> ForecastPanel::trainSeconds() const {
    return m_forecast ? std::optional(m_forecast->totalSeconds) : std::nullopt;
}

bool ForecastPanel::fits() const {
    return !m_forecast || m_forecast->fits;
}

void ForecastPanel::showFigures(const Forecast& forecast) {
    const QString needed = memoryText(forecast.peakMb);
    const QString available = memoryText(forecast.availableMb);
    m_training->setText(tr("at most %1; less if it stops improving before the end")
                            .arg(aboutDurationText(forecast.totalSeconds)));
    m_verdict->setText(verdictText(forecast.evaluateSeconds));
    m_memory->setText(tr("about %1 of the %2 that are free").arg(needed, available));
    m_figures->show();
    m_measure->setText(tr("&Measure again"));
    if (!forecast.fits) {
        m_notice->say(
            Notice::Kind::Warning,
            tr("This does not fit: about %1 are needed, %2 are free. Close other "
               "programs, set a shorter longest text, or set “%3” under Advanced to a "
               "small number such as 8.")
                .arg(needed, available, shown(fieldNamed("train.micro_batch", m_kind).label)));
    }
}

} // namespace fts
