#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

#include "core/jobs/remote_generation.h"
#include "ui/base/project_session.h"

class QLabel;

namespace fts {

class AddressLine;
class EndpointChooser;
class SettingsForm;

/// The language model that writes questions: where it is, kept for other projects if wanted, its
/// key, a test, and what asking it will cost. GUI thread only.
///
/// A key is never stored with the project: it stays in memory, or, if the person wants, in the
/// desktop's keyring or an encrypted file.
class EndpointPanel : public QWidget {
    Q_OBJECT

public:
    explicit EndpointPanel(ProjectSession& session, QWidget* parent = nullptr);

    void load(const Specs& specs);
    void store(Specs& specs) const;
    QString refusal() const; ///< as SettingsForm::refusal()

    /// Settings or documents have changed: the cost is estimated anew, while the panel is shown.
    void refresh();
    /// Questions are being asked for: what is left to pay is told again and again.
    void setAsking(bool asking);

    /// Calls `then` with the key of the address, if there is one; see KeyLine::withKey().
    void withKeys(const std::function<void(const NamedSecrets&)>& then);

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent* event) override;

private:
    Endpoint endpoint() const;
    void choose(const Endpoint& endpoint);
    void showCurrent(const Endpoint& endpoint);
    void estimate();
    void showCost(const GenerationCost& cost);

    ProjectSession& m_session;
    QTimer m_estimating;
    QTimer m_asking;
    int m_estimate = 0; ///< counts them; only the last one is shown
    EndpointChooser* m_chooser = nullptr;
    SettingsForm* m_form = nullptr;
    AddressLine* m_address = nullptr;
    QLabel* m_cost = nullptr;
};

} // namespace fts
