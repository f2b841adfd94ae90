#pragma once

#include <optional>

#include <QWidget>

#include "core/base/error.h"
#include "core/base/outcome.h"
#include "core/jobs/forecast.h"

class QLabel;
class QPushButton;

namespace fts {

class EngineLink;
class JobBar;
class Notice;

/// How long training and verdict will take and what memory they need, measured on a few steps of
/// the training itself. GUI thread only.
class ForecastPanel : public QWidget {
    Q_OBJECT

public:
    /// `kind` is the project's.
    ForecastPanel(EngineLink& engine, const std::string& kind, QWidget* parent = nullptr);

    /// What is known of the project as it is; nullopt: it has changed since, or was never measured.
    void show(const std::optional<Forecast>& forecast);
    void showFailure(const Error& error);
    void showDeath(const Died& died);    ///< of the program that measured
    void setMeasurable(bool measurable); ///< the button can be pressed
    void setAsksElsewhere(bool asks);    ///< the verdict asks models that are not measured here

    std::optional<double> trainSeconds() const; ///< at most; nullopt: not known
    bool fits() const;                          ///< as far as known

Q_SIGNALS:
    void measureWanted();

private:
    void showFigures(const Forecast& forecast);
    QString verdictText(double seconds) const;

    std::string m_kind;
    std::optional<Forecast> m_forecast; ///< of the project as it is
    JobBar* m_bar = nullptr;
    Notice* m_notice = nullptr;
    bool m_asksElsewhere = false;
    QWidget* m_figures = nullptr;
    QLabel* m_training = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_memory = nullptr;
    QPushButton* m_measure = nullptr;
};

} // namespace fts
