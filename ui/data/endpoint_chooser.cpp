#include "ui/data/endpoint_chooser.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>

#include "ui/base/background.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"

namespace fts {
namespace {

constexpr int kNameLetters = 24;

} // namespace

EndpointChooser::EndpointChooser(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("endpointChooser"));
    m_combo = new QComboBox(this);
    m_combo->setObjectName(QStringLiteral("keptEndpoints"));
    m_combo->setAccessibleName(tr("Kept addresses"));
    m_combo->setAccessibleDescription(
        tr("Addresses of language models that you have kept, for all your projects."));
    m_combo->setToolTip(m_combo->accessibleDescription());
    m_combo->setMinimumWidth(kNameLetters * letterWidth(m_combo->fontMetrics()));
    connect(m_combo, &QComboBox::activated, this, &EndpointChooser::choose);
    auto* label = new QLabel(tr("Kept addresses:"), this);
    label->setBuddy(m_combo);
    makeButtons();
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("chooserNotice"));
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_combo);
    for (QPushButton* button : {m_keep, m_rename, m_remove}) {
        line->addWidget(button);
    }
    line->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(line);
    lines->addWidget(m_notice);
    showState();
}

void EndpointChooser::makeButtons() {
    m_keep = makeButton(tr("Keep this one…"), QStringLiteral("keepEndpoint"),
                        tr("Keep this address, model and prices under a name"));
    connect(m_keep, &QPushButton::clicked, this, [this] { askName(false); });
    m_rename = makeButton(tr("Rename…"), QStringLiteral("renameEndpoint"),
                          tr("Rename the chosen address"));
    connect(m_rename, &QPushButton::clicked, this, [this] { askName(true); });
    m_remove = makeButton(tr("Remove"), QStringLiteral("removeEndpoint"),
                          tr("Remove the chosen address from those kept"));
    connect(m_remove, &QPushButton::clicked, this, &EndpointChooser::remove);
}

QPushButton* EndpointChooser::makeButton(const QString& text, const QString& objectName,
                                         const QString& accessibleName) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    return button;
}

void EndpointChooser::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    showState();
}

void EndpointChooser::setCurrent(const Endpoint& endpoint) {
    if (endpoint != m_current) {
        m_notice->clear();
    }
    m_current = endpoint;
    showState();
}

void EndpointChooser::reload() {
    if (!m_busy) {
        change([](KeptEndpoints&) {});
    }
}

void EndpointChooser::choose(int index) {
    m_lastName = m_combo->itemText(index);
    if (const auto endpoint = named(m_lastName.toStdString())) {
        m_notice->clear();
        Q_EMIT chosen(*endpoint);
    }
}

void EndpointChooser::askName(bool renaming) {
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("endpointName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(renaming ? tr("Rename an address") : tr("Keep an address"));
    dialog->setLabelText(renaming ? tr("New name:")
                                  : tr("Name of this address (one of the same name is replaced):"));
    const QString model = fromUtf8(m_current.model);
    dialog->setTextValue(renaming               ? m_combo->currentText()
                         : m_lastName.isEmpty() ? model
                                                : m_lastName);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, renaming](const QString& text) {
        const QString name = text.trimmed();
        renaming ? rename(name) : keep(name);
    });
    dialog->open();
}

void EndpointChooser::keep(const QString& name) {
    Endpoint endpoint = m_current;
    endpoint.name = name.toStdString();
    const auto former = named(endpoint.name);
    m_lastName = name;
    change([endpoint](KeptEndpoints& kept) { kept.keep(endpoint); },
           former ? tr("The address is kept as “%1”, in place of the one before.").arg(name)
                  : tr("The address is kept as “%1”, for all your projects.").arg(name),
           former);
}

void EndpointChooser::rename(const QString& name) {
    const std::string from = m_combo->currentText().toStdString();
    m_lastName = name;
    change([from, to = name.toStdString()](KeptEndpoints& kept) { kept.rename(from, to); },
           tr("The address is called “%1” now.").arg(name));
}

void EndpointChooser::remove() {
    const QString name = m_combo->currentText();
    m_lastName.clear();
    change([name = name.toStdString()](KeptEndpoints& kept) { kept.remove(name); },
           tr("“%1” is no longer kept. The settings of this project stay as they are.").arg(name),
           named(name.toStdString()));
}

void EndpointChooser::change(const Change& change, const QString& done,
                             const std::optional<Endpoint>& former) {
    m_busy = true;
    showState();
    runInBackground(
        this,
        [change] {
            KeptEndpoints kept;
            change(kept);
            return kept.all();
        },
        [this, done, former](std::vector<Endpoint> kept) {
            m_busy = false;
            m_kept = std::move(kept);
            showState();
            if (done.isEmpty()) {
                return;
            }
            tellOthers();
            m_notice->say(Notice::Kind::Good, done);
            if (former) {
                connect(m_notice->addButton(tr("Undo"), QStringLiteral("undoEndpoint")),
                        &QAbstractButton::clicked, this, [this, former = *former] {
                            this->change([former](KeptEndpoints& all) { all.keep(former); },
                                         tr("“%1” is as it was.").arg(fromUtf8(former.name)));
                        });
            }
        },
        [this](const Error& error) {
            m_busy = false;
            showState();
            m_notice->say(error);
        });
}

// Those that are not in view look when they are.
void EndpointChooser::tellOthers() {
    for (EndpointChooser* other : window()->findChildren<EndpointChooser*>()) {
        if (other != this && other->isVisible()) {
            other->reload();
        }
    }
}

void EndpointChooser::showState() {
    int current = -1;
    m_combo->clear();
    for (const Endpoint& kept : m_kept) {
        Endpoint nameless = kept;
        nameless.name = m_current.name;
        m_combo->addItem(fromUtf8(kept.name));
        // Two may hold the same: the one chosen last is meant.
        if (nameless == m_current && (current < 0 || fromUtf8(kept.name) == m_lastName)) {
            current = m_combo->count() - 1;
        }
    }
    m_combo->setPlaceholderText(m_kept.empty() ? tr("None yet") : tr("None of them"));
    m_combo->setCurrentIndex(current);
    m_combo->setEnabled(!m_readOnly && !m_busy && !m_kept.empty());
    m_keep->setEnabled(!m_busy && current < 0 && !m_current.url.empty());
    m_rename->setEnabled(!m_busy && current >= 0);
    m_remove->setEnabled(!m_busy && current >= 0);
}

std::optional<Endpoint> EndpointChooser::named(const std::string& name) const {
    const auto found = std::ranges::find(m_kept, name, &Endpoint::name);
    return found == m_kept.end() ? std::nullopt : std::optional(*found);
}

} // namespace fts
