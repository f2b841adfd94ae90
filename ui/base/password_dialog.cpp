#include "ui/base/password_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"

namespace fts {

PasswordDialog::PasswordDialog(std::shared_ptr<PersonKeys> keys, bool fileIsThere, QWidget* parent)
    : QDialog(parent), m_keys(std::move(keys)) {
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(fileIsThere ? tr("Password of the file of keys")
                               : tr("Password for the file of keys"));
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(
        makeText(fileIsThere ? tr("Your keys are in a file that is encrypted with a password. It "
                                  "is asked for once, until the program ends.")
                             : tr("Your keys will be in a file that is encrypted with this "
                                  "password. The password is kept nowhere: without it, the keys "
                                  "have to be entered again."),
                 this));
    m_password = addLine(tr("&Password:"), QStringLiteral("password"));
    m_again =
        fileIsThere ? nullptr : addLine(tr("The same &again:"), QStringLiteral("passwordAgain"));
    m_problem = makeText({}, this);
    m_problem->setObjectName(QStringLiteral("passwordProblem"));
    setTextColor(m_problem, errorColor);
    lines->addWidget(m_problem);
    lines->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(fileIsThere ? tr("&Open") : tr("&Encrypt"),
                                QDialogButtonBox::ApplyRole); // accepted once it is open
    m_open->setObjectName(QStringLiteral("openKeys"));
    m_open->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &PasswordDialog::tryPassword);
    if (fileIsThere) {
        QPushButton* without =
            buttons->addButton(tr("&Go on without the file"), QDialogButtonBox::ActionRole);
        without->setObjectName(QStringLiteral("withoutKey"));
        connect(without, &QPushButton::clicked, this, [this] {
            Q_EMIT goneOnWithout();
            reject();
        });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    lines->addWidget(buttons);
    constexpr int width = 480;
    resize(width, sizeHint().height());
}

QLineEdit* PasswordDialog::addLine(const QString& label, const QString& objectName) {
    auto* name = new QLabel(label, this);
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setAccessibleName(spokenLabel(label));
    line->setEchoMode(QLineEdit::Password);
    name->setBuddy(line);
    layout()->addWidget(name);
    layout()->addWidget(line);
    return line;
}

void PasswordDialog::tryPassword() {
    if (m_again != nullptr && m_again->text() != m_password->text()) {
        say(tr("The two are not the same. Type the password again."));
        return;
    }
    m_open->setEnabled(false);
    m_problem->clear();
    const Secret password(m_password->text().toStdString());
    runInBackground( // deriving the key takes a moment, on purpose
        this,
        [keys = m_keys, password] {
            keys->openFile(password);
            return true;
        },
        [this](bool) { accept(); },
        [this](const Error& error) {
            m_open->setEnabled(true);
            say(shown(error));
        });
}

void PasswordDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_password->selectAll();
    m_password->setFocus();
}

} // namespace fts
