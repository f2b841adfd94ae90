#include "ui/base/theme.h"

#include <array>

#include <QApplication>
#include <QEvent>
#include <QSettings>
#include <QWidget>

#include "ui/base/app_style.h"

namespace fts {
namespace {

const QString kThemeKey = QStringLiteral("window/theme");

struct Shades {
    QRgb window, base, alternate, text, button, highlight, highlightedText, link, hint, disabled,
        mid;
};

constexpr Shades kLight{0xfff4f5f7, 0xffffffff, 0xfff0f2f5, 0xff1b1f24, 0xffe9ebef, 0xff2563a8,
                        0xffffffff, 0xff1d5aa0, 0xff6a727b, 0xff868d96, 0xffb9c0ca};
constexpr Shades kDark{0xff202327, 0xff17191c, 0xff1e2125, 0xffe7e9ec, 0xff2d3136, 0xff3574ba,
                       0xffffffff, 0xff7fb5ee, 0xff7d848c, 0xff7d848c, 0xff555c65};

QPalette paletteOf(const Shades& shades) {
    QPalette palette(QColor::fromRgb(shades.button), QColor::fromRgb(shades.window));
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::WindowText, shades.text);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Text, shades.text);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::ToolTipBase, shades.base);
    set(QPalette::ToolTipText, shades.text);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlightedText);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::PlaceholderText, shades.hint); // it tells what an empty line means
    set(QPalette::Mid, shades.mid);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shades.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(shades.mid));
    return palette;
}

// Colours one widget's text, again whenever the application's colours change.
class TextColor : public QObject {
public:
    TextColor(QWidget* widget, ThemeColor color) : QObject(widget), m_color(color) {
        setObjectName(kTextColor);
        widget->installEventFilter(this);
        paint(widget);
    }

    static const QString kTextColor;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::PaletteChange && !m_painting) {
            paint(static_cast<QWidget*>(watched));
        }
        return false;
    }

private:
    void paint(QWidget* widget) {
        m_painting = true; // setPalette() sends the event that calls this
        QPalette palette = QApplication::palette(widget);
        const QColor color = m_color(palette);
        palette.setColor(QPalette::WindowText, color);
        palette.setColor(QPalette::Text, color);
        widget->setPalette(palette);
        m_painting = false;
    }

    ThemeColor m_color;
    bool m_painting = false;
};

const QString TextColor::kTextColor = QStringLiteral("textColor");

QColor pick(const QPalette& palette, QRgb onLight, QRgb onDark) {
    return QColor::fromRgb(isDark(palette) ? onDark : onLight);
}

} // namespace

Theme savedTheme() {
    const QString name = QSettings().value(kThemeKey).toString();
    return name == QLatin1String("light")  ? Theme::Light
           : name == QLatin1String("dark") ? Theme::Dark
                                           : Theme::System;
}

void saveTheme(Theme theme) {
    constexpr std::array names{"system", "light", "dark"};
    QSettings().setValue(kThemeKey, QString::fromLatin1(names[static_cast<std::size_t>(theme)]));
}

void applyTheme(Theme theme) {
    // Qt 6.4 tells the desktop's choice only by the palette it starts with.
    static const bool desktopIsDark = isDark(QApplication::palette());
    QApplication::setStyle(new AppStyle);
    const bool dark = theme == Theme::Dark || (theme == Theme::System && desktopIsDark);
    QApplication::setPalette(paletteOf(dark ? kDark : kLight));
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor seriesColor(int index, const QPalette& palette) {
    static constexpr std::array<QRgb, 6> light{0xff0072b2, 0xffd55e00, 0xff008f6b,
                                               0xffb0478f, 0xff8a6d00, 0xff3d8fb8};
    static constexpr std::array<QRgb, 6> dark{0xff56b4e9, 0xfff5a15b, 0xff2fc79d,
                                              0xffe39ac6, 0xffe6d24a, 0xffa9b4c0};
    const auto place = static_cast<std::size_t>(index) % light.size();
    return pick(palette, light[place], dark[place]);
}

QColor quietColor(const QPalette& palette) {
    return pick(palette, 0xff58606a, 0xffa6adb6);
}

QColor goodColor(const QPalette& palette) {
    return pick(palette, 0xff1a7443, 0xff63cf93);
}

QColor warningColor(const QPalette& palette) {
    return pick(palette, 0xff8a5a00, 0xfff0b94d);
}

QColor errorColor(const QPalette& palette) {
    return pick(palette, 0xffb3261e, 0xffff8a80);
}

void setTextColor(QWidget* widget, ThemeColor color) {
    delete widget->findChild<QObject*>(TextColor::kTextColor, Qt::FindDirectChildrenOnly);
    new TextColor(widget, color);
}

} // namespace fts
