#pragma once

#include <filesystem>

#include <QTimer>
#include <QWidget>

#include "core/store/pair_list.h"

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;

namespace fts {

class ListTable;
class Notice;
class PairExport;
class PairModel;
class PairReviewer;
class PairReviewPanel;

/// All pairs of the project to look at and to decide about: a search, a table, and the chosen pair
/// in full.
/// GUI thread only.
class PairView : public QWidget {
    Q_OBJECT

public:
    PairView(std::filesystem::path storePath, bool readOnly, QWidget* parent = nullptr);

    /// The rows of the project have changed. `pairs` is how many there are.
    void refresh(std::int64_t pairs);

Q_SIGNALS:
    void reviewed(); ///< a person changed what the pairs say or what they are used for

private:
    QLayout* makeSearch();
    void makeTable();
    void addShortcuts();
    void search();
    void showCount();
    void noteChosen();
    void readPair(std::int64_t id);
    void noteChanged(const std::vector<std::int64_t>& pairs);
    void goOn();
    void restoreChoice();

    std::filesystem::path m_storePath;
    std::int64_t m_pairs = 0;
    QTimer m_typing;
    PairModel* m_model = nullptr;
    PairReviewer* m_reviewer = nullptr;
    std::int64_t m_current = 0; ///< the pair looked at
    int m_currentRow = -1;      ///< where it stood
    QLineEdit* m_words = nullptr;
    QComboBox* m_show = nullptr;
    QLabel* m_count = nullptr;
    PairExport* m_export = nullptr;
    ListTable* m_table = nullptr;
    PairReviewPanel* m_panel = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
