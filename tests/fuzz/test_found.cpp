#include <QtTest/QtTest>

#include "tests/fuzz/targets.h"

using namespace fts::fuzz;

// What fuzzing has found stays mended: each kept input goes through its target again.
class TestFound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKeptInputIsBorne_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        const QDir found(QStringLiteral(FTS_TEST_DATA "/../fuzz/found"));
        for (const QString& target : found.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QFileInfo& file : QDir(found.filePath(target)).entryInfoList(QDir::Files)) {
                QTest::newRow(qPrintable(target + QLatin1Char('/') + file.fileName()))
                    << target << file.filePath();
            }
        }
    }

    void everyKeptInputIsBorne() {
        QFETCH(QString, target);
        QFETCH(QString, path);
        const Target* const parser = findTarget(target.toStdString());
        QVERIFY(parser != nullptr);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string bytes = file.readAll().toStdString();
        QElapsedTimer timer;
        timer.start();
        try {
            parser->run(bytes);
        } catch (const Broken& broken) {
            QFAIL(broken.what());
        }
        QVERIFY2(timer.elapsed() < 5'000, "it takes too long");
    }
};

QTEST_GUILESS_MAIN(TestFound)
#include "test_found.moc"
