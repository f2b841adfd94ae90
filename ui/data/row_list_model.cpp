#include "ui/data/row_list_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/base/background.h"
#include "ui/base/table_look.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

constexpr int kPageRows = 100;
constexpr std::size_t kPagesKept = 50;

} // namespace

RowListModel::RowListModel(std::filesystem::path storePath, std::shared_ptr<const RowSource> source,
                           QObject* parent)
    : QAbstractTableModel(parent), m_storePath(std::move(storePath)), m_source(std::move(source)),
      m_headings(m_source->headings()) {
    connect(this, &RowListModel::pageWanted, this, &RowListModel::readPage, Qt::QueuedConnection);
}

void RowListModel::search(const RowQuery& query) {
    m_query = query;
    const int search = ++m_search;
    runInBackground(
        this,
        [path = m_storePath, source = m_source, query] {
            ProjectStore store(path);
            return source->find(store, query);
        },
        [this, search](std::vector<std::int64_t> ids) {
            if (search == m_search) {
                setIds(std::move(ids));
            }
        },
        [this, search](const Error& error) {
            if (search == m_search) {
                Q_EMIT failed(error);
            }
        });
}

void RowListModel::sort(int column, Qt::SortOrder order) {
    static constexpr std::array kOrders{RowQuery::Order::Question, RowQuery::Order::Answer,
                                        RowQuery::Order::Use, RowQuery::Order::Collection};
    RowQuery query = m_query;
    query.order = column < 0 ? RowQuery::Order::Import : kOrders[static_cast<std::size_t>(column)];
    query.descending = column >= 0 && order == Qt::DescendingOrder;
    if (query != m_query) {
        search(query);
    }
}

int RowListModel::rowOf(std::int64_t id) const {
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

void RowListModel::setIds(std::vector<std::int64_t> ids) {
    if (ids == m_ids && !ids.empty()) { // what is chosen and where it is scrolled to stays
        m_shown = m_search;
        for (const int page : std::set(m_wanted)) { // what comes of those is of the search before
            readPage(page);
        }
        rereadKept();
        Q_EMIT found();
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    m_known.clear();
    m_kept.clear();
    m_wanted.clear();
    m_shown = m_search;
    endResetModel();
    Q_EMIT found();
}

int RowListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RowListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RowListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != kBeingRead)) {
        return {};
    }
    const auto row = m_known.find(idAt(index.row()));
    if (row != m_known.end()) {
        const QString text = row->second.value(index.column());
        return role == kBeingRead        ? QVariant(false)
               : role == Qt::ToolTipRole ? toolTipText(text)
                                         : text;
    }
    wantPage(index.row() / kPageRows);
    return role == kBeingRead        ? QVariant(true)
           : role == Qt::DisplayRole ? QVariant(QStringLiteral("…"))
                                     : QVariant();
}

// Asked for while the view paints, so it is read afterwards.
void RowListModel::wantPage(int page) const {
    if (m_wanted.insert(page).second) {
        Q_EMIT pageWanted(page);
    }
}

void RowListModel::readPage(int page) {
    if (page * kPageRows >= rowCount()) {
        return; // of the rows before the last search
    }
    const auto begin = std::ptrdiff_t{page} * kPageRows;
    std::vector<std::int64_t> ids(m_ids.begin() + begin, m_ids.begin() + endOf(page));
    runInBackground(
        this,
        [path = m_storePath, source = m_source, ids = std::move(ids)] {
            ProjectStore store(path);
            return source->list(store, ids);
        },
        [this, page, shown = m_shown](const std::vector<ListedRow>& rows) {
            if (shown == m_shown) {
                keepPage(page, rows);
            }
        },
        [this, shown = m_shown](const Error& error) {
            if (shown == m_shown) {
                Q_EMIT failed(error);
            }
        });
}

void RowListModel::rereadKept() {
    for (const int page : std::exchange(m_kept, {})) {
        m_wanted.insert(page);
        readPage(page);
    }
}

void RowListModel::reread(const std::vector<std::int64_t>& ids) {
    if (std::ranges::any_of(ids, [this](std::int64_t id) { return m_known.contains(id); })) {
        rereadKept();
    }
}

void RowListModel::keepPage(int page, const std::vector<ListedRow>& rows) {
    m_wanted.erase(page);
    m_kept.push_back(page);
    for (const ListedRow& row : rows) {
        m_known[row.id] = row.cells;
    }
    for (int row = page * kPageRows; row < endOf(page); ++row) {
        m_known.try_emplace(idAt(row)); // one that was removed meanwhile is not asked for again
    }
    if (m_kept.size() > kPagesKept) {
        const int oldest = m_kept.front();
        m_kept.pop_front();
        for (int row = oldest * kPageRows; row < endOf(oldest); ++row) {
            m_known.erase(idAt(row));
        }
    }
    Q_EMIT dataChanged(index(page * kPageRows, 0), index(endOf(page) - 1, ColumnCount - 1));
}

int RowListModel::endOf(int page) const {
    return std::min((page + 1) * kPageRows, rowCount());
}

QVariant RowListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    return m_headings.value(section);
}

} // namespace fts
