#pragma once

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/jobs/engine_client.h"
#include "tests/ui/turn_probe.h"
#include "ui/base/project_session.h"
#include "ui/base/theme.h"
#include "ui/window/languages.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

namespace fts {

/// The real window with the real engine, driven by mouse and keys as a person would, and how long
/// it stood still meanwhile.
///
/// Makes pictures of its pages for those who ask for them: into FTS_SCREENSHOTS, in
/// FTS_SCREENSHOT_THEME ("dark"), of FTS_SCREENSHOT_SIZE ("1200x800", else the least the window is
/// made for), in the language of LC_ALL, and as a screen of QT_SCALE_FACTOR shows them.
class DrivenWindow : public QObject {
protected:
    void open() {
        speak(QLocale());
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        QSettings().clear();
        QSettings().setValue("start/place", m_home.path());
        applyTheme(qEnvironmentVariable("FTS_SCREENSHOT_THEME") == "dark" ? Theme::Dark
                                                                          : Theme::Light);
        m_window = std::make_unique<MainWindow>(FTS_BIN_DIR "/finetune-studio-cli");
        m_window->resize(sizeAsked());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        shoot("start");
        m_probe.emplace();
    }

    void close() {
        std::optional<EngineClient> engine;
        if (m_window->projectView()) {
            engine = EngineClient::connect(view().session().folder());
        }
        m_window.reset();
        if (engine) { // or it would wait ten minutes for work
            engine->request("shutdown");
        }
    }

    template <typename Type>
    Type* find(const char* name) {
        return m_window->findChild<Type*>(QLatin1String(name));
    }

    ProjectView& view() { return *m_window->projectView(); }
    QPushButton* next() { return find<QPushButton>("next"); }

    bool visible(const char* name) {
        auto* widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }

    void click(const char* name) {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void type(QWidget* editor, const QString& text) {
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Tab);
    }

    static bool fileIn(const QString& folder, const QString& name) {
        QDirIterator files(folder, {name}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    }

    static bool pictured() { return qEnvironmentVariableIsSet("FTS_SCREENSHOTS"); }

    void shoot(const QString& page) {
        if (pictured()) {
            QTest::qWait(400);
            const QString folder = qEnvironmentVariable("FTS_SCREENSHOTS");
            QVERIFY(m_window->grab().save(folder + '/' + page + ".png"));
        }
    }

    // Each tab but the one in view.
    void shootTabs(const char* name, const QString& page) {
        auto* tabs = find<QTabWidget>(name);
        const int before = tabs->currentIndex();
        for (int tab = 0; pictured() && tab < tabs->count(); ++tab) {
            if (tab != before && tabs->isTabVisible(tab)) {
                tabs->setCurrentIndex(tab);
                shoot(page + '-' + QString::number(tab + 1));
            }
        }
        tabs->setCurrentIndex(before);
    }

    // What is folded away or further down.
    void shootRest(const char* name, const QString& page) {
        auto* whole = find<QWidget>(name);
        auto* bar = whole->findChild<QScrollArea*>("scroll")->verticalScrollBar();
        auto* fold = whole->findChild<QToolButton*>("advancedFold");
        fold->setChecked(pictured());
        for (int part = 2; pictured() && (part == 2 || bar->value() < bar->maximum()); ++part) {
            QTest::qWait(50); // the page grows
            bar->setValue(part == 2 ? 0 : bar->value() + bar->pageStep());
            shoot(page + '-' + QString::number(part));
        }
        fold->setChecked(false);
        bar->setValue(0);
    }

    // Machines that test are busy, and some are slow; a person's is not. The window itself aims at
    // 100 ms.
    void checkThatItNeverStoodStill() {
        const double work = m_probe->work().at(0);
        const double seen = m_probe->seen().at(0);
        qInfo("longest stall of the window: %.0f ms of its own work, %.0f ms by the clock", work,
              seen);
        QVERIFY2(pictured() || work < 200, qPrintable(QString::number(work)));
        QVERIFY2(pictured() || seen < 500, qPrintable(QString::number(seen)));
    }

    QTemporaryDir m_home;
    std::unique_ptr<MainWindow> m_window;

private:
    static QSize sizeAsked() {
        const QStringList parts = qEnvironmentVariable("FTS_SCREENSHOT_SIZE").split('x');
        return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1024, 768);
    }

    std::optional<test::TurnProbe> m_probe;
};

} // namespace fts
