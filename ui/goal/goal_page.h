#pragma once

#include <optional>
#include <vector>

#include "core/project/model_facts.h"
#include "core/project/models.h"
#include "ui/base/page.h"
#include "ui/goal/goal_kind.h"

class QFileDialog;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace fts {

class AskedModels;
class Notice;
class SettingsForm;

/// What the project is to become and the model it starts from: one of those at hand, or a folder
/// chosen or dropped here. A model's facts are read in the background.
class GoalPage : public Page {
    Q_OBJECT

public:
    explicit GoalPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    QString summary() const override;
    void enter() override;
    void load(const Specs& specs) override;
    void store(Specs& specs) const override;

    /// Takes a model's folder, or its file where the kind of project has such, as the dialogs and a
    /// drop do.
    void chooseFolder(const QString& folder);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class State { Reading, Usable, Unusable };

    QWidget* makeModelBox();
    QWidget* makeFileButton(QWidget* parent);
    QWidget* makeFacts();
    void showDialog(bool file);
    void listModels();
    void addModel(const QString& text, const QString& base, const QString& folder);
    void showChoice();
    void readFacts();
    void showFacts(const ModelFacts& facts);
    void refuse(const Error& error);
    void setState(State state);

    GoalKind m_kind;
    std::string m_base; ///< model.base as this page would store it
    std::string m_read; ///< the base whose facts are shown or being read
    State m_state = State::Reading;
    QListWidget* m_models = nullptr;
    QPushButton* m_choose = nullptr;
    QLabel* m_reading = nullptr;
    QWidget* m_facts = nullptr;
    QFormLayout* m_factLines = nullptr;
    Notice* m_notice = nullptr;
    AskedModels* m_asked = nullptr; ///< of a distillation project
    SettingsForm* m_prompts = nullptr;
};

} // namespace fts
