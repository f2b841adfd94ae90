#include <QtTest/QtTest>

#include "core/text/answer_text.h"

using namespace fts;

namespace {

// Every byte of the text a token of its own.
const Tokenizer& tokenizer() {
    static const Tokenizer read = Tokenizer::fromFolder(FTS_TEST_DATA "/nn/decoders/llama");
    return read;
}

struct Told {
    std::vector<std::string> pieces;
    std::string text;
    bool stopped = false;
};

Told tell(const std::string& answer, std::vector<std::string> stops) {
    AnswerText text(tokenizer(), std::move(stops));
    Told told;
    for (const std::int32_t id : tokenizer().encodeText(answer).ids) {
        told.pieces.push_back(text.add(id));
        if (text.stopped()) {
            break;
        }
    }
    told.pieces.push_back(text.finish());
    told.text = text.text();
    told.stopped = text.stopped();
    return told;
}

} // namespace

class TestAnswerText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutStopsAllIsTold() {
        const Told told = tell("Zürich: 1 + 1 = 2 😀", {});
        QCOMPARE(told.text, "Zürich: 1 + 1 = 2 😀");
        QVERIFY(!told.stopped);
        for (const std::string& piece : told.pieces) {
            QCOMPARE(QString::fromStdString(piece).toStdString(), piece); // whole characters
        }
    }

    void theFirstStopEnds() {
        const Told told = tell("SELECT 1; SELECT 2\n\nQ", {"\n\n", "; "});
        QCOMPARE(told.text, "SELECT 1");
        QVERIFY(told.stopped);
    }

    void theBeginningOfAStopIsHeldBack() {
        const Told told = tell("one two <e <en <end", {"<end>"});
        QCOMPARE(told.text, "one two <e <en <end");
        QVERIFY(!told.stopped);
        std::string before;
        for (std::size_t i = 0; i + 1 < told.pieces.size(); ++i) {
            before += told.pieces[i];
        }
        QCOMPARE(before, "one two <e <en ");
    }

    void anEmptyStopIsNone() { QCOMPARE(tell("abc", {""}).text, "abc"); }
};

QTEST_GUILESS_MAIN(TestAnswerText)
#include "test_answer_text.moc"
