#include "ui/data/pair_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

constexpr int kPageRows = 100;
constexpr std::size_t kPagesKept = 50;
constexpr std::int64_t kShownCharacters = 300; // of a text in a line of the table

} // namespace

PairModel::PairModel(std::filesystem::path storePath, QObject* parent)
    : QAbstractTableModel(parent), m_storePath(std::move(storePath)) {
    connect(this, &PairModel::pageWanted, this, &PairModel::readPage, Qt::QueuedConnection);
}

void PairModel::search(const PairQuery& query) {
    m_query = query;
    const int search = ++m_search;
    runInBackground(
        this,
        [path = m_storePath, query] {
            ProjectStore store(path);
            return findPairs(store, query);
        },
        [this, search](std::vector<std::int64_t> ids) {
            if (search == m_search) {
                setIds(std::move(ids));
            }
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void PairModel::sort(int column, Qt::SortOrder order) {
    static constexpr std::array kOrders{PairQuery::Order::Question, PairQuery::Order::Passage,
                                        PairQuery::Order::Use, PairQuery::Order::Collection};
    PairQuery query = m_query;
    query.order = column < 0 ? PairQuery::Order::Import : kOrders[static_cast<std::size_t>(column)];
    query.descending = column >= 0 && order == Qt::DescendingOrder;
    if (query != m_query) {
        search(query);
    }
}

int PairModel::rowOf(std::int64_t id) const {
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

void PairModel::setIds(std::vector<std::int64_t> ids) {
    if (ids == m_ids && !ids.empty()) { // what is chosen and where it is scrolled to stays
        m_shown = m_search;
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

int PairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int PairModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const auto pair = m_known.find(idAt(index.row()));
    if (pair != m_known.end()) {
        return text(pair->second, index.column());
    }
    wantPage(index.row() / kPageRows);
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
}

// Asked for while the view paints, so it is read afterwards.
void PairModel::wantPage(int page) const {
    if (m_wanted.insert(page).second) {
        Q_EMIT pageWanted(page);
    }
}

void PairModel::readPage(int page) {
    if (page * kPageRows >= rowCount()) {
        return; // of the rows before the last search
    }
    const auto begin = std::ptrdiff_t{page} * kPageRows;
    std::vector<std::int64_t> ids(m_ids.begin() + begin, m_ids.begin() + endOf(page));
    runInBackground(
        this,
        [path = m_storePath, ids = std::move(ids)] {
            ProjectStore store(path);
            return listPairs(store, ids, kShownCharacters);
        },
        [this, page, shown = m_shown](const std::vector<ListedPair>& pairs) {
            if (shown == m_shown) {
                keepPage(page, pairs);
            }
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void PairModel::rereadKept() {
    for (const int page : std::exchange(m_kept, {})) {
        m_wanted.insert(page);
        readPage(page);
    }
}

void PairModel::reread(const std::vector<std::int64_t>& ids) {
    if (std::ranges::any_of(ids, [this](std::int64_t id) { return m_known.contains(id); })) {
        rereadKept();
    }
}

void PairModel::keepPage(int page, const std::vector<ListedPair>& pairs) {
    m_wanted.erase(page);
    m_kept.push_back(page);
    for (const ListedPair& pair : pairs) {
        m_known[pair.id] = pair;
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

int PairModel::endOf(int page) const {
    return std::min((page + 1) * kPageRows, rowCount());
}

QString PairModel::text(const ListedPair& pair, int column) const {
    switch (column) {
    case Question:
        return fromUtf8(pair.question).simplified();
    case Passage:
        return fromUtf8(pair.passage).simplified();
    case Use:
        return useText(pair);
    case DataSet:
        return fromUtf8(pair.collection);
    default:
        return {};
    }
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    switch (section) {
    case Question:
        return tr("Question");
    case Passage:
        return tr("Passage that answers it");
    case Use:
        return tr("Used for");
    case DataSet:
        return tr("Data set");
    default:
        return {};
    }
}

} // namespace fts
