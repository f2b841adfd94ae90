#pragma once

#include "core/store/sql_row_list.h"
#include "ui/data/reviewed_rows_view.h"

class QPlainTextEdit;

namespace fts {

/// All questions on databases of the project, to look at and to decide about: of the chosen one its
/// tables beside its SQL, which can be edited. GUI thread only.
class SqlRowView : public ReviewedRowsView {
    Q_OBJECT

public:
    SqlRowView(std::filesystem::path storePath, bool readOnly, QWidget* parent = nullptr);

protected:
    QString countText(int rows) const override;
    QString countText(int shown, int rows) const override;
    void read(std::int64_t id) override;
    void clearReading() override;

private:
    void showRow(const ListedSqlRow& listed);

    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
