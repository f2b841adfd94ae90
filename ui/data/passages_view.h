#pragma once

#include <QTimer>
#include <QWidget>

#include "core/jobs/passage_preview.h"
#include "ui/base/project_session.h"
#include "ui/base/view_reader.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace fts {

class ListTable;
class Notice;
class PassageModel;
class SettingsForm;

/// How documents are divided: the settings of it, and the passages that one document becomes with
/// them, with what is put before each, what it repeats and what the model does not see of it.
/// Follows the settings, on a thread of its own and while it is in view. GUI thread only.
class PassagesView : public QWidget {
    Q_OBJECT

public:
    explicit PassagesView(ProjectSession& session, QWidget* parent = nullptr);

    SettingsForm& form() { return *m_form; }
    void refresh(); ///< the documents or the settings may have changed

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeDocumentLine();
    QWidget* makePassages();
    void connectParts(ProjectSession& session);
    void read();
    void showState();
    void showView(const PassagePreview& view);
    void showDocuments(const PassagePreview& view);
    void showSummary(const PassagePreview& view);
    void showPassage();
    void showNextCut();

    ProjectSession& m_session;
    ViewReader<PassagePreview, std::int64_t> m_reader{readPassagePreview};
    QTimer m_typing;            ///< until the settings are looked at
    std::string m_shown;        ///< key of the preview that is shown
    std::int64_t m_divided = 0; ///< document that is shown
    SettingsForm* m_form = nullptr;
    QList<std::int64_t> m_documents; ///< ids, as they stand in
    QComboBox* m_document = nullptr;
    QPushButton* m_nextCut = nullptr;
    QLabel* m_summary = nullptr;
    Notice* m_notice = nullptr;
    QWidget* m_passages = nullptr;
    PassageModel* m_model = nullptr;
    ListTable* m_table = nullptr;
    QTextBrowser* m_text = nullptr;
};

} // namespace fts
