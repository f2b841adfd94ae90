#pragma once

#include "ui/data/rows_view.h"

namespace fts {

class PairExport;
class PairReviewer;
class PairReviewPanel;

/// All pairs of the project to look at and to decide about: a search, a table, and the chosen pair
/// in full. GUI thread only.
class PairView : public RowsView {
    Q_OBJECT

public:
    PairView(std::filesystem::path storePath, bool readOnly, QWidget* parent = nullptr);

protected:
    QString countText(int rows) const override;
    QString countText(int shown, int rows) const override;
    void showChosen(const std::vector<std::int64_t>& rows) override;

private:
    void addShortcuts();
    void readPair(std::int64_t id);
    void noteChanged(const std::vector<std::int64_t>& pairs);
    void goOn();

    PairReviewer* m_reviewer = nullptr;
    PairExport* m_export = nullptr;
    PairReviewPanel* m_panel = nullptr;
};

} // namespace fts
