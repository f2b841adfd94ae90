#include "ui/base/fold.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/sentence_text.h"

namespace fts {
namespace {

/// Tells whether it is open by its arrow alone; a button that stays down would look pressed.
class FoldHeading : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent*) override {
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.state.setFlag(QStyle::State_On, false);
        QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

Fold::Fold(const QString& heading, QWidget* content, QWidget* parent)
    : QWidget(parent), m_heading(new FoldHeading(this)), m_content(content) {
    m_heading->setObjectName(content->objectName() + QStringLiteral("Fold"));
    m_heading->setText(heading);
    m_heading->setAccessibleName(spokenLabel(heading));
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    content->setParent(nullptr); // so that it follows its heading for the Tab key as well
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_heading, 0, Qt::AlignLeft);
    lines->addWidget(content);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(open);
    });
    m_heading->setArrowType(Qt::RightArrow);
    content->hide();
}

bool Fold::isOpen() const {
    return m_heading->isChecked();
}

void Fold::setOpen(bool open) {
    m_heading->setChecked(open);
}

} // namespace fts
