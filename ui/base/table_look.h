#pragma once

class QTableView;

namespace fts {

/// Roles of a cell, both optional: its whole text where it shows a part, and true while it shows
/// that its text is still being read.
inline constexpr int kWholeText = 1000; // Qt::UserRole and those after it are for sorting
inline constexpr int kBeingRead = kWholeText + 1;

/// Between the texts of two rows, in pixels.
inline constexpr int kRowMargin = 8;

/// Of a row with so many lines of text.
int rowHeight(const QTableView& table, int lines = 1);

/// The look all tables share: rows told apart by their ground, no lines between columns, heads
/// above the texts they name, no row numbers, Tab leaves the table. The keys that copy take all
/// cells that are chosen, for a spreadsheet.
void setTableLook(QTableView& table);

/// The height that shows so many rows, with the head, the frame and a scroll bar that is needed.
int tableHeight(const QTableView& table, int rows);

/// Keeps the table as high as its rows, so that the page scrolls and not the table; but not higher
/// than `mostRows`.
void fitToRows(QTableView& table, int mostRows);

} // namespace fts
