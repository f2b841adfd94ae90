#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QWidget>

#include "core/base/outcome.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace fts {

class DataPage;
class Notice;
class Page;
class ProjectSession;
class StepList;

/// An open project: its steps at the left, the page of one of them, and what goes on from there.
///
/// While nothing has been trained it is a wizard: steps come one after another, Back loses
/// nothing, Cancel closes the project and keeps it as a draft. Afterwards the same pages are a
/// workbench in which every step is open. GUI thread only.
class ProjectView : public QWidget {
    Q_OBJECT

public:
    /// Throws what the session's store throws.
    explicit ProjectView(std::unique_ptr<ProjectSession> session, QWidget* parent = nullptr);
    ~ProjectView() override;

    ProjectSession& session() const { return *m_session; }
    void addFiles(const QStringList& files); ///< as if they were dropped on the data page

    int stepCount() const { return static_cast<int>(m_pages.size()); }
    QString stepTitle(int step) const;
    int step() const;
    bool reachable(int step) const;
    void showStep(int step);
    void showStep(const QString& key);
    Notice& notice() const { return *m_notice; } ///< above the page in view
    Notice& emptyNotice();                       ///< the same, for what concerns no page

Q_SIGNALS:
    void stepChanged();
    void closeWanted();

private:
    void addPages();
    QWidget* makeFoot();
    /// How far a project is when it is opened.
    struct Standing {
        bool hasRuns = false, hasResult = false, trains = false;
        int step = 0; ///< of the wizard
    };
    static Standing readStanding(ProjectSession& session);
    void openAt(const Standing& standing);
    void follow();
    bool hasRuns() const;
    void goOn();
    void sayNothing();
    void forgetRefusal();
    std::pair<int, int> newestJob() const; ///< the engine's process and its number for the job
    void refresh();
    void tellOutcome(const std::string& job, const Outcome& outcome);
    bool isInView(const QString& key) const;
    void offerPage(const QString& key, const QString& button);

    std::unique_ptr<ProjectSession> m_session;
    std::vector<Page*> m_pages;
    DataPage* m_dataPage = nullptr;
    std::optional<std::pair<int, int>> m_refusedAfter; ///< newestJob() when m_notice said so
    QString m_toldOf;  ///< the page whose work m_notice says has failed
    QString m_unsaved; ///< what m_notice says of changes that could not be saved; empty: nothing
    bool m_wizard = true;
    int m_furthest = 0; ///< step reached in the wizard
    StepList* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    Notice* m_readOnly = nullptr;
    Notice* m_notice = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace fts
