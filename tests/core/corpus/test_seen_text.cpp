#include <QtTest/QtTest>

#include "core/corpus/seen_text.h"

using namespace fts;

namespace {

/// The pieces as one line: "·" before those joined to the one before, brackets for special ones,
/// "?" around unknown ones, "~" before those that are cut.
QString line(const SeenText& seen) {
    QStringList pieces;
    for (const auto& piece : seen.pieces) {
        QString text = QString::fromStdString(piece.text);
        if (piece.kind == SeenText::Kind::Unknown) {
            text = "?" + text + "?";
        }
        pieces += QString(piece.cut ? "~" : "") + (piece.joined ? "·" : "") + text;
    }
    return pieces.join(' ');
}

} // namespace

class TestSeenText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_tokenizer = Tokenizer::fromFolder(FTS_TEST_DATA "/models/tiny-bert"); }

    void wordsAreShownInTheirPieces() {
        const SeenText seen = seenText(*m_tokenizer, "Costs, answered", 100);
        QCOMPARE(line(seen), "[CLS] cost ·s ·, answer ·ed [SEP]");
        QCOMPARE(seen.seen, 7);
        QCOMPARE(seen.total, 7);
    }

    void whatIsPastTheLimitStandsAtTheEnd() {
        const SeenText seen = seenText(*m_tokenizer, "costs and answers", 4);
        QCOMPARE(line(seen), "[CLS] cost ·s [SEP] ~and ~answer ~·s");
        QCOMPARE(seen.seen, 4);
        QCOMPARE(seen.total, 7);
    }

    void ofALongRestOnlyABeginningIsShown() {
        std::string text;
        for (int i = 0; i < 1000; ++i) {
            text += "city ";
        }
        const SeenText seen = seenText(*m_tokenizer, text, 10, 20);
        QCOMPARE(seen.pieces.size(), std::size_t{30});
        QCOMPARE(seen.total, 1002);
    }

    void textTheModelHasNoTokenForIsShownAsItStands() {
        QCOMPARE(line(seenText(*m_tokenizer, "a 😀 b", 100)), "[CLS] a ?😀? b [SEP]");
    }

    void nothingIsShownAsItsSpecialTokens() {
        QCOMPARE(line(seenText(*m_tokenizer, "", 100)), "[CLS] [SEP]");
    }

private:
    std::optional<Tokenizer> m_tokenizer;
};

QTEST_GUILESS_MAIN(TestSeenText)
#include "test_seen_text.moc"
