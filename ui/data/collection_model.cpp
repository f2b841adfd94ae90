#include "ui/data/collection_model.h"

#include <algorithm>

#include <QLocale>
#include <QRegularExpression>

#include "core/project/choices.h"
#include "core/project/specs.h"
#include "ui/base/message_text.h"
#include "ui/base/time_text.h"
#include "ui/base/tool_tip_text.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

bool isNumber(int column) {
    return column == CollectionModel::Documents || column == CollectionModel::Passages ||
           column == CollectionModel::Questions;
}

/// Questions; a set of conversations has one in each.
std::int64_t asked(const CollectionCounts& counts) {
    return counts.questions > 0 ? counts.questions : counts.sqlRows + counts.chatRows;
}

QString formatName(const std::string& key) {
    for (const auto choices :
         {importerChoices(), sqlImporterChoices(), importersOf(kDistillation)}) {
        const auto choice = std::ranges::find(choices, key, &Choice::key);
        if (choice != choices.end()) {
            return shown(choice->label);
        }
    }
    return fromUtf8(key);
}

} // namespace

void CollectionModel::setCollections(std::vector<CollectionCounts> collections) {
    beginResetModel();
    m_collections = std::move(collections);
    endResetModel();
}

int CollectionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_collections.size());
}

int CollectionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CollectionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const CollectionCounts& counts = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(counts, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name     ? toolTipText(fromUtf8(counts.collection.path))
               : index.column() == Format ? formatName(counts.collection.format)
                                          : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft);
    default:
        return {};
    }
}

QString CollectionModel::text(const CollectionCounts& counts, int column) const {
    const QLocale locale;
    switch (column) {
    case Name:
        return fromUtf8(counts.collection.name);
    case Format: // the table has no room for what its files are called
        return formatName(counts.collection.format)
            .section(QRegularExpression(QStringLiteral("\\s*[(（]")), 0, 0);
    case Use:
        return counts.collection.split ? useName(*counts.collection.split) : tr("Divided");
    case Documents:
        return locale.toString(qlonglong(counts.documents));
    case Passages:
        return locale.toString(qlonglong(counts.passages));
    case Questions:
        return locale.toString(qlonglong(asked(counts)));
    case Added:
        return localTimeText(counts.collection.importedAt);
    default:
        return {};
    }
}

QVariant CollectionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter) | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Data set");
    case Format:
        return tr("Format");
    case Use:
        return tr("Used for");
    case Documents:
        return tr("Documents");
    case Passages:
        return tr("Passages");
    case Questions:
        return tr("Questions");
    case Added:
        return tr("Added");
    default:
        return {};
    }
}

} // namespace fts
