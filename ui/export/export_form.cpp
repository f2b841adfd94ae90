#include "ui/export/export_form.h"

#include <algorithm>

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/jobs/export_plan.h"
#include "ui/base/judged_run_text.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr int kBase = 0; // in place of a run's number

} // namespace

ExportForm::ExportForm(const std::filesystem::path& projectFolder, std::span<const Choice> formats,
                       QWidget* parent)
    : QWidget(parent), m_projectFolder(projectFolder) {
    setObjectName(QStringLiteral("exportForm"));
    m_model = new QComboBox(this);
    m_model->setObjectName(QStringLiteral("exportModel"));
    m_model->setAccessibleName(tr("The model to export"));
    m_model->addItem(tr("The base model, not tuned"), kBase);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setAccessibleName(tr("The format"));
    for (const Choice& format : formats) {
        m_format->addItem(shown(format.label), fromUtf8(format.key));
    }
    m_folder = new QLineEdit(this);
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setAccessibleName(tr("The folder to write"));
    m_choose = new QPushButton(tr("&Choose…"), this);
    m_choose->setObjectName(QStringLiteral("chooseExportFolder"));
    m_choose->setAccessibleName(tr("Choose the folder to write"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    addRow(*grid, 0, tr("&Model:"), m_model);
    addRow(*grid, 1, tr("Fo&rmat:"), m_format);
    addRow(*grid, 2, tr("Fo&lder:"), m_folder);
    grid->addWidget(m_choose, 2, 2);
    grid->setColumnStretch(1, 1);
    connect(m_choose, &QPushButton::clicked, this, &ExportForm::showDialog);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::folderChosen);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        suggestFolder();
        Q_EMIT formatChosen();
    });
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        suggestFolder();
        Q_EMIT runChosen();
    });
    suggestFolder();
}

void ExportForm::addRow(QGridLayout& grid, int row, const QString& text, QWidget* editor) {
    auto* label = new QLabel(text, this);
    label->setBuddy(editor);
    grid.addWidget(label, row, 0);
    grid.addWidget(editor, row, 1);
}

void ExportForm::showRuns(const EvaluationState& state) {
    const QVariant newestBefore = m_model->itemData(0);
    const QVariant chosen = m_model->currentData();
    {
        const QSignalBlocker quiet(m_model);
        m_model->clear();
        for (const JudgedRun& run : state.runs) {
            m_model->addItem(judgedRunText(run), run.number);
        }
        m_model->addItem(tr("The base model, not tuned"), kBase);
        const bool keep = newestBefore == m_model->itemData(0);
        m_model->setCurrentIndex(keep ? std::max(0, m_model->findData(chosen)) : 0);
    }
    if (m_model->currentData() != chosen) {
        suggestFolder();
        Q_EMIT runChosen();
    }
}

void ExportForm::setReadOnly(bool readOnly) {
    for (QWidget* editor : {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_choose)}) {
        editor->setEnabled(!readOnly);
    }
}

// A folder the person chose stays; one that was only suggested follows the model.
void ExportForm::suggestFolder() {
    const bool own = m_folder->text() != m_suggested;
    m_suggested = fromUtf8(
        (m_projectFolder / "artifacts" / exportName(m_projectFolder, run(), format())).string());
    if (!own) {
        m_folder->setText(m_suggested);
    }
}

void ExportForm::showDialog() {
    auto* dialog = new QFileDialog(this, tr("Choose the folder to write"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportForm::chooseFolder);
    dialog->open();
}

void ExportForm::chooseFolder(const QString& chosen) {
    const auto folder =
        exportFolderIn(chosen.toStdString(), exportName(m_projectFolder, run(), format()));
    m_folder->setText(fromUtf8(folder.string()));
}

std::string ExportForm::format() const {
    return m_format->currentData().toString().toStdString();
}

std::optional<int> ExportForm::run() const {
    const int number = m_model->currentData().toInt();
    return number == kBase ? std::nullopt : std::optional(number);
}

std::filesystem::path ExportForm::folder() const {
    return typedFolder(m_folder->text().trimmed().toStdString(), QDir::homePath().toStdString());
}

} // namespace fts
