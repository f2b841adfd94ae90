#include <QtTest/QtTest>

#include "core/base/redact.h"

using namespace fts;

class TestRedact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removesSecrets_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::newRow("key") << "using sk-CANARY-1234567890abcdef now" << "CANARY";
        QTest::newRow("named") << "api_key=CANARY1234" << "CANARY";
        QTest::newRow("json") << "{\"password\": \"CANARY1234\"}" << "CANARY";
        QTest::newRow("header") << "Authorization: Bearer CANARY.1234" << "CANARY";
        QTest::newRow("url") << "postgres://ann:CANARY@host/db" << "CANARY";
        QTest::newRow("hub") << "token hf_CANARYabcdefghij" << "CANARY";
        QTest::newRow("mail") << "from ann.canary@example.org" << "ann.canary";
    }

    void removesSecrets() {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const std::string once = redacted(text.toStdString(), "");
        QVERIFY2(!QString::fromStdString(once).contains(secret), once.c_str());
        QVERIFY(once.find("[removed]") != std::string::npos);
        QCOMPARE(redacted(once, ""), once);
    }

    void keepsTheRest_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"Run 3 failed at step 120: the loss was not a finite number.",
              "model.max_tokens: 512, tokens 8192", "https://example.org/a?b=c",
              "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}) {
            QTest::newRow(text) << QString(text);
        }
    }

    void keepsTheRest() {
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(redacted(text.toStdString(), "/home/ann")), text);
    }

    void hidesTheHomeFolder() {
        QCOMPARE(redacted("/home/ann/data/x.csv", "/home/ann"), std::string("~/data/x.csv"));
    }

    void bearsLongLines() {
        const std::string text(500'000, 'x');
        QCOMPARE(redacted(text, "").size(), text.size());
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "test_redact.moc"
