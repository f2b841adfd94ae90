#include "ui/data/endpoint_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/base/background.h"
#include "ui/base/cost_text.h"
#include "ui/base/count_text.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/settings_form.h"
#include "ui/data/address_line.h"
#include "ui/data/endpoint_chooser.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(600);
constexpr auto kBetweenEstimates = std::chrono::seconds(10); // while answers come in

} // namespace

EndpointPanel::EndpointPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("endpointPanel"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeText(tr("The text of your documents goes to this address, a passage at a "
                                 "time."),
                              this));
    m_chooser = new EndpointChooser(this);
    m_chooser->setReadOnly(session.readOnly());
    lines->addWidget(m_chooser);
    m_form = new SettingsForm({"generate.url", "generate.model", "generate.prompt",
                               "generate.parallel", "generate.timeout", "generate.most_requests",
                               "generate.price_in", "generate.price_out", "generate.most_cost"},
                              this);
    m_form->setObjectName(QStringLiteral("endpointSettings"));
    m_form->setReadOnly(session.readOnly());
    lines->addWidget(m_form);
    m_address = new AddressLine([this] { return endpoint(); }, this);
    lines->addWidget(m_address);
    m_cost = makeText({}, this);
    m_cost->setObjectName(QStringLiteral("generationCost"));
    lines->addWidget(m_cost);
    m_estimating.setSingleShot(true);
    connect(&m_estimating, &QTimer::timeout, this, &EndpointPanel::estimate);
    m_asking.setInterval(kBetweenEstimates);
    connect(&m_asking, &QTimer::timeout, this, &EndpointPanel::refresh);
    connect(m_chooser, &EndpointChooser::chosen, this, &EndpointPanel::choose);
    connect(m_form, &SettingsForm::edited, this, [this] {
        m_address->clearNotice();
        showCurrent(endpoint());
        Q_EMIT edited();
    });
}

void EndpointPanel::load(const Specs& specs) {
    m_form->load(specs);
    showCurrent(endpointOf(specs.generate));
}

void EndpointPanel::showCurrent(const Endpoint& endpoint) {
    m_chooser->setCurrent(endpoint);
    m_address->setOwner(endpoint);
}

void EndpointPanel::store(Specs& specs) const {
    m_form->store(specs);
}

QString EndpointPanel::refusal() const {
    return m_form->refusal();
}

// The key typed was for the one before.
void EndpointPanel::choose(const Endpoint& endpoint) {
    m_address->clearKey();
    m_session.changeSpecs([&endpoint](Specs& specs) { setEndpoint(specs.generate, endpoint); });
    load(m_session.specs());
}

Endpoint EndpointPanel::endpoint() const {
    Specs specs = m_session.specs();
    m_form->store(specs);
    return endpointOf(specs.generate);
}

void EndpointPanel::withKeys(const std::function<void(const NamedSecrets&)>& then) {
    m_address->withKeys(then);
}

void EndpointPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_chooser->reload();
    refresh();
}

void EndpointPanel::setAsking(bool asking) {
    if (asking && !m_asking.isActive()) {
        m_asking.start();
    } else if (!asking) {
        m_asking.stop();
    }
}

void EndpointPanel::refresh() {
    if (isVisible()) {
        m_estimating.start(kTypingPause);
    }
}

void EndpointPanel::estimate() {
    const int estimate = ++m_estimate;
    if (m_session.specs().generate.url.empty()) {
        m_cost->setText(tr("First enter the address of the language model."));
        return;
    }
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
        [this, estimate](const Error& error) {
            if (estimate == m_estimate) {
                m_cost->setText(shown(error));
            }
        });
}

void EndpointPanel::showCost(const GenerationCost& cost) {
    const QString address = cost.address.empty() ? tr("this address") : fromUtf8(cost.address);
    const QString requests =
        tr("Requests to send to %1: %2. Tokens: about %3 sent and %4 answered.")
            .arg(address, countText(cost.requests), countText(cost.use.in),
                 countText(cost.use.out));
    const QString measured = cost.answers == 0
                                 ? QString()
                                 : tr("Reckoned by what the answers so far have taken: %1.")
                                       .arg(countText(cost.answers));
    const QString price = cost.requests > 0 ? costText(cost.price) : QString();
    const QString guess =
        cost.divided ? QString()
                     : tr("The documents are not divided into passages yet, so this is a guess.");
    m_cost->setText(joinedSentences({requests, price, measured, guess}));
}

} // namespace fts
