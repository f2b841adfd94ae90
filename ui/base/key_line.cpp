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
namespace {

/// What a line is called, for programs and for people.
struct Words {
    const char* name;
    const char* editorName;
    QString label, editor, place, forget, hint;
};

Words wordsOf(KeyLine::What what) {
    switch (what) {
    case KeyLine::What::Password:
        return {"passwordLine",
                "databasePassword",
                KeyLine::tr("Password:"),
                KeyLine::tr("Password of the database"),
                KeyLine::tr("Where the password is kept"),
                KeyLine::tr("Forget the password of this database"),
                KeyLine::tr("Only if the database asks for one")};
    case KeyLine::What::OwnKey:
        return {"servedKeyLine",
                "servedKey",
                KeyLine::tr("Key:"),
                KeyLine::tr("Key that programs have to send"),
                KeyLine::tr("Where the key is kept"),
                KeyLine::tr("Forget the key of the server"),
                KeyLine::tr("Without one, none is asked for")};
    case KeyLine::What::Key:
        break;
    }
    return {"endpointKeyLine",
            "endpointKey",
            KeyLine::tr("Key:"),
            KeyLine::tr("Key of the address"),
            KeyLine::tr("Where the key is kept"),
            KeyLine::tr("Forget the key of this address"),
            KeyLine::tr("Only if the address asks for one")};
}

} // namespace

KeyLine::KeyLine(What what, QWidget* parent)
    : QWidget(parent), m_what(what), m_keys(PersonKeys::ofThisSession()) {
    const Words words = wordsOf(what);
    setObjectName(QLatin1String(words.name));
    m_key = new QLineEdit(this);
    m_key->setObjectName(QLatin1String(words.editorName));
    m_key->setAccessibleName(words.editor);
    m_key->setEchoMode(QLineEdit::Password);
    auto* label = new QLabel(words.label, this);
    label->setBuddy(m_key);
    m_forget = new QPushButton(tr("Forget"), this);
    m_forget->setObjectName(QStringLiteral("forgetKey"));
    m_forget->setAccessibleName(words.forget);
    m_forget->setToolTip(m_forget->accessibleName());
    connect(m_forget, &QPushButton::clicked, this, [this] { forget(false); });
    m_place = new QComboBox(this);
    m_place->setObjectName(QStringLiteral("keyPlace"));
    m_place->setAccessibleName(words.place);
    m_place->setToolTip(tr("It is never written into the project."));
    m_place->setAccessibleDescription(m_place->toolTip());
    m_place->addItem(tr("For this session only"), static_cast<int>(KeyPlace::Session));
    m_place->addItem(tr("Keep it in an encrypted file"), static_cast<int>(KeyPlace::File));
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
    m_key->setPlaceholderText(wordsOf(m_what).hint);
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

void KeyLine::forget(bool withoutFile) {
    runInBackground(
        this,
        [keys = m_keys, name = m_name, withoutFile] {
            const std::string named = name();
            const bool forgets = withoutFile || !keys->fileIsLocked();
            if (forgets) {
                keys->forget(named);
            }
            return forgets;
        },
        [this](bool forgotten) {
            if (forgotten) {
                clear();
                return;
            }
            askPassword(true, [this] { forget(false); }, [this] { forget(true); });
        },
        [this, withoutFile](const Error& error) {
            if (withoutFile) { // all else is forgotten, which the error says of the file
                clear();
            }
            Q_EMIT failed(error);
        });
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
        if (place == KeyPlace::Keyring && keys.fileIsLocked()) { // it may hold an older one
            return {Found::Step::OpenFile, {}};
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
                askPassword(
                    found.step == Found::Step::OpenFile, [this, then] { withKey(then); },
                    [this, then] {
                        keepForSession();
                        withKey(then);
                    });
                return;
            }
            showKept(found.key);
            then(found.key);
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

// What is typed needs no file then.
void KeyLine::keepForSession() {
    if (!m_key->text().isEmpty()) {
        m_place->setCurrentIndex(m_place->findData(static_cast<int>(KeyPlace::Session)));
    }
}

void KeyLine::askPassword(bool fileIsThere, const std::function<void()>& then,
                          const std::function<void()>& without) {
    auto* dialog = new PasswordDialog(m_keys, fileIsThere, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, then);
    connect(dialog, &PasswordDialog::goneOnWithout, this, [this, dialog, without] {
        disconnect(dialog, &QDialog::rejected, this, nullptr);
        m_withoutFile = true;
        without();
    });
    connect(dialog, &QDialog::rejected, this, &KeyLine::givenUp);
    dialog->open();
}

// The text is not needed here any more; the key's end tells which one it is.
void KeyLine::showKept(const Secret& key) {
    clear();
    if (!key.empty()) {
        m_key->setPlaceholderText(
            m_what == What::Password ? tr("Known") : tr("Known: %1").arg(fromUtf8(key.hint())));
        m_forget->setEnabled(true);
    }
}

} // namespace fts
