#include "ui/plot/plot_table.h"

#include <algorithm>

#include "ui/base/message_text.h"
#include "ui/plot/sample_text.h"

namespace fts {
namespace {

constexpr int kDigits = 6;

} // namespace

PlotTable::PlotTable(const PlotCanvas& canvas, QObject* parent)
    : QAbstractTableModel(parent), m_canvas(canvas) {}

void PlotTable::refresh() {
    std::vector<const Curve*> curves;
    curves.reserve(static_cast<std::size_t>(m_canvas.count()));
    for (int i = 0; i < m_canvas.count(); ++i) {
        curves.push_back(&m_canvas.curve(i).raw());
    }
    std::vector<std::int64_t> steps = stepsOf(curves);
    const bool grew = m_curves == m_canvas.count() && steps.size() >= m_steps.size() &&
                      std::equal(m_steps.begin(), m_steps.end(), steps.begin());
    if (!grew) {
        beginResetModel();
        m_steps = std::move(steps);
        m_curves = m_canvas.count();
        endResetModel();
        return;
    }
    // A view keeps its place and selection while rows are added at the end.
    const int before = static_cast<int>(m_steps.size());
    const int after = static_cast<int>(steps.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_steps = std::move(steps);
        endInsertRows();
    }
    if (before > 0) {
        Q_EMIT dataChanged(index(0, 0), index(before - 1, m_curves));
    }
}

int PlotTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int PlotTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_curves + 1;
}

QVariant PlotTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const std::int64_t step = m_steps[static_cast<std::size_t>(index.row())];
    if (index.column() == 0) {
        return QString::number(step);
    }
    const Sample* sample = m_canvas.curve(index.column() - 1).raw().at(step);
    return sample != nullptr ? valueText(sample->value, kDigits) : QVariant();
}

QVariant PlotTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section > m_curves) {
        return {};
    }
    return section == 0 ? m_stepTitle : m_canvas.curve(section - 1).name();
}

} // namespace fts
