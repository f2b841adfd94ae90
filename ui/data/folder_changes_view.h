#pragma once

#include <memory>
#include <stop_token>

#include <QWidget>

#include "core/jobs/folder_changes.h"

class QPushButton;

namespace fts {

class Notice;
class ProjectSession;
class RowsWorker;

/// What has become of the files of the project's documents, once the button that looks for it was
/// pressed, with buttons that read what has changed or is new and remove what is gone. GUI thread
/// only.
class FolderChangesView : public QWidget {
    Q_OBJECT

public:
    FolderChangesView(ProjectSession& session, RowsWorker& worker, QWidget* parent = nullptr);
    ~FolderChangesView() override;

    QPushButton* button() const { return m_look; } ///< to be placed by the owner

Q_SIGNALS:
    void importWanted(const fts::ImportParams& params);
    void refused(const QString& why); ///< of a change that cannot be made now

private:
    void look();
    void showChanges();
    void removeGone();
    void showState();

    ProjectSession& m_session;
    RowsWorker& m_worker;
    std::stop_source m_stop; ///< of the look
    bool m_looking = false;
    FolderChanges m_changes;
    QPushButton* m_look = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
