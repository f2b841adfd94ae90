#include <QtTest/QtTest>

#include "core/readers/decode_text.h"
#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;
using namespace std::string_literals;

namespace {

/// Each byte followed or led by zero bytes.
std::string wide(std::string_view ascii, int before, int after) {
    std::string text;
    for (const char c : ascii) {
        text += std::string(static_cast<std::size_t>(before), '\0') + c +
                std::string(static_cast<std::size_t>(after), '\0');
    }
    return text;
}

} // namespace

class TestTextEncodings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksDecide_data() {
        QTest::addColumn<QByteArray>("bytes");
        row("UTF-8", "\xEF\xBB\xBF"
                     "Gr\xC3\xBC\xC3\x9F"
                     "e");
        row("UTF-16LE", "\xFF\xFEG\0r\0\xFC\0\xDF\0e\0"s);
        row("UTF-16BE", "\xFE\xFF\0G\0r\0\xFC\0\xDF\0e"s);
        row("UTF-32LE", "\xFF\xFE\0\0G\0\0\0r\0\0\0\xFC\0\0\0\xDF\0\0\0e\0\0\0"s);
    }

    void marksDecide() {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes.toStdString());
        QCOMPARE(decoded.text, "Grüße"s);
        QCOMPARE(decoded.encoding, std::string(QTest::currentDataTag()));
        QVERIFY(!decoded.guessed);
    }

    void wideTextWithoutAMarkIsTold_data() {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("UTF-16LE") << 0 << 1;
        QTest::newRow("UTF-16BE") << 1 << 0;
        QTest::newRow("UTF-32LE") << 0 << 3;
        QTest::newRow("UTF-32BE") << 3 << 0;
    }

    void wideTextWithoutAMarkIsTold() {
        QFETCH(int, before);
        QFETCH(int, after);
        const DecodedText decoded = decodeText(wide("Plain words, in two lines.\n", before, after));
        QCOMPARE(decoded.text, "Plain words, in two lines.\n"s);
        QCOMPARE(decoded.encoding, std::string(QTest::currentDataTag()));
    }

    void guessesAreTold() {
        const std::string bytes = "Die Stra\xDF"
                                  "e f\xFChrt \xFC"
                                  "ber die gr\xF6\xDF"
                                  "te Br\xFC"
                                  "cke der Stadt.";
        const auto path = m_files.write("latin.txt", bytes);
        FTS_COMPARE_BLOCKS(path, {"p Die Straße führt über die größte Brücke der Stadt."});
        QVERIFY(holds(sentencesOn(path), "does not say how its letters are encoded"));
        QVERIFY(holds(sentencesOn(path), "save it as UTF-8"));
    }

    void otherScriptsAreGuessed() {
        const std::string koi8 = "\xF0\xD2\xC9\xD7\xC5\xD4, \xCD\xC9\xD2! "
                                 "\xFC\xD4\xCF \xD0\xD2\xCF\xD3\xD4\xCF\xCA \xD4\xC5\xCB\xD3\xD4.";
        QCOMPARE(decodeText(koi8).text, "Привет, мир! Это простой текст."s);
        const std::string sjis = "\x93\xFA\x96{\x8C\xEA\x82\xCC\x83"
                                 "e\x83L\x83X\x83g\x82\xC5\x82\xB7";
        QCOMPARE(decodeText(sjis).text, "日本語のテキストです"s);
    }

    void aDeclaredEncodingDecides() {
        QCOMPARE(decodeText("\xCF\xF0", "windows-1251").text, "Пр"s);
        QCOMPARE(decodeText("caf\xE9", "no-such-encoding").text, "café"s);
        QCOMPARE(decodeText("caf\xC3\xA9", "iso-8859-1").text, "café"s); // it is UTF-8, and lies
        QCOMPARE(decodeText("caf\xE9", "utf16").text, "café"s);          // so it was found in bytes
        QCOMPARE(decodeText("caf\xE9", "windows\xB7"
                                       "1252")
                     .encoding,
                 "windows-1252"s);
    }

    void brokenBytesAreShownAndTold() {
        std::string letters;
        for (int i = 0; i < 20; ++i) {
            letters += "ä";
        }
        const auto path = m_files.write("cut.txt", letters + "\xFF.");
        FTS_COMPARE_BLOCKS(path, {"p " + letters + "\xEF\xBF\xBD."});
        QVERIFY(holds(sentencesOn(path), "bytes that are no letters in UTF-8"));
    }

    void unseenCharactersGo() {
        const auto path =
            m_files.write("marks.txt", "a\u200B\u202Eb\u2069 e\u0301 \uFB01n co\u00ADop\u00A0x\r\n"
                                       "next\rlast \x01. More of an ordinary text.");
        FTS_COMPARE_BLOCKS(path, {"p ab é fin coop x\nnext\nlast . More of an ordinary text."});
    }

    void lettersOfOtherScriptsKeepTheirJoiners() {
        const std::string persian = "می\u200Cخواهم";
        FTS_COMPARE_BLOCKS(m_files.write("fa.txt", persian), {"p " + persian});
    }

    void loneSurrogatesAndBytesOfZero() {
        QCOMPARE(decodeText("\xFF\xFE"
                            "a\0\x00\xD8"
                            "b\0"s)
                     .text,
                 "a\xEF\xBF\xBD"
                 "b"s);
        QVERIFY(isBinary("a\0b"s));
        QVERIFY(holds(sentencesOn(m_files.write("zero.txt", "text\0text"s)), "binary data"));
    }

private:
    static void row(const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestTextEncodings)
#include "test_text_encodings.moc"
