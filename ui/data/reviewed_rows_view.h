#pragma once

#include "ui/data/review_panel.h"
#include "ui/data/rows_view.h"

namespace fts {

/// Rows that a person decides about: those of RowsView, and beneath them the chosen one in a
/// ReviewPanel. GUI thread only.
class ReviewedRowsView : public RowsView {
    Q_OBJECT

public:
    void forgetDecisions() override;

protected:
    /// `whyItStays` is said when a row cannot be kept.
    ReviewedRowsView(std::filesystem::path storePath, std::shared_ptr<const RowSource> source,
                     const Words& words, const QString& whyItStays, QWidget* parent);

    /// To be called once by the constructor of a derived class, with what it shows a row in.
    void addReview(const RowChanges& changes, const ReviewPanel::Words& words, QWidget* reading,
                   bool readOnly);

    /// Reads the row, then calls panel().show().
    virtual void read(std::int64_t id) = 0;
    virtual void clearReading() = 0; ///< no row is chosen, or several

    ReviewPanel& panel() const { return *m_panel; }
    void showChosen(const std::vector<std::int64_t>& rows) override;
    bool event(QEvent* event) override;

private:
    void addShortcuts();
    void noteChanged(const std::vector<std::int64_t>& rows);
    void goOn();

    QString m_whyItStays;
    RowReviewer* m_reviewer = nullptr;
    ReviewPanel* m_panel = nullptr;
};

} // namespace fts
