#include "ui/data/endpoint_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/llm/endpoint_key.h"
#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/settings_form.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(600);

std::optional<Secret> keyFor(const Endpoint& endpoint, const Secret& typed) {
    return typed.empty() ? findEndpointKey(endpoint) : std::optional(typed);
}

} // namespace

EndpointPanel::EndpointPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("endpointPanel"));
    m_form = new SettingsForm({"generate.url", "generate.model", "generate.prompt",
                               "generate.temperature", "generate.parallel", "generate.timeout",
                               "generate.most_requests", "generate.price_in", "generate.price_out",
                               "generate.most_cost"},
                              this);
    m_form->setObjectName(QStringLiteral("endpointSettings"));
    m_form->setReadOnly(session.readOnly());
    m_cost = makeText({}, this);
    m_cost->setObjectName(QStringLiteral("generationCost"));
    m_notice = new Notice(this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeText(tr("The text of your documents goes to this address, a passage at a "
                                 "time."),
                              this));
    lines->addWidget(m_form);
    makeKeyLine();
    lines->addWidget(m_notice);
    lines->addWidget(m_cost);
    m_estimating.setSingleShot(true);
    connect(&m_estimating, &QTimer::timeout, this, &EndpointPanel::estimate);
    connect(m_form, &SettingsForm::edited, m_notice, &Notice::clear);
}

void EndpointPanel::makeKeyLine() {
    m_key = new QLineEdit(this);
    m_key->setObjectName(QStringLiteral("endpointKey"));
    m_key->setAccessibleName(tr("Key of the address"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Only if the address asks for one"));
    auto* label = new QLabel(tr("Key:"), this);
    label->setBuddy(m_key);
    m_keep = new QCheckBox(tr("Keep it in the desktop’s keyring"), this);
    m_keep->setObjectName(QStringLiteral("keepKey"));
    m_keep->setToolTip(tr("Otherwise it is forgotten when this window closes. It is never written "
                          "into the project."));
    m_keep->setAccessibleDescription(m_keep->toolTip());
    m_test = new QPushButton(tr("Test the address"), this);
    m_test->setObjectName(QStringLiteral("testEndpoint"));
    m_test->setAccessibleDescription(
        tr("Asks the language model for one word, which costs next to nothing."));
    m_test->setToolTip(m_test->accessibleDescription());
    connect(m_test, &QPushButton::clicked, this, &EndpointPanel::test);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_key, 1);
    line->addWidget(m_keep);
    line->addWidget(m_test);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

Endpoint EndpointPanel::endpoint() const {
    Specs specs = m_session.specs();
    m_form->store(specs);
    return generationEndpoint(specs.generate);
}

void EndpointPanel::withKeys(std::function<void(const NamedSecrets&)> then) {
    const Secret typed(m_key->text().toStdString());
    runInBackground(
        this,
        [endpoint = endpoint(), typed, keep = m_keep->isChecked()] {
            NamedSecrets keys;
            if (const auto key = keyFor(endpoint, typed)) {
                keys.emplace(keyName(endpoint), *key);
            }
            if (!typed.empty() && keep) {
                keepEndpointKey(endpoint, typed);
            }
            return keys;
        },
        [then](const NamedSecrets& keys) { then(keys); },
        [this](const Error& error) { m_notice->say(error); });
}

void EndpointPanel::test() {
    m_test->setEnabled(false);
    m_notice->say(Notice::Kind::Information, tr("The address is being tested."));
    const Secret typed(m_key->text().toStdString());
    runInBackground(
        this,
        [endpoint = endpoint(), typed] {
            return testEndpoint(endpoint, keyFor(endpoint, typed).value_or(Secret()), {});
        },
        [this](const EndpointTest& result) { showTest(result); },
        [this](const Error& error) {
            m_test->setEnabled(true);
            m_notice->say(error);
        });
}

void EndpointPanel::showTest(const EndpointTest& result) {
    m_test->setEnabled(true);
    m_notice->say(result.answered ? Notice::Kind::Good : Notice::Kind::Error,
                  shown(result.verdict));
}

void EndpointPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void EndpointPanel::refresh() {
    if (isVisible()) {
        m_estimating.start(kTypingPause);
    }
}

void EndpointPanel::estimate() {
    const int estimate = ++m_estimate;
    runInBackground(
        this,
        [folder = m_session.folder(), specs = m_session.specs()] {
            FunctionSink silent([](const Event&) {});
            JobContext context{{}, silent};
            return generationCost(Project::open(folder), specs, context);
        },
        [this, estimate](const GenerationCost& cost) {
            if (estimate == m_estimate) {
                showCost(cost);
            }
        },
        [this](const Error& error) { m_cost->setText(shown(error)); });
}

void EndpointPanel::showCost(const GenerationCost& cost) {
    const QString requests =
        tr("Requests to send: %1. Tokens: about %2 sent and %3 answered.")
            .arg(countText(cost.requests), countText(cost.use.in), countText(cost.use.out));
    const QString price = cost.price > 0
                              ? tr("Cost: about %1.").arg(QLocale().toString(cost.price, 'f', 2))
                              : tr("Enter the prices to see what that costs.");
    const QString guess =
        cost.divided ? QString()
                     : tr("The documents are not divided into passages yet, so this is a guess.");
    m_cost->setText(joinedSentences({requests, price, guess}));
}

} // namespace fts
