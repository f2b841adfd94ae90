#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "ui/base/empty_state.h"
#include "ui/base/fold.h"
#include "ui/base/notice.h"
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

class ShowCount : public QObject {
public:
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Show ? 1 : 0;
        return false;
    }
};

/// Many rows, of which it counts how often a cell's text is asked for.
class CountedCells : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : 10'000;
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : 3;
    }
    QVariant data(const QModelIndex&, int role) const override {
        asked += role == Qt::DisplayRole ? 1 : 0;
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("text")) : QVariant();
    }

    mutable int asked = 0;
};

} // namespace

// What holds of every page, whichever theme is chosen.
class TestLook : public QObject {
    Q_OBJECT

    // Down, as one who scrolls.
    static void turnWheel(QWidget* over) {
        const QPointF at = QRectF(over->rect()).center();
        QWheelEvent turn(at, over->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&turn); // or it would not reach what is beneath
        qApp->notify(over, &turn);
    }

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::Light); }

    void scrollingChangesNoSetting() {
        applyTheme(Theme::Light); // with its style
        QScrollArea area;
        auto* page = new QWidget;
        page->setMinimumHeight(2000);
        auto* spin = new QSpinBox(page);
        spin->setValue(7);
        auto* combo = new QComboBox(page);
        combo->addItems({"one", "two", "three"});
        combo->move(0, 40);
        area.setWidget(page);
        area.resize(300, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        area.setFocus();
        for (QWidget* editor : {static_cast<QWidget*>(spin), static_cast<QWidget*>(combo)}) {
            applyTheme(editor == spin ? Theme::Light : Theme::Dark); // each with a new style
            area.verticalScrollBar()->setValue(0);
            turnWheel(editor);
            QVERIFY(area.verticalScrollBar()->value() > 0);
            QVERIFY(!editor->hasFocus());
        }
        QCOMPARE(spin->value(), 7);
        QCOMPARE(combo->currentIndex(), 0);
        combo->setFocus(); // who has gone to it means it
        turnWheel(combo);
        QCOMPARE(combo->currentIndex(), 1);
    }

    void noticesAreReadOutWheneverTheySaySomething() {
        QWidget window;
        Notice notice(&window);
        window.show();
        ShowCount appeared;
        notice.installEventFilter(&appeared); // when screen readers are told of it
        notice.say(Notice::Kind::Information, "Looking …");
        QCOMPARE(appeared.count, 1);
        notice.say(Notice::Kind::Error, "The disk is full.");
        QCOMPARE(appeared.count, 2);
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&notice);
        QCOMPARE(face->role(), QAccessible::Notification);
        QCOMPARE(face->text(QAccessible::Name), QString("The disk is full."));
    }

    // It is told anew whenever the engine says something.
    void aNoticeToldAnewLeavesTheKeyboardWhereItWas() {
        QWidget window;
        auto* lines = new QVBoxLayout(&window);
        Notice notice(&window);
        lines->addWidget(&notice);
        lines->addWidget(new QPushButton("Other", &window));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (int i = 0; i < 2; ++i) {
            notice.say(Notice::Kind::Information, "Not measured yet.");
            auto* button = notice.addButton("Measure", "measure");
            QVERIFY(i == 0 || button->hasFocus());
            button->setFocus();
        }
    }

    void aFoldLeadsIntoWhatItHolds() {
        QWidget page;
        auto* lines = new QVBoxLayout(&page);
        auto* form = new SettingsForm({"train.epochs"}, &page);
        auto* fold = new Fold("More", form, &page);
        auto* last = new QPushButton("Last", &page);
        lines->addWidget(fold);
        lines->addWidget(last);
        fold->setOpen(true);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        fold->findChild<QToolButton*>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), form->editor("train.epochs"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), last);
    }

    void textsCanBeReadInBothThemes() {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            const QPalette palette = QApplication::palette();
            const auto readable = [&palette](const QColor& text, QPalette::ColorRole ground) {
                return contrast(text, palette.color(ground)) >= 4.5;
            };
            QVERIFY(readable(palette.color(QPalette::HighlightedText), QPalette::Highlight));
            QVERIFY(readable(palette.color(QPalette::ButtonText), QPalette::Button));
            QVERIFY(readable(palette.color(QPalette::PlaceholderText), QPalette::Base));
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

    void aTableCopiesAllThatIsChosen() {
        QTableWidget table(3, 3);
        setTableLook(table);
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                table.setItem(row, column,
                              new QTableWidgetItem(QStringLiteral("%1%2").arg(row).arg(column)));
            }
        }
        table.item(0, 2)->setText(QStringLiteral("two\nlines\tof it"));
        table.setColumnHidden(1, true);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        table.setRangeSelected({0, 0, 1, 2}, true);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("00\ttwo lines of it\n10\t12"));
        table.clearSelection();
        table.setCurrentCell(2, 0, QItemSelectionModel::NoUpdate);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("20"));
    }

    void aWideColumnIsMeasuredByFewRows() {
        CountedCells cells;
        QTableView table;
        table.setModel(&cells);
        setTableLook(table);
        table.resizeColumnsToContents();
        QVERIFY2(cells.asked < 500, qPrintable(QString::number(cells.asked)));
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
