#pragma once

#include "core/store/chat_row_list.h"
#include "core/store/passage_places.h"
#include "ui/data/rows_view.h"

class QPushButton;
class QTextBrowser;

namespace fts {

class ChatReviewer;

/// All conversations that a student learns from, and of the chosen one every message, the passages
/// it rests on, and what it is used for or why it is left out; kept and left out by hand. GUI
/// thread only.
class ChatRowView : public RowsView {
    Q_OBJECT

public:
    ChatRowView(std::filesystem::path storePath, bool readOnly, QWidget* parent = nullptr);

protected:
    QString countText(int rows) const override;
    QString countText(int shown, int rows) const override;
    void showChosen(const std::vector<std::int64_t>& rows) override;

private:
    struct Found {
        std::vector<ListedChatRow> rows; ///< one, or none if it is gone
        std::vector<PassagePlace> sources;
    };

    QWidget* makeButtons();
    QPushButton* makeButton(const QString& text, const char* name, const QString& accessibleName);
    void read(std::int64_t id);
    void showRow(const Found& found);
    void noteChanged(const std::vector<std::int64_t>& rows);
    void showState();

    bool m_readOnly = false;
    ChatReviewer* m_reviewer = nullptr;
    std::vector<std::int64_t> m_chosen;
    QTextBrowser* m_text = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_leaveOut = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace fts
