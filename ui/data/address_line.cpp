#include "ui/data/address_line.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/job_context.h"
#include "ui/base/background.h"
#include "ui/base/key_line.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/sentence_text.h"

namespace fts {
namespace {

// After a stop nobody is there to see what came of it.
TriedEndpoint tried(const Endpoint& endpoint, const Secret& key, std::stop_token stop) {
    try {
        return tryEndpoint(endpoint, key, std::move(stop));
    } catch (const Cancelled&) {
        return {};
    }
}

} // namespace

AddressLine::AddressLine(std::function<Endpoint()> endpoint, QWidget* parent)
    : QWidget(parent), m_endpoint(std::move(endpoint)),
      m_key(new KeyLine(KeyLine::What::Key, this)),
      m_test(new QPushButton(tr("Test the address"), this)), m_notice(new Notice(this)) {
    m_notice->setObjectName(QStringLiteral("endpointNotice"));
    m_test->setObjectName(QStringLiteral("testEndpoint"));
    m_test->setAccessibleDescription(
        tr("Asks the language model for one word, which costs next to nothing."));
    m_test->setToolTip(m_test->accessibleDescription());
    connect(m_test, &QPushButton::clicked, this, &AddressLine::test);
    connect(m_key, &KeyLine::failed, this, [this](const Error& error) {
        m_test->setEnabled(true);
        m_notice->say(error);
        Q_EMIT keyFailed(error);
    });
    connect(m_key, &KeyLine::givenUp, this, [this] {
        m_test->setEnabled(true);
        m_notice->clear();
        Q_EMIT keyGivenUp();
    });
    auto* line = new QHBoxLayout;
    line->addWidget(m_key, 1);
    line->addWidget(m_test);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(line);
    lines->addWidget(m_notice);
}

AddressLine::~AddressLine() {
    m_testing.request_stop();
}

void AddressLine::setOwner(const Endpoint& endpoint) {
    m_key->setOwner(endpoint.url, [endpoint] { return keyName(endpoint); });
}

void AddressLine::clearKey() {
    m_key->clear();
}

void AddressLine::clearNotice() {
    m_testing.request_stop();
    m_test->setEnabled(true);
    m_notice->clear();
}

void AddressLine::withKeys(const std::function<void(const NamedSecrets&)>& then) {
    m_key->withKey([endpoint = m_endpoint(), then](const Secret& key) {
        then(key.empty() ? NamedSecrets() : NamedSecrets{{keyName(endpoint), key}});
    });
}

void AddressLine::test() {
    m_test->setEnabled(false);
    m_notice->say(Notice::Kind::Information, tr("The address is being tested."));
    m_testing = std::stop_source();
    m_key->withKey(
        [this, endpoint = m_endpoint(), stop = m_testing.get_token()](const Secret& key) {
            runInBackground(
                this, [endpoint, key, stop] { return tried(endpoint, key, stop); },
                [this, stop, model = endpoint.model](const TriedEndpoint& result) {
                    if (!stop.stop_requested()) {
                        showTest(result, model);
                    }
                },
                [this, stop](const Error& error) {
                    if (!stop.stop_requested()) {
                        m_test->setEnabled(true);
                        m_notice->say(error);
                    }
                });
        });
}

void AddressLine::showTest(const TriedEndpoint& result, const std::string& model) {
    m_test->setEnabled(true);
    QStringList sentences{shown(result.chat.verdict)};
    for (const Message& sentence : result.abilities.sentences(model)) {
        sentences << shown(sentence);
    }
    m_notice->say(result.chat.answered ? Notice::Kind::Good : Notice::Kind::Error,
                  joinedSentences(sentences));
}

} // namespace fts
