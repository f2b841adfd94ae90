#pragma once

#include "core/store/pair_list.h"
#include "ui/data/reviewed_rows_view.h"

class QPlainTextEdit;

namespace fts {

class PairExport;

/// All pairs of the project to look at and to decide about: a search, a table, and the chosen pair
/// in full, its question beside its passage. GUI thread only.
class PairView : public ReviewedRowsView {
    Q_OBJECT

public:
    PairView(std::filesystem::path storePath, bool readOnly, QWidget* parent = nullptr);

protected:
    QString countText(int rows) const override;
    QString countText(int shown, int rows) const override;
    void read(std::int64_t id) override;
    void clearReading() override;

private:
    void showPair(const ListedPair& pair);

    PairExport* m_export = nullptr;
    QPlainTextEdit* m_passage = nullptr;
};

} // namespace fts
