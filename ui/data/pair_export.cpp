#include "ui/data/pair_export.h"

#include <QFileDialog>
#include <QMenu>

#include "core/jobs/data_export.h"
#include "core/project/choices.h"
#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

QString endingOf(const std::string& format) {
    return format == "csv"          ? QStringLiteral("csv")
           : format == "jsonl"      ? QStringLiteral("jsonl")
           : format == "llamaindex" ? QStringLiteral("json")
                                    : QString(); // a folder
}

} // namespace

PairExport::PairExport(std::filesystem::path storePath, QWidget* parent)
    : QPushButton(tr("Save as…"), parent), m_storePath(std::move(storePath)) {
    setObjectName(QStringLiteral("savePairs"));
    setAccessibleName(tr("Save the pairs that are used for other programs"));
    setToolTip(accessibleName());
    auto* menu = new QMenu(this);
    for (const Choice& format : dataFormatChoices()) {
        QAction* action = menu->addAction(shown(format.label));
        action->setObjectName(fromUtf8(format.key));
        connect(action, &QAction::triggered, this, [this, key = format.key] { askWhere(key); });
    }
    setMenu(menu);
}

void PairExport::askWhere(const std::string& format) {
    auto* dialog = new QFileDialog(this, tr("Save the pairs"));
    dialog->setObjectName(QStringLiteral("savePairsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString ending = endingOf(format);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(ending.isEmpty() ? tr("pairs") : tr("pairs") + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString& path) { write(format, path); });
    dialog->open();
}

void PairExport::write(const std::string& format, const QString& path) {
    setEnabled(false);
    runInBackground(
        this,
        [store = m_storePath, wanted = DataExport{format, path.toStdString(), {}, true}] {
            FunctionSink silent([](const Event&) {});
            JobContext context{{}, silent};
            return exportData(store, wanted, context);
        },
        [this, path](const nlohmann::json& result) {
            setEnabled(true);
            Q_EMIT written(tr("Pairs written to %1: %2.")
                               .arg(path, countText(result.at("pairs").get<std::int64_t>())));
        },
        [this](const Error& error) {
            setEnabled(true);
            Q_EMIT failed(error);
        });
}

} // namespace fts
