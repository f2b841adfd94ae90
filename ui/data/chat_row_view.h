#pragma once

#include "core/store/chat_row_list.h"
#include "core/store/passage_places.h"
#include "ui/data/reviewed_rows_view.h"

class QTextBrowser;

namespace fts {

/// All conversations that a student learns from, to look at and to decide about: of the chosen one
/// every message and the passages it rests on, beside the answer that is learned, which can be
/// edited. GUI thread only.
class ChatRowView : public ReviewedRowsView {
    Q_OBJECT

public:
    ChatRowView(std::filesystem::path storePath, bool readOnly, QWidget* parent = nullptr);

protected:
    QString countText(int rows) const override;
    QString countText(int shown, int rows) const override;
    void read(std::int64_t id) override;
    void clearReading() override;

private:
    struct Found {
        std::vector<ListedChatRow> rows; ///< one, or none if it is gone
        std::vector<PassagePlace> sources;
    };

    void showRow(const Found& found);

    QTextBrowser* m_text = nullptr;
};

} // namespace fts
