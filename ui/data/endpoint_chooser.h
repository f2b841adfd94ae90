#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/llm/kept_endpoints.h"

class QComboBox;
class QPushButton;

namespace fts {

class Notice;

/// The addresses of language models that the person keeps across projects: one is chosen, the
/// one at hand is kept under a name, renamed, removed. GUI thread only.
class EndpointChooser : public QWidget {
    Q_OBJECT

public:
    explicit EndpointChooser(QWidget* parent = nullptr);

    void setReadOnly(bool readOnly); ///< of the project: none can be chosen for it
    /// The settings at hand; shown as the kept address that has the same, whatever its name.
    void setCurrent(const Endpoint& endpoint);
    void reload(); ///< another window may have kept something

Q_SIGNALS:
    void chosen(const fts::Endpoint& endpoint);

private:
    using Change = std::function<void(KeptEndpoints&)>;

    void makeButtons();
    QPushButton* makeButton(const QString& text, const QString& objectName,
                            const QString& accessibleName);
    void choose(int index);
    void askName(bool renaming);
    void keep(const QString& name);
    void rename(const QString& name);
    void remove();
    /// Makes it and says `done`; `former` comes back if the person wants that.
    void change(const Change& change, const QString& done = {},
                const std::optional<Endpoint>& former = {});
    void tellOthers();
    void showState();
    std::optional<Endpoint> named(const std::string& name) const;

    std::vector<Endpoint> m_kept;
    Endpoint m_current;
    QString m_lastName; ///< of the one chosen or kept last
    bool m_busy = false;
    bool m_readOnly = false;
    QComboBox* m_combo = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_remove = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
