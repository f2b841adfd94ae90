#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

#include "core/jobs/remote_generation.h"
#include "core/llm/endpoint_test.h"
#include "ui/base/project_session.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fts {

class Notice;
class SettingsForm;

/// The language model that writes questions: where it is, its key, a test, and what asking it will
/// cost. GUI thread only.
///
/// A key is never stored with the project: it stays in this window, or, if the person wants, in the
/// desktop's keyring.
class EndpointPanel : public QWidget {
    Q_OBJECT

public:
    explicit EndpointPanel(ProjectSession& session, QWidget* parent = nullptr);

    SettingsForm& form() { return *m_form; }

    /// Settings or documents have changed: the cost is estimated anew, while the panel is shown.
    void refresh();

    /// Calls `then` with the key typed, else with that of the keyring, or with none.
    void withKeys(std::function<void(const NamedSecrets&)> then);

protected:
    void showEvent(QShowEvent* event) override;

private:
    Endpoint endpoint() const;
    void makeKeyLine();
    void test();
    void showTest(const EndpointTest& result);
    void estimate();
    void showCost(const GenerationCost& cost);

    ProjectSession& m_session;
    QTimer m_estimating;
    int m_estimate = 0; ///< counts them; only the last one is shown
    SettingsForm* m_form = nullptr;
    QLineEdit* m_key = nullptr;
    QCheckBox* m_keep = nullptr;
    QPushButton* m_test = nullptr;
    QLabel* m_cost = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
