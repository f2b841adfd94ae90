#pragma once

#include <deque>
#include <vector>

#include <QAbstractTableModel>
#include <QDateTime>

#include "ui/base/model_server.h"

namespace fts {

/// The requests that were answered, the newest first; of very many the latest. GUI thread only.
class CallList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Request, Status, Seconds, Columns };
    static constexpr int kMostShown = 1000;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const std::vector<AnsweredCall>& calls);
    void clear();

    qint64 answered() const { return m_answered; } ///< also those that are no longer shown
    qint64 refused() const { return m_refused; }   ///< of these, those with an error

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QTime time;
        AnsweredCall call;
    };

    QString text(const Row& row, int column) const;

    std::deque<Row> m_rows;
    qint64 m_answered = 0;
    qint64 m_refused = 0;
};

} // namespace fts
