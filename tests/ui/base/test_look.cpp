#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "ui/base/empty_state.h"
#include "ui/base/settings_form.h"
#include "ui/base/sign.h"
#include "ui/base/table_look.h"
#include "ui/base/theme.h"

using namespace fts;

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

// As WCAG 2 defines it; 4.5 is what a text needs.
double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
        }
    }
    return count;
}

} // namespace

// What holds of every page, whichever theme is chosen.
class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::Light); }

    void textsCanBeReadInBothThemes() {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            const QPalette palette = QApplication::palette();
            const auto readable = [&palette](const QColor& text, QPalette::ColorRole ground) {
                return contrast(text, palette.color(ground)) >= 4.5;
            };
            QVERIFY(readable(palette.color(QPalette::HighlightedText), QPalette::Highlight));
            QVERIFY(readable(palette.color(QPalette::ButtonText), QPalette::Button));
            for (const ThemeColor color : {quietColor, goodColor, warningColor, errorColor}) {
                QVERIFY(readable(color(palette), QPalette::Window));
                QVERIFY(readable(color(palette), QPalette::Base));
            }
        }
    }

    void theMainButtonStandsOutWhereItCanBePressed() {
        applyTheme(Theme::Light);
        QPushButton button(QStringLiteral("Next"));
        button.setDefault(true);
        const QColor accent = button.palette().color(QPalette::Highlight);
        const auto filled = [&] { return pixelsOf(button.grab().toImage(), accent); };
        const int most = filled();
        QVERIFY(most > button.sizeHint().width() * button.sizeHint().height() / 2);
        button.setEnabled(false);
        QCOMPARE(filled(), 0);
    }

    void aSignHasTheColorAskedForAndTheScreensSharpness() {
        const QPixmap sign = signIn(QStringLiteral("data-symbolic"), Qt::red, 16, 1.5);
        QCOMPARE(sign.size(), QSize(24, 24));
        QCOMPARE(sign.deviceIndependentSize(), QSizeF(16, 16));
        QVERIFY(pixelsOf(sign.toImage(), Qt::red) > 10);
    }

    void anEmptyPageShowsItsSignInEitherThemeAndItsWholeText() {
        EmptyState empty(QStringLiteral("runs-symbolic"),
                         QStringLiteral("A sentence that is long enough to need more than a line, "
                                        "and then goes on for a while, so that it needs three."),
                         QStringLiteral("Go"));
        empty.resize(700, 400);
        empty.show();
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            QTest::qWait(1);
            QVERIFY(pixelsOf(empty.grab().toImage(), quietColor(empty.palette())) > 100);
        }
        const QLabel* text = empty.findChild<QLabel*>();
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
    }

    void aTableIsAsHighAsItsRowsUpToALimit() {
        QTableWidget table(0, 2);
        setTableLook(table);
        fitToRows(table, 4);
        const int one = table.height();
        table.setRowCount(3);
        QCOMPARE(table.height(), one + 2 * table.verticalHeader()->defaultSectionSize());
        table.setRowCount(100);
        QCOMPARE(table.height(), one + 3 * table.verticalHeader()->defaultSectionSize());
    }

    void aLongChoiceLeavesTheMeaningsTheirRoom() {
        SettingsForm form({"train.loss", "train.warmup"});
        form.resize(700, form.sizeHint().height());
        form.show();
        QVERIFY(form.editor("train.loss")->width() > 2 * form.editor("train.warmup")->width());
        for (const QLabel* label : form.findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap()) {
                QVERIFY(label->heightForWidth(label->width()) < 2 * label->fontMetrics().height());
            }
        }
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
