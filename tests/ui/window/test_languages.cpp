#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/base/message.h"
#include "ui/base/message_text.h"
#include "ui/data/data_page.h"
#include "ui/window/languages.h"
#include "ui/window/main_window.h"

using namespace fts;

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
    }

    void cleanup() {
        qDeleteAll(qApp->findChildren<QTranslator*>()); // the next test speaks another language
    }

    void theWindowSpeaksThePersonsLanguage_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("fileMenu");
        QTest::newRow("German") << "de_AT" << "&Datei";
        QTest::newRow("Chinese") << "zh_CN" << "文件(&F)";
        QTest::newRow("Chinese of Singapore") << "zh_SG" << "文件(&F)";
        QTest::newRow("traditional Chinese") << "zh_TW" << "&File";
        QTest::newRow("English") << "en_GB" << "&File";
        QTest::newRow("one it lacks") << "fr_FR" << "&File";
    }

    void theWindowSpeaksThePersonsLanguage() {
        QFETCH(QString, locale);
        QFETCH(QString, fileMenu);
        speak(QLocale(locale));
        const MainWindow window("no-such-program");
        const QStringList menus = titles(window);
        QVERIFY2(menus.contains(fileMenu), qPrintable(menus.join(", ")));
    }

    void sentencesOfCoreAreTranslated() {
        speak(QLocale("de_DE"));
        QCOMPARE(shown(Message(FTS_TEXT("Epochs"))), QString("Epochen"));
    }

    void countsAgreeWithTheirNouns_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        QTest::newRow("English") << "en_US" << "1 pair" << "1,200 pairs";
        QTest::newRow("no desktop's language") << "C" << "1 pair" << "1200 pairs";
        QTest::newRow("German") << "de_DE" << "1 Paar" << "1.200 Paare";
        QTest::newRow("Chinese") << "zh_CN" << "1 个问题–段落对" << "1,200 个问题–段落对";
    }

    void countsAgreeWithTheirNouns() {
        QFETCH(QString, locale);
        QFETCH(QString, one);
        QFETCH(QString, many);
        QLocale::setDefault(QLocale(locale));
        speak(QLocale());
        QCOMPARE(DataPage::tr("%Ln pairs", nullptr, 1), one);
        QCOMPARE(DataPage::tr("%Ln pairs", nullptr, 1200), many);
    }

    void qtsOwnWordsAreTranslated() {
        speak(QLocale("de_DE"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QString("Abbrechen"));
    }

private:
    static QStringList titles(const MainWindow& window) {
        QStringList result;
        for (const QAction* action : window.menuBar()->actions()) {
            result << action->text();
        }
        return result;
    }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
