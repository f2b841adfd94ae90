#include <QtTest/QtTest>

#include "tests/core/formats/mutations.h"
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

    // What chat rows and endpoints for fine-tuning hold, a little wrong in many ways.
    void whatIsALittleWrongIsBorne_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("seed");
        QTest::newRow("chat rows")
            << "chat_rows"
            << QByteArray("{\"messages\": [{\"role\": \"user\", \"name\": \"n\", "
                          "\"content\": \"q\"}, {\"role\": \"assistant\", "
                          "\"content\": \"a\", \"weight\": 1}]}\n");
        QTest::newRow("a vocabulary")
            << "tiktoken" << QByteArray("AA== 0\nYQ== 1\nYg== 2\nYWI= 3\n");
        QTest::newRow("a job") << "tuning"
                               << QByteArray("{\"id\": \"ftjob-1\", \"status\": \"failed\", "
                                             "\"model\": \"m\", \"training_file\": \"file-1\", "
                                             "\"error\": {\"message\": \"no sk-canary-key\"}}");
        QTest::newRow("events") << "tuning"
                                << QByteArray("{\"data\": [{\"id\": \"ev-1\", \"created_at\": 17, "
                                              "\"message\": \"Step\", \"data\": {\"step\": 1, "
                                              "\"train_loss\": 0.5}}], \"has_more\": true}");
    }

    void whatIsALittleWrongIsBorne() {
        QFETCH(QString, target);
        QFETCH(QByteArray, seed);
        const Target* const parser = findTarget(target.toStdString());
        QVERIFY(parser != nullptr);
        fts::Random random({7});
        for (int i = 0; i < 3000; ++i) {
            const std::string bytes = fts::test::mutated(seed, random).toStdString();
            try {
                parser->run(bytes);
            } catch (const Broken& broken) {
                QFAIL(qPrintable(QString("%1: %2").arg(broken.what(), bytes.c_str())));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFound)
#include "test_found.moc"
