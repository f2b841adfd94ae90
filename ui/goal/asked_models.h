#pragma once

#include <vector>

#include <QWidget>

#include "core/project/specs.h"
#include "ui/base/project_session.h"

namespace fts {

class AskedModelPanel;
class SettingsForm;

/// Where the student of a distillation project learns, who teaches it and who judges it. GUI thread
/// only.
class AskedModels : public QWidget {
    Q_OBJECT

public:
    explicit AskedModels(ProjectSession& session, QWidget* parent = nullptr);

    void load(const Specs& specs);
    void store(Specs& specs) const;
    QString problem() const; ///< the first of its panels has

Q_SIGNALS:
    void edited();

private:
    AskedModelPanel* addPanel(AskedModelPanel* panel);
    void showPlace(const Specs& specs);

    SettingsForm* m_where = nullptr;
    AskedModelPanel* m_student = nullptr;
    std::vector<AskedModelPanel*> m_panels;
};

} // namespace fts
