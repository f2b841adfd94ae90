#include "ui/base/app_style.h"

#include <algorithm>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStatusBar>
#include <QStyleOption>
#include <QTabWidget>

#include "ui/base/table_look.h"

namespace fts {
namespace {

constexpr int kTextMargin = 6;    // between a cell's or field's edge and its text
constexpr int kHeadMargin = 5;    // the same in the head of a table, which has no text margin
constexpr int kTaller = 4;        // than Fusion makes what is pressed or typed into
constexpr int kButtonMargin = 16; // both sides of a button's text together
constexpr int kTabLine = 2;
constexpr int kTabFrame = 2; // that Fusion keeps clear of
constexpr qreal kRadius = 3;

/// The button that goes on, where it can.
bool isMain(const QStyleOption& option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           button->state.testFlag(QStyle::State_Enabled);
}

bool hasKeyboard(const QStyleOption& option) {
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

QColor fillOf(const QStyleOption& option) {
    const QColor color =
        option.palette.color(isMain(option) ? QPalette::Highlight : QPalette::Button);
    if (option.state & (QStyle::State_Sunken | QStyle::State_On)) {
        return color.darker(115);
    }
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) &&
                         option.state.testFlag(QStyle::State_Enabled);
    return hovered ? color.lighter(108) : color;
}

// A line within the edge of `rect`, around what is in it.
void paintBox(QPainter& painter, const QRect& rect, const QColor& edge, const QBrush& inside,
              int depth = 0) {
    const qreal inset = depth + 0.5; // the middle of the line
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(inside);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset),
                            kRadius - depth / 2.0, kRadius - depth / 2.0);
    painter.restore();
}

void paintButton(QPainter& painter, const QStyleOption& option) {
    const QPalette& palette = option.palette;
    const QColor fill = fillOf(option);
    paintBox(painter, option.rect,
             isMain(option)        ? fill.darker(120)
             : hasKeyboard(option) ? palette.color(QPalette::Highlight)
                                   : palette.color(QPalette::Mid),
             fill);
    if (hasKeyboard(option)) { // a second line, which shows on the colour, too
        paintBox(painter, option.rect,
                 palette.color(isMain(option) ? QPalette::HighlightedText : QPalette::Highlight),
                 Qt::NoBrush, 2);
    }
}

void paintEdge(QPainter& painter, const QStyleOption& option, const QRect& rect) {
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    paintBox(painter, rect, option.palette.color(focus ? QPalette::Highlight : QPalette::Mid),
             Qt::NoBrush);
}

/// Else it only shows that something is going on.
bool isMeasured(const QStyleOption& option) {
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
    return bar != nullptr && bar->maximum > bar->minimum;
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& bar) {
    const double share = double(bar.progress - bar.minimum) / (bar.maximum - bar.minimum);
    QRectF done(bar.rect);
    done.setWidth(done.width() * std::clamp(share, 0.0, 1.0));
    painter.save();
    painter.setClipRect(done);
    paintBox(painter, bar.rect, bar.palette.color(QPalette::Highlight), bar.palette.highlight());
    painter.restore();
}

// The chosen tab is underlined.
void paintTab(QPainter& painter, const QStyleOption& option) {
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - kTabLine,
                               option.rect.width(), kTabLine),
                         option.palette.highlight());
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, option.palette.button());
    }
}

/// Of a tab widget, which has no frame and so needs no margin within it.
bool isTabPage(const QWidget* widget) {
    const QWidget* stack = widget != nullptr ? widget->parentWidget() : nullptr;
    return stack != nullptr && qobject_cast<const QTabWidget*>(stack->parentWidget()) != nullptr;
}

bool changesByWheel(const QWidget* widget) {
    return qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr;
}

void paintHead(QPainter& painter, const QStyleOption& option) {
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    painter.setPen(option.palette.color(QPalette::Mid));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

bool AppStyle::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(object)->hasFocus()) {
        event->ignore(); // so that what it stands on scrolls
        return true;
    }
    return QProxyStyle::eventFilter(object, event);
}

// A status bar knows no margin of its own; and who scrolls a page wants to change no setting that
// the pointer comes by.
void AppStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (changesByWheel(widget)) {
        if (widget->focusPolicy() == Qt::WheelFocus) {
            widget->setFocusPolicy(Qt::StrongFocus);
        }
        widget->installEventFilter(this);
    }
    if (qobject_cast<QStatusBar*>(widget) != nullptr) {
        widget->setContentsMargins(kTextMargin, 0, kTextMargin, 0);
    }
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                          const QWidget* widget) const {
    switch (metric) {
    case PM_FocusFrameHMargin:
        return kTextMargin - 1; // to which an item view adds one
    case PM_HeaderMargin:
        return kHeadMargin;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return isTabPage(widget) ? 0 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

// A dialog's buttons are alike: Qt has icons for some of them only.
int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* data) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, data);
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                 const QSize& contents, const QWidget* widget) const {
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        return size + QSize(kButtonMargin, kTaller);
    case CT_ItemViewItem:
        return size.expandedTo({0, option->fontMetrics.height() + kRowMargin});
    case CT_ComboBox:
    case CT_LineEdit: // and with it those of spin boxes
        return size + QSize(0, kTaller);
    default:
        return size;
    }
}

// Texts begin at the same place in all kinds of fields, and tabs end where the page does.
QRect AppStyle::subElementRect(SubElement element, const QStyleOption* option,
                               const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* tabs = qstyleoption_cast<const QStyleOptionTabWidgetFrame*>(option);
    if (element == SE_TabWidgetTabContents && tabs != nullptr && tabs->lineWidth > 0) {
        return rect.adjusted(-kTabFrame, 0, kTabFrame, kTabFrame); // which is not drawn here
    }
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool framed = frame != nullptr && frame->lineWidth > 0;
    return element == SE_LineEditContents && framed ? rect.adjusted(2, 0, -2, 0) : rect;
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                             QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(*painter, *option);
    case PE_Frame:
    case PE_FrameLineEdit:
        return paintEdge(*painter, *option, option->rect);
    case PE_IndicatorCheckBox:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return paintEdge(*painter, *option, option->rect);
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        painter->setPen(option->palette.color(QPalette::Mid));
        return painter->drawLine(option->rect.topLeft(), option->rect.topRight());
    case PE_FrameFocusRect:
        // A button's own edge shows it; and who uses the mouse knows where it is.
        if (qobject_cast<const QPushButton*>(widget) == nullptr && hasKeyboard(*option)) {
            paintBox(*painter, option->rect, option->palette.color(QPalette::Highlight),
                     Qt::NoBrush);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                  QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox) {
        paintEdge(*painter, *option, option->rect.adjusted(0, 1, 0, -1)); // where Fusion has it
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const {
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        paintHead(*painter, *option);
    } else if (element == CE_TabBarTabShape) {
        paintTab(*painter, *option);
    } else if (element == CE_ProgressBarGroove) {
        paintBox(*painter, option->rect, option->palette.color(QPalette::Mid),
                 option->palette.base());
    } else if (element == CE_ProgressBarContents && isMeasured(*option)) {
        paintProgress(*painter, *qstyleoption_cast<const QStyleOptionProgressBar*>(option));
    } else if (element == CE_PushButtonLabel && isMain(*option)) {
        QStyleOptionButton main = *qstyleoption_cast<const QStyleOptionButton*>(option);
        main.palette.setBrush(QPalette::ButtonText, main.palette.highlightedText());
        QProxyStyle::drawControl(element, &main, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace fts
