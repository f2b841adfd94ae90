#include "ui/base/key_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/password_dialog.h"

namespace fts {

KeyLine::KeyLine(What what, QWidget* parent)
    : QWidget(parent), m_what(what), m_keys(PersonKeys::ofThisSession()) {
    const bool isKey = what == What::Key;
    setObjectName(isKey ? QStringLiteral("endpointKeyLine") : QStringLiteral("passwordLine"));
    m_key = new QLineEdit(this);
    m_key->setObjectName(isKey ? QStringLiteral("endpointKey")
                               : QStringLiteral("databasePassword"));
    m_key->setAccessibleName(isKey ? tr("Key of the address") : tr("Password of the database"));
    m_key->setEchoMode(QLineEdit::Password);
    auto* label = new QLabel(isKey ? tr("Key:") : tr("Password:"), this);
    label->setBuddy(m_key);
    m_place = new QComboBox(this);
    m_place->setObjectName(QStringLiteral("keyPlace"));
    m_place->setAccessibleName(isKey ? tr("Where the key is kept")
                                     : tr("Where the password is kept"));
    m_place->setToolTip(tr("It is never written into the project."));
    m_place->setAccessibleDescription(m_place->toolTip());
    m_place->addItem(tr("For this session only"), static_cast<int>(KeyPlace::Session));
    m_place->addItem(tr("Keep it in an encrypted file"), static_cast<int>(KeyPlace::File));
    m_forget = new QPushButton(tr("Forget"), this);
    m_forget->setObjectName(QStringLiteral("forgetKey"));
    m_forget->setAccessibleName(isKey ? tr("Forget the key of this address")
                                      : tr("Forget the password of this database"));
    m_forget->setToolTip(m_forget->accessibleName());
    connect(m_forget, &QPushButton::clicked, this, &KeyLine::forget);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_key, 1);
    line->addWidget(m_forget);
    line->addWidget(m_place);
    clear();
}

void KeyLine::clear() {
    m_key->clear();
    m_key->setPlaceholderText(m_what == What::Key ? tr("Only if the address asks for one")
                                                  : tr("Only if the database asks for one"));
    m_forget->setEnabled(false);
}

void KeyLine::setOwner(const std::string& owner, std::function<std::string()> name) {
    if (owner != m_owner) {
        const QString typed = m_key->text();
        clear();
        m_key->setText(typed);
    }
    m_owner = owner;
    m_name = std::move(name);
}

void KeyLine::setTyped(const Secret& key) {
    m_key->setText(fromUtf8(key.reveal()));
}

void KeyLine::forget() {
    runInBackground(
        this,
        [keys = m_keys, name = m_name] {
            keys->forget(name());
            return true;
        },
        [this](bool) { clear(); }, [this](const Error& error) { Q_EMIT failed(error); });
}

void KeyLine::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_place->findData(static_cast<int>(KeyPlace::Keyring)) < 0) {
        offerKeyring();
    }
}

void KeyLine::offerKeyring() {
    runInBackground(
        this, [keys = m_keys] { return keys->keyringAnswers(); },
        [this](bool answers) {
            const auto keyring = static_cast<int>(KeyPlace::Keyring);
            if (answers && m_place->findData(keyring) < 0) {
                m_place->insertItem(1, tr("Keep it in the desktop’s keyring"), keyring);
            }
        },
        [](const Error&) {}); // then it is not offered
}

KeyLine::Found KeyLine::find(PersonKeys& keys, const std::string& name, const Secret& typed,
                             KeyPlace place, bool withoutFile) {
    if (!typed.empty()) {
        if (place == KeyPlace::File && !keys.fileIsOpen()) {
            return {keys.fileIsLocked() ? Found::Step::OpenFile : Found::Step::BeginFile, {}};
        }
        keys.keep(name, typed, place);
        return {Found::Step::Ready, typed};
    }
    if (auto found = keys.find(name)) {
        return {Found::Step::Ready, *std::move(found)};
    }
    return {!withoutFile && keys.fileIsLocked() ? Found::Step::OpenFile : Found::Step::Ready, {}};
}

void KeyLine::withKey(const std::function<void(const Secret&)>& then) {
    runInBackground(
        this,
        [keys = m_keys, name = m_name, typed = Secret(m_key->text().toStdString()),
         place = static_cast<KeyPlace>(m_place->currentData().toInt()),
         withoutFile = m_withoutFile] { return find(*keys, name(), typed, place, withoutFile); },
        [this, then](const Found& found) {
            if (found.step != Found::Step::Ready) {
                askPassword(found.step == Found::Step::OpenFile, [this, then] { withKey(then); });
                return;
            }
            showKept(found.key);
            then(found.key);
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void KeyLine::askPassword(bool fileIsThere, const std::function<void()>& then) {
    auto* dialog = new PasswordDialog(m_keys, fileIsThere, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, then);
    connect(dialog, &PasswordDialog::goneOnWithout, this, [this, dialog, then] {
        disconnect(dialog, &QDialog::rejected, this, nullptr);
        m_withoutFile = true;
        then();
    });
    connect(dialog, &QDialog::rejected, this, &KeyLine::givenUp);
    dialog->open();
}

// The text is not needed here any more; the key's end tells which one it is.
void KeyLine::showKept(const Secret& key) {
    clear();
    if (!key.empty()) {
        m_key->setPlaceholderText(m_what == What::Key ? tr("Known: %1").arg(fromUtf8(key.hint()))
                                                      : tr("Known"));
        m_forget->setEnabled(true);
    }
}

} // namespace fts
