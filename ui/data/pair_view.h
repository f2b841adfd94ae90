#pragma once

#include <filesystem>

#include <QTimer>
#include <QWidget>

#include "core/store/pair_list.h"

class QLabel;
class QLayout;
class QLineEdit;
class QPlainTextEdit;

namespace fts {

class ListTable;
class Notice;
class PairModel;

/// All pairs of the project to look at: a search, a table, and the chosen pair in full.
/// GUI thread only.
class PairView : public QWidget {
    Q_OBJECT

public:
    explicit PairView(std::filesystem::path storePath, QWidget* parent = nullptr);

    /// The rows of the project have changed. `pairs` is how many there are.
    void refresh(std::int64_t pairs);

private:
    QLayout* makeParts();
    void search();
    void showCount();
    void readPair(std::int64_t id);
    void showPair(const ListedPair& pair);

    std::filesystem::path m_storePath;
    std::int64_t m_pairs = 0;
    QTimer m_typing;
    PairModel* m_model = nullptr;
    QLineEdit* m_words = nullptr;
    QLabel* m_count = nullptr;
    ListTable* m_table = nullptr;
    QPlainTextEdit* m_whole = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
