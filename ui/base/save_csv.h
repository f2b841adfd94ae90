#pragma once

#include <string>

#include <QString>

class QAbstractItemModel;
class QWidget;

namespace fts {

class Notice;

/// What a table shows, as comma-separated text below its titles.
std::string tableAsCsv(const QAbstractItemModel& table);

/// Asks where to save `csv`, `name` being offered, writes it there in the background, whole or not
/// at all, and says in `notice` how that went.
void saveAsCsv(const QString& name, const std::string& csv, Notice& notice, QWidget* parent);

} // namespace fts
