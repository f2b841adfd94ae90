#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "ui/base/theme.h"
#include "ui/window/step_list.h"

using namespace fts;

class TestStepList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsAreInTheColorOfTheirText() {
        StepList steps;
        steps.addStep(QStringLiteral("Goal"), QStringLiteral("goal-symbolic"));
        steps.addStep(QStringLiteral("Data"), QStringLiteral("data-symbolic"));
        steps.setReachable(0, true);
        steps.setReachable(1, true);
        steps.setCurrentRow(0);
        steps.resize(200, 200);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            const QPalette palette = steps.palette();
            QVERIFY(signHas(steps, 0, palette.color(QPalette::HighlightedText)));
            QVERIFY(signHas(steps, 1, palette.color(QPalette::Text)));
        }
        applyTheme(Theme::Light);
    }

    void isAsWideAsItsLongestTitle() {
        StepList steps;
        steps.addStep("Goal", "goal-symbolic");
        const int least = widthOf(steps);
        const QString title = QString("Ask ").repeated(20);
        steps.addStep(title, "ask-symbolic");
        QVERIFY(widthOf(steps) > least);
        QVERIFY(widthOf(steps) > steps.fontMetrics().horizontalAdvance("2. " + title));
    }

private:
    static int widthOf(const QWidget& steps) { return steps.sizeHint().width(); }

    // In the part of the step that is left of its text.
    static bool signHas(StepList& steps, int step, const QColor& color) {
        QRect place = steps.visualItemRect(steps.item(step));
        place.setWidth(34);
        const QImage image = steps.viewport()->grab(place).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).rgb() == color.rgb()) {
                    return true;
                }
            }
        }
        return false;
    }
};

QTEST_MAIN(TestStepList)
#include "test_step_list.moc"
