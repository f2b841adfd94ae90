#include "ui/base/table_look.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

namespace fts {
namespace {

constexpr int kMostRowsCopied = 1000; // of more, the cell that has the keyboard, as Qt does it
constexpr int kRowsMeasured = 30;     // for the width of a column: all take too long

// What a cell says is a cell there too.
QString copiedText(const QModelIndex& index) {
    const QVariant whole = index.data(kWholeText);
    QString text = (whole.isValid() ? whole : index.data()).toString();
    return text.replace(u'\t', u' ')
        .replace(QStringLiteral("\r\n"), QStringLiteral(" "))
        .replace(u'\n', u' ');
}

// The chosen cells, parted by tabs and line breaks; empty if not all are there to be copied.
QString chosenText(const QTableView& table) {
    int rows = 0;
    for (const QItemSelectionRange& range : table.selectionModel()->selection()) {
        rows += range.height();
    }
    if (rows == 0 || rows > kMostRowsCopied) {
        return {};
    }
    const auto placeOf = [&table](const QModelIndex& index) {
        return std::pair(index.row(), table.horizontalHeader()->visualIndex(index.column()));
    };
    QModelIndexList chosen = table.selectionModel()->selectedIndexes();
    chosen.removeIf([&](const QModelIndex& index) { return table.isColumnHidden(index.column()); });
    std::sort(chosen.begin(), chosen.end(), [&](const QModelIndex& one, const QModelIndex& other) {
        return placeOf(one) < placeOf(other);
    });
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (chosen[i].data(kBeingRead).toBool()) {
            return {};
        }
        if (i > 0) {
            text += chosen[i].row() == chosen[i - 1].row() ? u'\t' : u'\n';
        }
        text += copiedText(chosen[i]);
    }
    return text;
}

/// Qt copies one cell only, whatever is chosen.
class CopyKeys : public QObject {
public:
    explicit CopyKeys(QTableView& table) : QObject(&table), m_table(table) {
        table.installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::KeyPress ||
            !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
            return false;
        }
        const QString text = chosenText(m_table);
        if (!text.isEmpty()) {
            QGuiApplication::clipboard()->setText(text);
        }
        return !text.isEmpty();
    }

private:
    const QTableView& m_table;
};

} // namespace

int rowHeight(const QTableView& table, int lines) {
    return lines * table.fontMetrics().height() + kRowMargin;
}

void setTableLook(QTableView& table) {
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight(table));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    new CopyKeys(table);
}

int tableHeight(const QTableView& table, int rows) {
    const bool scrolls = table.horizontalHeader()->length() > table.viewport()->width();
    const int bar = scrolls ? table.horizontalScrollBar()->sizeHint().height() : 0;
    return bar + table.horizontalHeader()->sizeHint().height() +
           rows * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth();
}

void fitToRows(QTableView& table, int mostRows) {
    const auto fit = [&table, mostRows] {
        table.setFixedHeight(
            tableHeight(table, std::clamp(table.verticalHeader()->count(), 1, mostRows)));
    };
    QObject::connect(table.verticalHeader(), &QHeaderView::sectionCountChanged, &table, fit);
    QObject::connect(table.horizontalScrollBar(), &QScrollBar::rangeChanged, &table, fit);
    fit();
}

} // namespace fts
