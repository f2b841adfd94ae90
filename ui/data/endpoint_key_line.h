#pragma once

#include <functional>
#include <memory>

#include <QWidget>

#include "core/base/error.h"
#include "core/llm/endpoint.h"
#include "core/net/person_keys.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace fts {

/// Where the key of an address is typed, and where it shall be kept: in this session, in the
/// desktop's keyring where one answers, or in an encrypted file. Never with a project. GUI thread
/// only.
class EndpointKeyLine : public QWidget {
    Q_OBJECT

public:
    explicit EndpointKeyLine(QWidget* parent = nullptr);

    /// Calls `then` with the key of the address: the one typed, which is kept as chosen, else one
    /// that was kept, else none. Asks for the password of the file of keys first if it is wanted.
    /// If there is no way to go on, failed() or givenUp() says so instead.
    void withKey(const std::function<void(const Secret&)>& then);

    /// Whose key it is from now on. One that was typed stays, for the address may be mended.
    void setEndpoint(const Endpoint& endpoint);
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
    void askPassword(bool fileIsThere, const std::function<void()>& then);
    void showKept(const Secret& key);
    void offerKeyring();
    void forget();

    std::shared_ptr<PersonKeys> m_keys;
    bool m_withoutFile = false; ///< the person does not want to open it
    QLineEdit* m_key = nullptr;
    QComboBox* m_place = nullptr;
    QPushButton* m_forget = nullptr;
    Endpoint m_endpoint;
};

} // namespace fts
