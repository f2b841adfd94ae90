#pragma once

#include <filesystem>
#include <optional>

#include <QWidget>

#include "core/base/error.h"
#include "core/net/secret.h"

class QLineEdit;
class QPushButton;

namespace fts {

class KeyLine;

/// Which database is asked: a SQLite file chosen or dropped, or the address of a server with its
/// password, which is kept apart from the address. GUI thread only.
class DatabasePanel : public QWidget {
    Q_OBJECT

public:
    explicit DatabasePanel(const std::filesystem::path& projectFolder, QWidget* parent = nullptr);

    /// Takes a file or an address and has it opened, as the dialog and a drop do.
    void choose(const QString& address);
    /// What the person gave last in this project; empty if nothing.
    QString address() const;
    void setBusy(bool busy);

public Q_SLOTS:
    void showDialog();
    void open();

Q_SIGNALS:
    /// Wants the database of this address, with the password that is known for it.
    void wanted(const std::string& address, const std::optional<fts::Secret>& password);
    /// The person has begun to write another address, which is not opened yet.
    void retyped();
    void failed(const fts::Error& error);

private:
    QWidget* makeAddressLine();
    void showKind();

    std::filesystem::path m_projectFolder;
    QLineEdit* m_address = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_open = nullptr;
    KeyLine* m_password = nullptr;
    bool m_busy = false;
};

} // namespace fts
