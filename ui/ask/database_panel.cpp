#include "ui/ask/database_panel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/jobs/export_plan.h"
#include "core/sql/database_address.h"
#include "ui/base/key_line.h"
#include "ui/base/last_database.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr int kLongestAddress = 4000;

// The name of the password that an address may need; nullopt while it is none, as when it is typed.
std::optional<std::string> keyNameOf(const QString& text) {
    try {
        return databaseKeyName(readDatabaseAddress(text.toStdString()).address);
    } catch (const Error&) {
        return std::nullopt;
    }
}

// The engine is another program and may stand in another folder.
std::string fileAt(const std::filesystem::path& file) {
    const auto whole = typedFolder(file.string(), QDir::homePath().toStdString());
    return std::filesystem::absolute(whole).string();
}

} // namespace

DatabasePanel::DatabasePanel(const std::filesystem::path& projectFolder, QWidget* parent)
    : QWidget(parent), m_projectFolder(projectFolder) {
    setObjectName(QStringLiteral("databasePanel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_password = new KeyLine(KeyLine::What::Password, this);
    connect(m_password, &KeyLine::failed, this, &DatabasePanel::failed);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeAddressLine());
    lines->addWidget(m_password);
    m_address->setText(lastDatabase(projectFolder));
    showKind();
}

QWidget* DatabasePanel::makeAddressLine() {
    auto* box = new QWidget(this);
    m_address = new QLineEdit(box);
    m_address->setObjectName(QStringLiteral("databaseAddress"));
    m_address->setAccessibleName(tr("Database"));
    m_address->setMaxLength(kLongestAddress);
    m_address->setPlaceholderText(tr("A SQLite file, or postgresql://USER@COMPUTER/DATABASE"));
    m_address->setToolTip(
        tr("A SQLite file, postgresql://USER@COMPUTER/DATABASE, mysql://USER@COMPUTER/DATABASE "
           "(MariaDB too) or odbc:NAME of a data source"));
    m_address->setAccessibleDescription(m_address->toolTip());
    auto* label = new QLabel(tr("&Database:"), box);
    label->setBuddy(m_address);
    m_choose = new QPushButton(tr("Choose a f&ile…"), box);
    m_choose->setObjectName(QStringLiteral("chooseDatabase"));
    m_choose->setAccessibleName(tr("Choose a SQLite file"));
    m_open = new QPushButton(tr("&Open"), box);
    m_open->setObjectName(QStringLiteral("openDatabase"));
    m_open->setAccessibleName(tr("Open the database"));
    connect(m_choose, &QPushButton::clicked, this, &DatabasePanel::showDialog);
    connect(m_open, &QPushButton::clicked, this, &DatabasePanel::open);
    connect(m_address, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_address, &QLineEdit::textChanged, this, &DatabasePanel::showKind);
    connect(m_address, &QLineEdit::textEdited, this, &DatabasePanel::retyped);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_address, 1);
    line->addWidget(m_choose);
    line->addWidget(m_open);
    return box;
}

QString DatabasePanel::address() const {
    return m_address->text().trimmed();
}

void DatabasePanel::setBusy(bool busy) {
    m_busy = busy;
    showKind();
}

// A file has no password, and a half typed address no name to keep one by.
void DatabasePanel::showKind() {
    const auto name = keyNameOf(address());
    m_password->setVisible(name && !name->empty());
    if (name && !name->empty()) {
        m_password->setOwner(*name, [name] { return *name; });
    }
    m_open->setEnabled(!m_busy && !address().isEmpty());
    m_choose->setEnabled(!m_busy);
}

void DatabasePanel::showDialog() {
    auto* dialog = new QFileDialog(this, tr("Choose a database"));
    dialog->setObjectName(QStringLiteral("databaseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3)"), tr("All files (*)")});
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &DatabasePanel::choose);
    dialog->open();
}

void DatabasePanel::choose(const QString& address) {
    m_address->setText(address);
    open();
}

void DatabasePanel::open() {
    try {
        const GivenAddress given = readDatabaseAddress(address().toStdString());
        if (given.password) { // it belongs into its own field, and nowhere else
            m_address->setText(fromUtf8(addressWithoutPassword(address().toStdString())));
            m_password->setTyped(*given.password);
        }
        keepLastDatabase(m_projectFolder, address());
        if (given.address.kind == DatabaseAddress::Kind::Sqlite) {
            Q_EMIT wanted(fileAt(given.address.file), std::nullopt);
            return;
        }
        m_password->withKey([this, text = address().toStdString()](const Secret& password) {
            Q_EMIT wanted(text, password.empty() ? std::nullopt : std::optional(password));
        });
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

} // namespace fts
