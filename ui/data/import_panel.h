#pragma once

#include <QTimer>
#include <QWidget>

#include "core/base/outcome.h"
#include "core/jobs/import_job.h"

class QLabel;
class QPushButton;

namespace fts {

class ColumnForm;
class ImportOptions;
class JobBar;
class Notice;
class ProjectSession;
class RowsWorker;

/// Where files are added to a project: buttons, how they are to be read and used, what is asked
/// back, how far the import is and what came of it. GUI thread only.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    ImportPanel(ProjectSession& session, RowsWorker& worker, QWidget* parent = nullptr);

public Q_SLOTS:
    /// Takes files and folders as chosen above; dialogs and drops go this way too.
    void addFiles(const QStringList& paths);
    /// Reads once more what was added last, such as with passwords.
    void importAgain(const ImportParams& params);
    void showRefusal(const QString& why); ///< of a change of the data that cannot be made now

private:
    QString obstacle() const; ///< to anything being added now
    QWidget* makeButtons();
    void showDialog(bool folders);
    ImportParams paramsFor(const QStringList& paths) const;
    void askOrImport(const ImportParams& params);
    void import();
    void showStart(const std::string& kind);
    void showOutcome(const Outcome& outcome);
    void showResult(const nlohmann::json& result);
    void removeMissing(); ///< documents, of those that were imported last
    void showObstacle();

    ProjectSession& m_session;
    RowsWorker& m_worker;
    ImportParams m_params; ///< of the import that is being prepared
    bool m_preparing = false;
    QTimer m_late; ///< until a short change counts as a long one
    QPushButton* m_addFiles = nullptr;
    QPushButton* m_addFolder = nullptr;
    ImportOptions* m_options = nullptr;
    ColumnForm* m_columns = nullptr;
    Notice* m_notice = nullptr;
    JobBar* m_bar = nullptr;
};

} // namespace fts
