#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

#include <QAbstractTableModel>

#include "core/base/error.h"
#include "ui/data/row_source.h"

namespace fts {

/// The rows of a project that a query finds, such as its pairs. Any number of them: only what is
/// looked at is read, a page of rows at a time, in the background; until it is there a row shows
/// "…". GUI thread only.
class RowListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Question, Answer, Use, DataSet, ColumnCount };

    RowListModel(std::filesystem::path storePath, std::shared_ptr<const RowSource> source,
                 QObject* parent = nullptr);

    /// Looks for the rows anew; found() tells when the rows are those.
    void search(const RowQuery& query);
    const RowQuery& query() const { return m_query; }
    std::int64_t idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t id) const; ///< −1 if it is not among the rows

    /// These rows have changed; they stay where they are until the next search.
    void reread(const std::vector<std::int64_t>& ids);

    void sort(int column, Qt::SortOrder order) override; ///< −1: in the order of import

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void found();
    void failed(const fts::Error& error);
    void pageWanted(int page) const;

private:
    void setIds(std::vector<std::int64_t> ids);
    void wantPage(int page) const;
    void readPage(int page);
    void keepPage(int page, const std::vector<ListedRow>& rows);
    void rereadKept();
    int endOf(int page) const; ///< the row after its last

    std::filesystem::path m_storePath;
    std::shared_ptr<const RowSource> m_source;
    QStringList m_headings;
    RowQuery m_query;
    std::vector<std::int64_t> m_ids;
    std::unordered_map<std::int64_t, QStringList> m_known; ///< of the pages kept
    std::deque<int> m_kept;                                ///< pages, the oldest first
    mutable std::set<int> m_wanted;                        ///< pages asked for, not yet there
    int m_search = 0;                                      ///< counts them; answers to old ones are
                                                           ///< passed over
    int m_shown = 0;                                       ///< the search the rows are of
};

} // namespace fts
