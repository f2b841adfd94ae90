#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "ui/window/main_window.h"

using namespace fts;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void startsWithTheStartPage() {
        auto* page = m_window->findChild<QWidget*>("startPage");
        QVERIFY(page && page->isVisible());
        QCOMPARE(m_window->centralWidget(), page);
        auto* command = page->findChild<QLineEdit*>("command");
        QVERIFY(command && command->isVisible() && command->isReadOnly());
        const QFontMetrics metrics(command->font());
        QVERIFY(metrics.horizontalAdvance(command->text()) < command->width());
    }

    void showsAllOfItsTextEvenWhenSmall() {
        m_window->resize(m_window->minimumSizeHint());
        QCoreApplication::processEvents();
        const auto labels = m_window->findChild<QWidget*>("startPage")->findChildren<QLabel*>();
        QCOMPARE(labels.size(), 3);
        for (const QLabel* label : labels) {
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->objectName()));
        }
    }

    void copiesTheCommand() {
        QGuiApplication::clipboard()->clear();
        auto* copy = m_window->findChild<QPushButton*>("copyCommand");
        QVERIFY(copy);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 m_window->findChild<QLineEdit*>("command")->text());
    }

    void namesEveryInteractiveWidget() {
        int interactive = 0;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            ++interactive;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + ' ' +
                                widget->objectName()));
        }
        QCOMPARE(interactive, 2); // the command and its button
    }

    void saysWhatItIs() {
        m_window->findChild<QAction*>("about")->trigger();
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = m_window->findChild<QMessageBox*>("aboutBox")) && box->isVisible());
        QVERIFY(box->informativeText().contains("GNU General Public License"));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>("aboutBox"));
    }

    void quits() {
        m_window->findChild<QAction*>("quit")->trigger();
        QTRY_VERIFY(!m_window->isVisible());
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
