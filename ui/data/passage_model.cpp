#include "ui/data/passage_model.h"

#include "ui/base/count_text.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr std::size_t kLineLength = 300; // bytes; what a line could show at most

// Of what stands in no other passage.
QString firstLine(const PreviewedPassage& passage) {
    const std::string_view own =
        std::string_view(passage.text).substr(passage.headings + passage.repeated);
    return fromUtf8(own.substr(0, kLineLength)).simplified();
}

QString tokensText(const SeenPart& seen) {
    const auto tokens = static_cast<std::int64_t>(seen.tokens);
    const auto whole = static_cast<std::int64_t>(seen.whole);
    return seen.isCut() ? PassageModel::tr("%1 of %2").arg(countText(tokens), countText(whole))
                        : countText(whole);
}

} // namespace

void PassageModel::setPassages(std::vector<PreviewedPassage> passages) {
    beginResetModel();
    m_passages = std::move(passages);
    endResetModel();
}

int PassageModel::nextCut(int row) const {
    const int rows = rowCount();
    for (int i = 1; i <= rows; ++i) {
        const int next = (row + i) % rows;
        if (at(next).seen.isCut()) {
            return next;
        }
    }
    return -1;
}

int PassageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_passages.size());
}

int PassageModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PassageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const PreviewedPassage& passage = at(index.row());
    switch (index.column()) {
    case Number:
        return countText(index.row() + 1);
    case Page:
        return passage.page > 0 ? countText(passage.page) : QString();
    case Tokens:
        return tokensText(passage.seen);
    default:
        return firstLine(passage);
    }
}

QVariant PassageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("No.");
    case Page:
        return tr("Page");
    case Tokens:
        return tr("Tokens");
    default:
        return tr("Text");
    }
}

} // namespace fts
