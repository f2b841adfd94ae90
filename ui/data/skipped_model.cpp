#include "ui/data/skipped_model.h"

#include <filesystem>

#include "core/eval/csv_text.h"
#include "ui/base/message_text.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

QString fileName(const Skipped& skipped) {
    return fromUtf8(std::filesystem::path(skipped.path).filename().string());
}

// The table has the file beside it: "/home/…/a.csv, line 3: …" reads "Line 3: …".
QString reasonAlone(const Skipped& skipped) {
    QString reason = shown(skipped.reason);
    const QString path = fromUtf8(skipped.path);
    for (const QString& begin : {path + QStringLiteral(", "), path + QStringLiteral(": ")}) {
        if (reason.startsWith(begin)) {
            reason.remove(0, begin.size());
            reason[0] = reason[0].toUpper();
        }
    }
    return reason.replace(path, fileName(skipped));
}

} // namespace

void SkippedModel::setSkipped(std::vector<Skipped> skipped) {
    beginResetModel();
    m_skipped = std::move(skipped);
    endResetModel();
}

QString SkippedModel::csv() const {
    CsvText text;
    const auto addRow = [&text](const QString& file, const QString& reason) {
        text.cell(file.toStdString()).cell(reason.toStdString());
        text.endRow();
    };
    addRow(tr("File"), tr("Why it was not taken"));
    for (const Skipped& skipped : m_skipped) {
        addRow(fromUtf8(skipped.path), reasonAlone(skipped));
    }
    return fromUtf8(text.text());
}

int SkippedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_skipped.size());
}

int SkippedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SkippedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Skipped& skipped = m_skipped[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return toolTipText(index.column() == Reason ? reasonAlone(skipped)
                                                    : fromUtf8(skipped.path));
    }
    return index.column() == Reason ? reasonAlone(skipped) : fileName(skipped);
}

QVariant SkippedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == File ? tr("File") : tr("Why it was not taken");
}

} // namespace fts
