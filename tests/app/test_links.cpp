#include <QtTest/QtTest>

// Which libraries a program loads is part of the design: the window never has torch or a PDF
// reader in its process, the command line program runs where Qt is absent.
class TestLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksOnlyWhatItMay_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("forbidden");
        QTest::newRow("window") << "finetune-studio"
                                << QStringList{"libtorch", "libc10", "poppler"};
        QTest::newRow("cli") << "finetune-studio-cli" << QStringList{"libQt6", "poppler"};
        QTest::newRow("extract") << "finetune-studio-extract"
                                 << QStringList{"libtorch", "libc10", "libQt6"};
    }

    void linksOnlyWhatItMay() {
        QFETCH(QString, program);
        QFETCH(QStringList, forbidden);
        const QString path = QStringLiteral(FTS_BIN_DIR "/") + program;
        if (!QFile::exists(path)) {
            QSKIP("this build leaves the program out");
        }
        const QString direct = outputOf("readelf", {"-dW", path});
        QVERIFY(direct.contains("(NEEDED)"));
        const QString all = outputOf("ldd", {path}); // what those libraries need in turn, too
        QVERIFY(all.contains("libc.so"));
        for (const QString& library : forbidden) {
            QVERIFY2(!direct.contains(library), qPrintable(library));
            QVERIFY2(!all.contains(library), qPrintable(library));
        }
    }

    void windowLoadsNoTorchWhileItRuns() {
        QProcess window;
        window.start(QStringLiteral(FTS_BIN_DIR "/finetune-studio"), QStringList());
        QVERIFY(window.waitForStarted());
        QTRY_VERIFY(mapsOf(window).contains("libqoffscreen")); // the display plug-in comes last
        QTest::qWait(300);
        const QString maps = mapsOf(window);
        QVERIFY(!maps.contains("libtorch"));
        QVERIFY(!maps.contains("libc10"));
        QVERIFY(!maps.contains("poppler"));
        window.terminate();
        QVERIFY(window.waitForFinished());
    }

    void windowSaysItsVersionWithoutADisplay() {
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(name);
        }
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(FTS_BIN_DIR "/finetune-studio"), {"--version"});
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitCode(), 0);
        QVERIFY(window.readAllStandardOutput().startsWith("Finetune Studio 0."));

        window.start(QStringLiteral(FTS_BIN_DIR "/finetune-studio"), QStringList());
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(window.exitCode(), 1);
        QVERIFY(window.readAllStandardError().contains("finetune-studio-cli"));
    }

private:
    static QString outputOf(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    static QString mapsOf(const QProcess& process) {
        QFile maps(QStringLiteral("/proc/%1/maps").arg(process.processId()));
        return maps.open(QIODevice::ReadOnly) ? QString::fromUtf8(maps.readAll()) : QString();
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "test_links.moc"
