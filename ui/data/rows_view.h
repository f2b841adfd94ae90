#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "ui/data/row_source.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace fts {

class ListTable;
class Notice;
class RowListModel;

/// All rows of a project of one kind to look at: a search, a table, and beneath it what a derived
/// class shows of the chosen ones. GUI thread only.
class RowsView : public QWidget {
    Q_OBJECT

public:
    /// The rows of the project have changed. `rows` is how many there are.
    void refresh(std::int64_t rows);
    /// Others than a person here have changed them: nothing decided before can be taken back.
    virtual void forgetDecisions() {}

Q_SIGNALS:
    void reviewed(); ///< a person changed what the rows say or what they are used for

protected:
    /// What the rows are called. `name` begins the names of objects: "pair".
    struct Words {
        QString name, find, placeholder, show, table;
    };

    RowsView(std::filesystem::path storePath, std::shared_ptr<const RowSource> source,
             const Words& words, QWidget* parent);

    virtual QString countText(int rows) const = 0;            ///< "1,200 pairs"
    virtual QString countText(int shown, int rows) const = 0; ///< "3 of 1,200 pairs"
    virtual void showChosen(const std::vector<std::int64_t>& rows) = 0;

    const std::filesystem::path& storePath() const { return m_storePath; }
    RowListModel& model() const { return *m_model; }
    ListTable& table() const { return *m_table; }
    Notice& notice() const { return *m_notice; }
    std::int64_t current() const { return m_current; } ///< the row looked at; 0: none

    QHBoxLayout* searchLine() const { return m_searchLine; }
    void addShow(const QString& text, RowQuery::Show show);
    void addBelow(QWidget* widget, int stretch);

private:
    void makeSearch(const Words& words);
    void makeTable(const Words& words);
    void search();
    void showCount();
    void noteChosen();
    void restoreChoice();

    std::filesystem::path m_storePath;
    std::int64_t m_rows = 0;
    QTimer m_typing;
    RowListModel* m_model = nullptr;
    std::int64_t m_current = 0;
    int m_currentRow = -1; ///< where it stood
    QHBoxLayout* m_searchLine = nullptr;
    QLineEdit* m_words = nullptr;
    QComboBox* m_show = nullptr;
    QLabel* m_count = nullptr;
    ListTable* m_table = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
