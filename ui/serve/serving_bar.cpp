#include "ui/serve/serving_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>

#include "ui/base/message_text.h"
#include "ui/base/model_server.h"
#include "ui/base/page.h"

namespace fts {

QString reachableAddress(const QString& address) {
    return QString(address).replace(QStringLiteral("//0.0.0.0:"),
                                    QStringLiteral("//%1:").arg(QSysInfo::machineHostName()));
}

ServingBar::ServingBar(ModelServer& server, QWidget* parent) : Box(parent), m_server(server) {
    setObjectName(QStringLiteral("servingBar"));
    m_text = makeText({}, this);
    m_text->setObjectName(QStringLiteral("servedAt"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_text, 1);
    connect(addButton(tr("Copy a&ddress"), "copyServedAddress", tr("Copy the server's address")),
            &QPushButton::clicked, this, [this] {
                QGuiApplication::clipboard()->setText(reachableAddress(m_server.address()));
            });
    m_copyKey = addButton(tr("Copy &key"), "copyServedKey", tr("Copy the key of the server"));
    connect(m_copyKey, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(fromUtf8(m_server.order().key.reveal()));
    });
    connect(addButton(tr("S&top serving"), "stopServing", tr("End the server")),
            &QPushButton::clicked, &m_server, &ModelServer::stop);
    connect(&m_server, &ModelServer::stateChanged, this, &ServingBar::showState);
    showState();
}

QPushButton* ServingBar::addButton(const QString& text, const char* name,
                                   const QString& accessibleName) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    layout()->addWidget(button);
    return button;
}

void ServingBar::showState() {
    setVisible(m_server.state() == ModelServer::State::Serving);
    m_text->setText(tr("Serving at %1").arg(reachableAddress(m_server.address())));
    m_text->setAccessibleName(m_text->text());
    m_copyKey->setVisible(!m_server.order().key.empty());
}

} // namespace fts
