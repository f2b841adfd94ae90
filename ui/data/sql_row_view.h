#pragma once

#include "core/store/sql_row_list.h"
#include "ui/data/rows_view.h"

class QPlainTextEdit;

namespace fts {

/// All questions on databases of the project, and of the chosen one its tables and its SQL in full,
/// with what it is used for or why it is left out. GUI thread only.
class SqlRowView : public RowsView {
    Q_OBJECT

public:
    SqlRowView(std::filesystem::path storePath, QWidget* parent = nullptr);

protected:
    QString countText(int rows) const override;
    QString countText(int shown, int rows) const override;
    void showChosen(const std::vector<std::int64_t>& rows) override;

private:
    void showRow(const ListedSqlRow& listed);

    std::int64_t m_wanted = 0; ///< the row that is being read
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
