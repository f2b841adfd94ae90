#include "ui/serve/call_list.h"

#include <QLocale>

namespace fts {
namespace {

constexpr qsizetype kLongestPath = 200; // characters

bool isRefused(const AnsweredCall& call) {
    return call.status == 0 || call.status >= 400;
}

} // namespace

void CallList::add(const std::vector<AnsweredCall>& calls) {
    const QTime now = QTime::currentTime();
    const std::size_t first = calls.size() - std::min<std::size_t>(calls.size(), kMostShown);
    for (const AnsweredCall& call : calls) {
        ++m_answered;
        m_refused += isRefused(call) ? 1 : 0;
    }
    if (calls.empty()) {
        return;
    }
    beginInsertRows({}, 0, static_cast<int>(calls.size() - first) - 1);
    for (std::size_t i = first; i < calls.size(); ++i) {
        m_rows.push_front({now, calls[i]});
    }
    endInsertRows();
    if (m_rows.size() > kMostShown) {
        beginRemoveRows({}, kMostShown, static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(kMostShown);
        endRemoveRows();
    }
}

void CallList::clear() {
    beginResetModel();
    m_rows.clear();
    m_answered = 0;
    m_refused = 0;
    endResetModel();
}

int CallList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CallList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant CallList::data(const QModelIndex& index, int role) const {
    if (role == Qt::DisplayRole) {
        return text(m_rows[static_cast<std::size_t>(index.row())], index.column());
    }
    return role == Qt::TextAlignmentRole && index.column() >= Status
               ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
               : QVariant();
}

QString CallList::text(const Row& row, int column) const {
    switch (column) {
    case Time:
        return QLocale().toString(row.time, QStringLiteral("HH:mm:ss"));
    case Request:
        return row.call.method + u' ' + row.call.path.left(kLongestPath);
    case Status:
        return row.call.status == 0 ? tr("gone") : QString::number(row.call.status);
    default:
        return QLocale().toString(row.call.seconds, 'f', 3);
    }
}

QVariant CallList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString names[] = {tr("Time"), tr("Request"), tr("Status"), tr("Seconds")};
    return names[section];
}

} // namespace fts
