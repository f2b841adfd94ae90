#pragma once

#include <memory>

#include <QDialog>

#include "core/net/person_keys.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace fts {

/// Asks for the password of the file of keys, or has one chosen if there is no such file, and opens
/// it. Accepted once it is open. GUI thread only.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    PasswordDialog(std::shared_ptr<PersonKeys> keys, bool fileIsThere, QWidget* parent = nullptr);

Q_SIGNALS:
    void goneOnWithout(); ///< the person does without the file for now

private:
    QLineEdit* addLine(const QString& label, const QString& objectName);
    void tryPassword();
    void say(const QString& problem);

    std::shared_ptr<PersonKeys> m_keys;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr; ///< null if the file is there
    QLabel* m_problem = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace fts
