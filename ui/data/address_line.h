#pragma once

#include <functional>
#include <stop_token>

#include <QWidget>

#include "core/llm/endpoint_abilities.h"
#include "ui/base/project_session.h"

class QPushButton;

namespace fts {

class KeyLine;
class Notice;

/// The key of an address and a test of it, and what came of that. GUI thread only.
///
/// A key is never stored with the project: it stays in memory, or, if the person wants, in the
/// desktop's keyring or an encrypted file.
class AddressLine : public QWidget {
    Q_OBJECT

public:
    /// `endpoint`: what the form beside it says at the moment.
    AddressLine(std::function<Endpoint()> endpoint, QWidget* parent);
    ~AddressLine() override; ///< ends a test that is under way, or the program would wait for it

    void setOwner(const Endpoint& endpoint); ///< whose key it is from now on
    void clearKey();
    void clearNotice(); ///< and gives up a test that is under way: it was of another address

    /// Calls `then` with the key of the address, if there is one; see KeyLine::withKey().
    void withKeys(const std::function<void(const NamedSecrets&)>& then);

Q_SIGNALS:
    void keyFailed(const fts::Error& error);
    void keyGivenUp();

private:
    void test();
    void showTest(const TriedEndpoint& result, const std::string& model);

    std::function<Endpoint()> m_endpoint;
    std::stop_source m_testing; ///< stopped when nobody waits for the test any more
    KeyLine* m_key = nullptr;
    QPushButton* m_test = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
