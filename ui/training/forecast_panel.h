#pragma once

#include <optional>

#include <QWidget>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

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
    explicit ForecastPanel(EngineLink& engine, QWidget* parent = nullptr);

    void show(const nlohmann::json& forecast); ///< measured with the settings as they are
    void showStale();                          ///< something has changed since
    void showFailure(const Error& error);
    void setMeasurable(bool measurable); ///< the button can be pressed

    bool current() const { return m_current; }
    std::optional<double> trainSeconds() const; ///< at most; nullopt: not known
    bool fits() const;                          ///< as far as known

Q_SIGNALS:
    void measureWanted();

private:
    void showFigures();
    void showStanding();

    nlohmann::json m_forecast; ///< the newest; null: none
    bool m_current = false;
    JobBar* m_bar = nullptr;
    Notice* m_notice = nullptr;
    QWidget* m_figures = nullptr;
    QLabel* m_training = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_memory = nullptr;
    QPushButton* m_measure = nullptr;
};

} // namespace fts
