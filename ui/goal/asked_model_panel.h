#pragma once

#include <string>
#include <vector>

#include <QWidget>

#include "core/llm/endpoint.h"
#include "core/project/specs.h"
#include "ui/base/project_session.h"

class QComboBox;

namespace fts {

class AddressLine;
class EndpointChooser;
class SettingsForm;

/// A language model that a distillation project asks: on this machine, or at an address with its
/// model, prices, key and a test. GUI thread only.
class AskedModelPanel : public QWidget {
    Q_OBJECT

public:
    struct Role {
        std::string name; ///< "teacher", as its settings begin
        QString title, purpose;
        AskedModelSpec Specs::*spec;
        std::vector<std::string> local; ///< keys that matter on this machine; none: never there
        std::vector<std::string> always;
    };

    AskedModelPanel(ProjectSession& session, Role role, QWidget* parent = nullptr);

    void load(const Specs& specs);
    void store(Specs& specs) const;
    /// What is missing before the model can be asked; empty if nothing.
    QString problem() const;

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePlace();
    QWidget* makeAddress();
    SettingsForm* makeForm(const std::vector<std::string>& keys, const char* suffix);
    bool remote() const;
    void choose(const Endpoint& endpoint);
    Endpoint endpoint() const;
    void showPlace();

    ProjectSession& m_session;
    Role m_role;
    QComboBox* m_place = nullptr; ///< null: always an address
    SettingsForm* m_local = nullptr;
    SettingsForm* m_always = nullptr;
    QWidget* m_there = nullptr; ///< all about an address
    EndpointChooser* m_chooser = nullptr;
    SettingsForm* m_form = nullptr;
    SettingsForm* m_more = nullptr;
    AddressLine* m_address = nullptr;
};

} // namespace fts
