#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/outcome.h"
#include "ui/base/page.h"

namespace fts {

class AnswerColumn;
class DocumentsForm;
class EmptyState;
class JobBar;
class Notice;
class SourcesView;

/// A question of the person's own about the documents of a distillation project, answered by the
/// student before and after training and by the teacher, with the passages they were shown. Nothing
/// is kept. GUI thread only.
class AskDocumentsPage : public Page {
    Q_OBJECT

public:
    explicit AskDocumentsPage(ProjectSession& session, QWidget* parent = nullptr);

    void enter() override;

private:
    /// What has to be known before one can ask.
    struct Known {
        std::optional<int> run; ///< that learned
        std::string runUrl;     ///< where what it trained is asked; empty: on this machine
        bool passages = false;  ///< there are some to answer from
    };

    static Known readKnown(const Project& project);
    QWidget* makeBody();
    void follow();
    void ask();
    void showGrowth(const std::vector<EventPush>& pushes);
    void take(const Outcome& outcome);
    QString obstacle() const;
    void read();
    void showKnown(const Known& known);
    void showColumns();

    bool m_asked = false; ///< the question that is answered is ours
    int m_reading = 0;    ///< see runInBackground()
    DocumentsForm* m_form = nullptr;
    Notice* m_notice = nullptr;
    JobBar* m_job = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_body = nullptr;
    std::map<std::string, AnswerColumn*> m_columns; ///< by model, as the job names it
    SourcesView* m_sources = nullptr;
};

} // namespace fts
