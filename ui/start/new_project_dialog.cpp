#include "ui/start/new_project_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/project/choices.h"
#include "core/project/project.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

const QString kPlaceKey = QStringLiteral("start/place");

// A name not yet taken there: "Search", "Search 2" …
QString freeName(const QString& place, const QString& name) {
    QString free = name;
    for (int n = 2; QFileInfo::exists(QDir(place).filePath(free)); ++n) {
        free = QStringLiteral("%1 %2").arg(name).arg(n);
    }
    return free;
}

} // namespace

QString defaultProjectPlace() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings()
        .value(kPlaceKey, QDir(documents).filePath(QStringLiteral("Finetune Studio")))
        .toString();
}

NewProjectDialog::NewProjectDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("newProjectDialog"));
    setWindowTitle(tr("New project"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Make project"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("makeProject"));
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_result = makeText({}, this);
    m_result->setObjectName(QStringLiteral("newProjectResult"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(12);
    lines->addWidget(makeForm());
    lines->addWidget(m_result);
    lines->addStretch(1);
    lines->addWidget(buttons);
    resize(560, sizeHint().height());
    check();
}

QWidget* NewProjectDialog::makeForm() {
    auto* form = new QWidget(this);
    const QString place = defaultProjectPlace();
    m_name = new QLineEdit(freeName(place, tr("My project")), form);
    m_name->setObjectName(QStringLiteral("projectName"));
    m_name->selectAll();
    m_place = new QLineEdit(QDir::toNativeSeparators(place), form);
    m_place->setObjectName(QStringLiteral("projectPlace"));
    m_kind = new QComboBox(form);
    m_kind->setObjectName(QStringLiteral("projectKind"));
    for (const Choice& kind : kindChoices()) {
        m_kind->addItem(shown(kind.label), fromUtf8(kind.key));
    }
    auto* choose = new QPushButton(tr("&Choose…"), form);
    choose->setObjectName(QStringLiteral("choosePlace"));
    choose->setAccessibleName(tr("Choose the folder the project goes into"));
    connect(choose, &QPushButton::clicked, this, &NewProjectDialog::choosePlace);
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    connect(m_place, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    auto* placeRow = new QHBoxLayout;
    placeRow->addWidget(m_place, 1);
    placeRow->addWidget(choose);
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addRow(tr("&Name:"), m_name);
    rows->addRow(tr("&In folder:"), placeRow);
    static_cast<QLabel*>(rows->labelForField(placeRow))->setBuddy(m_place);
    rows->addRow(tr("&What for:"), m_kind);
    m_name->setAccessibleName(tr("Name of the project"));
    m_place->setAccessibleName(tr("Folder the project goes into"));
    m_kind->setAccessibleName(tr("What the project is for"));
    return form;
}

QString NewProjectDialog::folder() const {
    return QDir(QDir::fromNativeSeparators(m_place->text().trimmed()))
        .filePath(m_name->text().trimmed());
}

void NewProjectDialog::check() {
    const QString name = m_name->text().trimmed();
    const bool nameIsGood = !name.isEmpty() && !name.contains(u'/') && name != QLatin1String(".") &&
                            name != QLatin1String("..") && name.toUtf8().size() < 200;
    const bool placeIsGood = QDir::isAbsolutePath(m_place->text().trimmed());
    const bool taken = nameIsGood && placeIsGood && QFileInfo::exists(folder());
    m_create->setEnabled(nameIsGood && placeIsGood && !taken);
    setTextColor(m_result, m_create->isEnabled() ? quietColor : errorColor);
    m_result->setText(
        !nameIsGood    ? tr("Give the project a name that a folder can have, without a slash.")
        : !placeIsGood ? tr("Give the whole path of the folder the project goes into.")
        : taken        ? tr("There is already something at %1. Choose another name.")
                      .arg(QDir::toNativeSeparators(folder()))
                : tr("Everything of the project will be in %1.")
                      .arg(QDir::toNativeSeparators(folder())));
}

void NewProjectDialog::choosePlace() {
    auto* dialog = new QFileDialog(this, tr("Folder the project goes into"), m_place->text());
    dialog->setObjectName(QStringLiteral("placeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& place) { m_place->setText(QDir::toNativeSeparators(place)); });
    dialog->open();
}

void NewProjectDialog::create() {
    try {
        Project::create(folder().toStdString(), m_kind->currentData().toString().toStdString());
    } catch (const Error& error) {
        setTextColor(m_result, errorColor);
        m_result->setText(shown(error));
        return;
    }
    QSettings().setValue(kPlaceKey, QDir::fromNativeSeparators(m_place->text().trimmed()));
    Q_EMIT created(folder());
    accept();
}

} // namespace fts
