#include "ui/runs/difference_model.h"

#include "ui/base/field_editor.h"
#include "ui/base/message_text.h"
#include "ui/base/tool_tip_text.h"

namespace fts {

void DifferenceModel::setRuns(const std::vector<RunFacts>& runs) {
    std::vector<Specs> all;
    beginResetModel();
    m_numbers.clear();
    for (const RunFacts& run : runs) {
        if (run.asked) {
            m_numbers.push_back(run.row.number);
            all.push_back(*run.asked);
        }
    }
    m_differences = settingDifferences(all);
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size()) + 1;
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const auto& [field, values] = m_differences[static_cast<std::size_t>(index.row())];
    if (index.column() == 0) {
        return shown(role == Qt::ToolTipRole ? field->help : field->label);
    }
    const QString text = meaningText(*field, values[static_cast<std::size_t>(index.column()) - 1]);
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Setting")
                        : tr("Run %1").arg(m_numbers[static_cast<std::size_t>(section) - 1]);
}

} // namespace fts
