#include "ui/base/save_csv.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFileDialog>

#include "core/base/files.h"
#include "core/eval/csv_text.h"
#include "ui/base/background.h"
#include "ui/base/notice.h"

namespace fts {
namespace {

struct SaveCsv {
    Q_DECLARE_TR_FUNCTIONS(SaveCsv)
};

void write(const QString& file, const std::string& csv, Notice& notice) {
    runInBackground(
        &notice,
        [path = file.toStdString(), csv] {
            writeFileAtomically(path, csv);
            return true;
        },
        [&notice, file](bool) {
            notice.say(Notice::Kind::Good, SaveCsv::tr("Saved as %1.").arg(file));
        },
        [&notice](const Error& error) { notice.say(error); });
}

} // namespace

std::string tableAsCsv(const QAbstractItemModel& table) {
    CsvText text;
    const int columns = table.columnCount();
    for (int column = 0; column < columns; ++column) {
        text.cell(table.headerData(column, Qt::Horizontal).toString().toStdString());
    }
    text.endRow();
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < columns; ++column) {
            text.cell(table.index(row, column).data().toString().toStdString());
        }
        text.endRow();
    }
    return text.text();
}

void saveAsCsv(const QString& name, const std::string& csv, Notice& notice, QWidget* parent) {
    auto* dialog =
        new QFileDialog(parent, SaveCsv::tr("Save as CSV"), QString(), SaveCsv::tr("CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->selectFile(name + QStringLiteral(".csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &notice,
                     [csv, &notice](const QString& file) { write(file, csv, notice); });
    dialog->open();
}

} // namespace fts
