#include "ui/base/page.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fts {

Page::Page(ProjectSession& session, const QString& key, const QString& title,
           const QString& purpose, QWidget* parent)
    : QWidget(parent), m_session(session), m_key(key), m_title(title) {
    setObjectName(key + QStringLiteral("Page"));
    setAccessibleName(title);
    auto* body = new QWidget(this);
    m_content = new QVBoxLayout(body);
    m_content->setContentsMargins(0, 8, 8, 8); // the scroll bar stands apart
    m_content->setSpacing(12);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("scroll"));
    scroll->setAccessibleName(title);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    m_purpose = makeText(purpose, this);
    m_purpose->setObjectName(QStringLiteral("purpose"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 12, 8, 0);
    lines->addWidget(makeHeading(title, 1, this));
    lines->addWidget(m_purpose);
    lines->addWidget(scroll, 1);
    connect(this, &Page::edited, this, &Page::storeEdit);
    connect(&session, &ProjectSession::specsChanged, this, &Page::loadChange);
}

Page::Next Page::next() const {
    return {tr("&Next"), true, {}};
}

void Page::goOn() {
    Q_EMIT completed();
}

void Page::setPurpose(const QString& purpose) {
    m_purpose->setText(purpose);
}

void Page::storeEdit() {
    m_storing = true; // a form is not filled anew while someone types in it
    m_session.changeSpecs([this](Specs& specs) { store(specs); });
    m_storing = false;
    Q_EMIT nextChanged();
}

void Page::loadChange() {
    if (!m_storing) {
        load(m_session.specs());
    }
    Q_EMIT nextChanged();
}

QLabel* makeHeading(const QString& text, int level, QWidget* parent) {
    QLabel* heading = makeText(text, parent);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * (level == 1 ? 1.5 : 1.15));
    font.setBold(true);
    heading->setFont(font);
    return heading;
}

QLabel* makeText(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace fts
