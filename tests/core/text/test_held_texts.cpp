#include <QtTest/QtTest>

#include "core/text/held_texts.h"

using namespace fts;

class TestHeldTexts : public QObject {
    Q_OBJECT

    static HeldTexts holding(std::initializer_list<const char*> texts) {
        HeldTexts held;
        for (const char* text : texts) {
            held.add(text);
        }
        return held;
    }

private Q_SLOTS:
    void findsATextWithinAnother_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        QTest::newRow("whole") << "How deep is the harbour?" << 0;
        QTest::newRow("within") << "Passages: … Question: how  DEEP is the \"harbour\"\nAnswer:"
                                << 0;
        QTest::newRow("at the end") << "Tell me: when was it built" << 1;
        QTest::newRow("both: the first to stand there")
            << "When was it built? How deep is the harbour?" << 1;
        QTest::newRow("one word less") << "how deep is the" << -1;
        QTest::newRow("a word between") << "how very deep is the harbour" << -1;
        QTest::newRow("parts of words") << "show deep is the harbour" << -1;
        QTest::newRow("short and whole") << "who?" << 2;
        QTest::newRow("short and within") << "Who was it?" << -1;
        QTest::newRow("beyond ASCII") << "sag: Wie tief ist es für Schiffe?" << 4;
        QTest::newRow("beyond ASCII, another letter") << "Wie tief ist es fur Schiffe?" << -1;
        QTest::newRow("nothing") << "" << -1;
        QTest::newRow("no words") << "?!" << -1;
    }

    void findsATextWithinAnother() {
        QFETCH(QString, text);
        QFETCH(int, number);
        const HeldTexts held = holding({"How deep is the harbour?", "When was it built?", "Who?",
                                        "", "wie tief ist es für Schiffe"});
        const auto found = held.findIn(text.toStdString());
        QCOMPARE(found ? int(*found) : -1, number);
    }

    void holdsWholePassagesCheaply() {
        HeldTexts held;
        std::string passage;
        for (int i = 0; i < 2000; ++i) {
            passage += "word" + std::to_string(i * 37 % 1000) + " ";
        }
        held.add(passage);
        QVERIFY(held.findIn("before " + passage + " after"));
        QVERIFY(!held.findIn("before " + passage.substr(0, passage.size() - 4) + " after"));
        QVERIFY(!HeldTexts().findIn(passage));
    }
};

QTEST_GUILESS_MAIN(TestHeldTexts)
#include "test_held_texts.moc"
