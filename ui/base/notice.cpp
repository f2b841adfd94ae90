#include "ui/base/notice.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

QString signOf(Notice::Kind kind) {
    switch (kind) {
    case Notice::Kind::Good:
        return QStringLiteral("✓");
    case Notice::Kind::Information:
        return QStringLiteral("ℹ");
    case Notice::Kind::Warning:
        return QStringLiteral("⚠");
    case Notice::Kind::Error:
        return QStringLiteral("✕");
    }
    return {};
}

ThemeColor colorOf(Notice::Kind kind) {
    switch (kind) {
    case Notice::Kind::Good:
        return goodColor;
    case Notice::Kind::Information:
        return quietColor;
    case Notice::Kind::Warning:
        return warningColor;
    case Notice::Kind::Error:
        return errorColor;
    }
    return quietColor;
}

/// Screen readers read a notification out when it appears.
class NoticeFace : public QAccessibleWidget {
public:
    explicit NoticeFace(QWidget* notice) : QAccessibleWidget(notice, QAccessible::Notification) {}
};

QAccessibleInterface* makeFace(const QString& type, QObject* object) {
    return type == QLatin1String("fts::Notice") ? new NoticeFace(static_cast<QWidget*>(object))
                                                : nullptr;
}

void makeFacesOnce() {
    [[maybe_unused]] static const bool made = (QAccessible::installFactory(makeFace), true);
}

} // namespace

Notice::Notice(QWidget* parent) : Box(parent) {
    makeFacesOnce();
    setObjectName(QStringLiteral("notice"));
    m_sign = new QLabel(this);
    QFont font = m_sign->font();
    font.setBold(true);
    m_sign->setFont(font);
    m_text = makeText({}, this);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = new QPushButton(tr("Copy details"), this);
    copy->setObjectName(QStringLiteral("copyDetails"));
    copy->setAccessibleName(tr("Copy the details of this message"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text() + u'\n' + m_details); });
    m_copy = copy;
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(copy);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addLayout(m_buttons);
    hide();
}

void Notice::say(Kind kind, const QString& text, const QString& details) {
    m_focused.clear();
    for (const QAbstractButton* button : m_added) {
        m_focused = button->hasFocus() ? button->objectName() : m_focused;
    }
    qDeleteAll(std::exchange(m_added, {}));
    const QPointer<QWidget> focus =
        isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    if (text != m_text->text()) {
        setVisible(false); // it is told of when it appears
    }
    m_details = details;
    m_sign->setText(signOf(kind));
    m_text->setText(text);
    m_copy->setVisible(!details.isEmpty());
    setAccessibleName(text);
    setTextColor(m_sign, colorOf(kind));
    setVisible(true);
    if (focus) {
        focus->setFocus();
    }
}

void Notice::say(const Error& error) {
    say(Kind::Error, shown(error),
        QStringLiteral("%1: %2").arg(QLatin1String(errorKindName(error.kind())),
                                     fromUtf8(error.message().english())));
}

void Notice::say(const Failed& failed) {
    say(Error(failed.kind, failed.message));
}

void Notice::clear() {
    m_focused.clear();
    qDeleteAll(std::exchange(m_added, {}));
    m_text->clear();
    m_details.clear();
    setVisible(false);
}

QString Notice::text() const {
    return m_text->text();
}

QAbstractButton* Notice::addButton(const QString& text, const QString& objectName) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    m_buttons->addWidget(button);
    button->show(); // the layout would do so at the next turn of the event loop only
    m_added.append(button);
    if (objectName == m_focused) {
        button->setFocus();
    }
    return button;
}

} // namespace fts
