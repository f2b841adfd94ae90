#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/text/tiktoken_ranks.h"
#include "core/text/tokenizer.h"

using namespace fts;

namespace {

/// The 256 bytes in an order of their own, then "ab", "abc" and "de".
std::string ranks() {
    QByteArray lines;
    int rank = 0;
    const auto add = [&](const QByteArray& token) {
        lines += token.toBase64() + ' ' + QByteArray::number(rank++) + '\n';
    };
    for (int byte = 255; byte >= 0; --byte) {
        add(QByteArray(1, static_cast<char>(byte)));
    }
    for (const char* token : {"ab", "de", "abc"}) {
        add(token);
    }
    return lines.toStdString();
}

std::vector<std::int32_t> idsOf(const std::string& text) {
    const auto tokenizer = Tokenizer::fromJson(tiktokenJson(ranks(), "test"), "test");
    return tokenizer.encodeText(text).ids;
}

} // namespace

class TestTiktokenRanks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsBytesByTheirRanks() {
        const auto byte = [](char c) { return 255 - static_cast<unsigned char>(c); };
        QCOMPARE(idsOf("abcde"), (std::vector<std::int32_t>{258, 257}));
        QCOMPARE(idsOf("abd"), (std::vector<std::int32_t>{256, byte('d')}));
        QCOMPARE(idsOf("\n"), (std::vector<std::int32_t>{byte('\n')}));
        QCOMPARE(idsOf("é"), (std::vector<std::int32_t>{byte('\xC3'), byte('\xA9')}));
        QCOMPARE(idsOf(""), std::vector<std::int32_t>());
    }

    void refusesWhatIsNoVocabulary_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << QByteArray() << "the vocabulary is empty";
        QTest::newRow("no rank") << QByteArray("YQ==\n") << "line 1 must be";
        QTest::newRow("no base64") << QByteArray("!!! 0\n") << "line 1 must be";
        QTest::newRow("an empty token") << QByteArray(" 0\n") << "line 1 must be";
        QTest::newRow("a gap") << QByteArray("YQ== 0\nYg== 2\n") << "line 2 must be";
        QTest::newRow("a rank that is none") << QByteArray("YQ== 0x\n") << "line 1 must be";
        QTest::newRow("twice") << QByteArray("YQ== 0\nYQ== 1\n") << "the same text";
        QTest::newRow("too long") << QByteArray(600, 'a').toBase64() + " 0\n" << "line 1 must be";
        QTest::newRow("no lines") << QByteArray(1'000'000, 'x') << "line 1 must be";
    }

    void refusesWhatIsNoVocabulary() {
        QFETCH(QByteArray, content);
        QFETCH(QString, part);
        try {
            tiktokenJson(content.toStdString(), "test");
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains(part), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestTiktokenRanks)
#include "test_tiktoken_ranks.moc"
