#include "ui/goal/asked_model_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/jobs/asked_endpoint.h"
#include "ui/base/asked_keys.h"
#include "ui/base/fold.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/settings_form.h"
#include "ui/data/address_line.h"
#include "ui/data/endpoint_chooser.h"

namespace fts {

AskedModelPanel::AskedModelPanel(ProjectSession& session, Role role, QWidget* parent)
    : QWidget(parent), m_session(session), m_role(std::move(role)) {
    setObjectName(fromUtf8(m_role.name) + QStringLiteral("Panel"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeHeading(m_role.title, 2, this));
    lines->addWidget(makeText(m_role.purpose, this));
    if (!m_role.local.empty()) {
        lines->addWidget(makePlace());
        m_local = makeForm(m_role.local, "Local");
        lines->addWidget(m_local);
    }
    lines->addWidget(makeAddress());
    if (!m_role.always.empty()) {
        m_always = makeForm(m_role.always, "Settings");
        lines->addWidget(m_always);
    }
    AskedKeys& keys = AskedKeys::of(session);
    keys.setSource(m_role.name, [this](const AskedKeys::Then& then) { m_address->withKeys(then); });
    connect(m_address, &AddressLine::keyFailed, &keys, &AskedKeys::noteFailure);
    connect(m_address, &AddressLine::keyGivenUp, &keys, &AskedKeys::noteGivenUp);
    load(session.specs());
}

QWidget* AskedModelPanel::makePlace() {
    auto* row = new QWidget(this);
    m_place = new QComboBox(row);
    m_place->setObjectName(fromUtf8(m_role.name) + QStringLiteral("Place"));
    m_place->setAccessibleName(tr("%1: where it is").arg(m_role.title));
    m_place->addItem(tr("A model on this machine"), false);
    m_place->addItem(tr("A model at an OpenAI-compatible address"), true);
    m_place->setEnabled(!m_session.readOnly());
    connect(m_place, &QComboBox::activated, this, [this] {
        showPlace();
        Q_EMIT edited();
    });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_place);
    line->addStretch();
    return row;
}

QWidget* AskedModelPanel::makeAddress() {
    m_there = new QWidget(this);
    auto* lines = new QVBoxLayout(m_there);
    lines->setContentsMargins(0, 0, 0, 0);
    m_chooser = new EndpointChooser(m_there);
    m_chooser->setReadOnly(m_session.readOnly());
    m_form = makeForm({m_role.name + ".url", m_role.name + ".model"}, "Address");
    m_more = makeForm({m_role.name + ".price_in", m_role.name + ".price_out",
                       m_role.name + ".parallel", m_role.name + ".timeout"},
                      "Prices");
    m_address = new AddressLine([this] { return endpoint(); }, m_there);
    lines->addWidget(m_chooser);
    lines->addWidget(m_form);
    lines->addWidget(m_address);
    lines->addWidget(new Fold(tr("Prices and limits"), m_more, m_there));
    connect(m_chooser, &EndpointChooser::chosen, this, &AskedModelPanel::choose);
    return m_there;
}

SettingsForm* AskedModelPanel::makeForm(const std::vector<std::string>& keys, const char* suffix) {
    auto* form = new SettingsForm(keys, this, kDistillation);
    form->setObjectName(fromUtf8(m_role.name) + QLatin1String(suffix));
    form->setReadOnly(m_session.readOnly());
    connect(form, &SettingsForm::edited, this, [this] {
        m_address->clearNotice();
        m_chooser->setCurrent(endpoint());
        m_address->setOwner(endpoint());
        Q_EMIT edited();
    });
    return form;
}

bool AskedModelPanel::remote() const {
    return m_place == nullptr || m_place->currentData().toBool();
}

Endpoint AskedModelPanel::endpoint() const {
    Specs specs = m_session.specs();
    m_form->store(specs);
    m_more->store(specs);
    return endpointOf(specs.*m_role.spec);
}

// The key typed was for the one before.
void AskedModelPanel::choose(const Endpoint& endpoint) {
    m_address->clearKey();
    m_session.changeSpecs([&](Specs& specs) { setEndpoint(specs.*m_role.spec, endpoint); });
    load(m_session.specs());
}

QString AskedModelPanel::problem() const {
    if (isHidden()) {
        return {};
    }
    if (remote() && endpoint().url.empty()) {
        return tr("%1: enter its address.").arg(m_role.title);
    }
    QStringList refusals{remote() ? m_form->refusal() : QString(),
                         remote() ? m_more->refusal() : m_local->refusal(),
                         m_always != nullptr ? m_always->refusal() : QString()};
    refusals.removeAll(QString());
    return refusals.value(0);
}

void AskedModelPanel::load(const Specs& specs) {
    const auto* url = qobject_cast<QLineEdit*>(m_form->editor(m_role.name + ".url"));
    const bool addressed = !url->text().isEmpty();
    for (SettingsForm* form : {m_local, m_always, m_form, m_more}) {
        if (form != nullptr) {
            form->load(specs);
        }
    }
    // One who has just chosen an address has not typed it yet.
    const bool isAt = isRemote(specs.*m_role.spec);
    if (m_place != nullptr && (isAt || addressed)) {
        m_place->setCurrentIndex(isAt ? 1 : 0);
    }
    m_chooser->setCurrent(endpointOf(specs.*m_role.spec));
    m_address->setOwner(endpointOf(specs.*m_role.spec));
    showPlace();
}

void AskedModelPanel::store(Specs& specs) const {
    for (const SettingsForm* form : {m_local, m_always, m_form, m_more}) {
        if (form != nullptr) {
            form->store(specs);
        }
    }
    if (!remote()) {
        (specs.*m_role.spec).url.clear();
    }
}

void AskedModelPanel::showPlace() {
    m_there->setVisible(remote());
    if (m_local != nullptr) {
        m_local->setVisible(!remote());
    }
}

void AskedModelPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_chooser->reload();
}

} // namespace fts
