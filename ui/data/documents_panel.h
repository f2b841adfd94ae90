#pragma once

#include <QTimer>
#include <QWidget>

#include <nlohmann/json.hpp>

#include "core/store/documents.h"
#include "ui/base/project_session.h"

class QLabel;
class QPushButton;

namespace fts {

class EndpointPanel;
class JobBar;
class Notice;
class SettingsForm;

/// What became of the project's documents, how they are divided and asked about, and the button
/// that does it. Hidden in a project without documents. GUI thread only.
class DocumentsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DocumentsPanel(ProjectSession& session, QWidget* parent = nullptr);

    void setCounts(const DocumentCounts& counts);
    void load(const Specs& specs);
    void store(Specs& specs) const;
    QString refusal() const; ///< as SettingsForm::refusal(), of what is shown

Q_SIGNALS:
    void edited();

private:
    void showGenerator(const Specs& specs);
    void makeQuestions();
    void showState();
    void look(); ///< whether all was made with the documents and settings as they are
    void takeOutcome(const Outcome& outcome);
    void showResult(const nlohmann::json& result);
    void showNoneMade(std::int64_t asked); ///< passages

    ProjectSession& m_session;
    DocumentCounts m_counts;
    QTimer m_typing; ///< until the settings are looked at
    int m_look = 0;  ///< the last
    bool m_current = true;
    QLabel* m_state = nullptr;
    SettingsForm* m_form = nullptr;
    EndpointPanel* m_endpoint = nullptr;
    QPushButton* m_make = nullptr;
    JobBar* m_bar = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
