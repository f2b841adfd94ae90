#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/jobs/passage_preview.h"

namespace fts {

/// The passages a document would be divided into, in their order. GUI thread only.
class PassageModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Page, Tokens, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPassages(std::vector<PreviewedPassage> passages);
    const PreviewedPassage& at(int row) const { return m_passages[static_cast<std::size_t>(row)]; }
    /// The next row of which the model does not see all, from the top again after the last; −1:
    /// there is none.
    int nextCut(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PreviewedPassage> m_passages;
};

} // namespace fts
