#include "ui/serve/serve_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>

#include "ui/base/key_line.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kUsualPort = 8080;
constexpr int kKeyLetters = 40;

enum Reach { ThisComputer, AllComputers };

} // namespace

ServeForm::ServeForm(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("serveForm"));
    m_reach = new QComboBox(this);
    m_reach->setObjectName(QStringLiteral("serveReach"));
    m_reach->setAccessibleName(tr("Who can reach the server"));
    m_reach->addItem(tr("Programs on this computer only"), ThisComputer);
    m_reach->addItem(tr("Other computers too"), AllComputers);
    m_meaning = makeText({}, this);
    m_meaning->setObjectName(QStringLiteral("serveMeaning"));
    setTextColor(m_meaning, quietColor);
    m_port = new QSpinBox(this);
    m_port->setObjectName(QStringLiteral("servePort"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("The number that is part of the address. 0 takes any that is free."));
    m_port->setAccessibleDescription(m_port->toolTip());
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("any that is free"));
    m_port->setValue(kUsualPort);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    addRow(*grid, 0, tr("&Who can reach it:"), m_reach);
    addRow(*grid, 1, tr("&Port:"), m_port);
    grid->addWidget(makeKeyRow(), 2, 0, 1, 3);
    grid->addWidget(m_meaning, 3, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    connect(m_reach, &QComboBox::currentIndexChanged, this, [this] {
        showMeaning();
        Q_EMIT edited();
    });
    connect(m_port, &QSpinBox::valueChanged, this, &ServeForm::edited);
    connect(m_key, &KeyLine::failed, this, &ServeForm::failed);
    connect(m_key, &KeyLine::givenUp, this, &ServeForm::givenUp);
    showMeaning();
}

void ServeForm::addRow(QGridLayout& grid, int row, const QString& text, QWidget* editor) {
    auto* label = new QLabel(text, this);
    label->setBuddy(editor);
    grid.addWidget(label, row, 0);
    grid.addWidget(editor, row, 1);
}

QWidget* ServeForm::makeKeyRow() {
    auto* row = new QWidget(this);
    m_key = new KeyLine(KeyLine::What::OwnKey, row);
    m_key->setOwner("serve", [] { return std::string("serve"); });
    auto* make = new QPushButton(tr("&Make one"), row);
    make->setObjectName(QStringLiteral("makeServedKey"));
    make->setAccessibleName(tr("Make a key that nobody can guess"));
    make->setToolTip(make->accessibleName());
    connect(make, &QPushButton::clicked, this, &ServeForm::makeKey);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_key, 1);
    line->addWidget(make);
    return row;
}

void ServeForm::makeKey() {
    constexpr std::string_view kLetters =
        "abcdefghijkmnpqrstuvwxyz23456789"; // none looks like another
    std::string key = "fts-";
    for (int i = 0; i < kKeyLetters; ++i) {
        key += kLetters[QRandomGenerator::system()->bounded(int(kLetters.size()))];
    }
    m_key->setTyped(Secret(key));
    wipe(key);
}

void ServeForm::showMeaning() {
    m_meaning->setText(
        forOthers()
            ? tr("A key is needed: whoever has it can use the models. What is sent is not "
                 "encrypted, so only in a network that you trust.")
            : tr("A key is not needed: other computers, and pages in a browser, are refused."));
}

bool ServeForm::forOthers() const {
    return m_reach->currentData().toInt() == AllComputers;
}

std::string ServeForm::host() const {
    return forOthers() ? "0.0.0.0" : "127.0.0.1";
}

int ServeForm::port() const {
    return m_port->value();
}

void ServeForm::setPort(int port) {
    m_port->setValue(port);
}

void ServeForm::withKey(const std::function<void(const Secret&)>& then) {
    m_key->withKey(then);
}

} // namespace fts
