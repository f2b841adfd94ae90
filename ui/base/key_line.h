#pragma once

#include <functional>
#include <memory>

#include <QWidget>

#include "core/base/error.h"
#include "core/net/person_keys.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace fts {

/// Where the key of an address, the password of a database, or the key of a server of one's own is
/// typed, and where it shall be kept: in this session, in the desktop's keyring where one answers,
/// or in an encrypted file. Never with a project. GUI thread only.
class KeyLine : public QWidget {
    Q_OBJECT

public:
    enum class What { Key, Password, OwnKey };

    explicit KeyLine(What what, QWidget* parent = nullptr);

    /// Calls `then` with the key: the one typed, which is kept as chosen, else one that was kept,
    /// else none. Asks for the password of the file of keys first if it is wanted.
    /// If there is no way to go on, failed() or givenUp() says so instead.
    void withKey(const std::function<void(const Secret&)>& then);

    /// Whose it is from now on. `name` tells under which name it is kept; it may throw Error, which
    /// failed() then tells. One that was typed stays, for the address it is of may be mended.
    void setOwner(const std::string& owner, std::function<std::string()> name);
    void setTyped(const Secret& key); ///< as if a person had typed it
    void clear();

Q_SIGNALS:
    void failed(const fts::Error& error);
    void givenUp();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A key, or what has to be asked for before there can be one.
    struct Found {
        enum class Step { Ready, OpenFile, BeginFile } step = Step::Ready;
        Secret key;
    };

    static Found find(PersonKeys& keys, const std::string& name, const Secret& typed,
                      KeyPlace place, bool withoutFile);
    /// `without`: when the person goes on without the file.
    void askPassword(bool fileIsThere, const std::function<void()>& then,
                     const std::function<void()>& without);
    void keepForSession();
    void showKept(const Secret& key);
    void offerKeyring();
    void forget(bool withoutFile);

    What m_what;
    std::shared_ptr<PersonKeys> m_keys;
    bool m_withoutFile = false; ///< the person does not want to open it
    QLineEdit* m_key = nullptr;
    QComboBox* m_place = nullptr;
    QPushButton* m_forget = nullptr;
    std::string m_owner;
    std::function<std::string()> m_name = [] { return std::string(); };
};

} // namespace fts
