#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/json_members.h"

using namespace fts;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsesOrdinaryText() {
        const auto value = parseJson(R"({"a":[1,2,{"b":null}]})", "x.json");
        QCOMPARE(value["a"][1].get<int>(), 2);
    }

    void refusesDeepNesting() {
        const std::string text(200'000, '[');
        QVERIFY_EXCEPTION_THROWN(parseJson(text, "deep.json"), Error);
        try {
            parseJson(std::string(65, '[') + std::string(65, ']'), "deep.json");
            QFAIL("65 levels were accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Format);
            QVERIFY(std::string(error.what()).find("deep.json") == 0);
        }
        QVERIFY(parseJson(std::string(64, '[') + std::string(64, ']'), "x").is_array());
    }

    void refusesTooManyValues() {
        JsonLimits limits;
        limits.values = 3;
        QVERIFY_EXCEPTION_THROWN(parseJson("[1,2,3,4]", "x", limits), Error);
    }

    void refusesDuplicateKeysWhenAsked() {
        JsonLimits limits;
        limits.refuseDuplicateKeys = true;
        QVERIFY_EXCEPTION_THROWN(parseJson(R"({"a":{"b":1,"b":2}})", "x", limits), Error);
        QVERIFY(parseJson(R"({"a":{"b":1},"b":2})", "x", limits).is_object());
    }

    void refusesANumberPastAllBounds() {
        QVERIFY_EXCEPTION_THROWN(parseJson("[1e999]", "x"), Error);
    }

    void theLastOfEqualKeysCounts() {
        const auto value = parseJson("{\"a\":{\"b\":1},\"a\":[{\"c\":2},{}],\"d\":null}", "x");
        QCOMPARE(value.dump(), std::string("{\"a\":[{\"c\":2},{}],\"d\":null}"));
    }

    void tellsKeysWithTheirDepth() {
        QStringList told;
        parseJson("{\"a\":[{\"b\":1},{\"c\":{\"d\":2}}],\"e\":0}", "x", {},
                  [&told](int depth, const std::string& key) {
                      told << QString::number(depth) + QString::fromStdString(key);
                  });
        QCOMPARE(told, QStringList({"1a", "3b", "3c", "4d", "1e"}));
    }

    void takesTheSameTimeForEachOfManyObjects() {
        QByteArray text = "[{}";
        for (int i = 0; i < 300'000; ++i) {
            text += ",{\"a\":1}";
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(parseJson((text + "]").toStdString(), "x").size(), std::size_t{300'001});
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    }

    void namesTheByteOfASyntaxError() {
        try {
            parseJson("{\"a\":}", "broken.json");
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("byte 6") != std::string::npos);
        }
    }

    void aTextOfAnObjectIsEmptyWhereThereIsNone() {
        const auto value = parseJson("{\"a\":\"b\",\"n\":7,\"o\":null}", "x");
        QCOMPARE(textAt(value, "a"), std::string("b"));
        for (const char* key : {"n", "o", "p"}) {
            QCOMPARE(textAt(value, key), std::string());
        }
        for (const char* other : {"[]", "7", "null", "\"a\""}) {
            QCOMPARE(textAt(parseJson(other, "x"), "a"), std::string());
        }
    }

    void dumpsBytesThatAreNotUtf8() {
        QCOMPARE(dumpJson("a\xff"), std::string("\"a\xEF\xBF\xBD\""));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
