#include <QtTest/QtTest>

#include "core/corpus/training_rows.h"

using namespace fts;

namespace {

PairRow pair(const std::string& question, const std::string& passage) {
    return {0, 0, question, passage};
}

} // namespace

class TestTrainingRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_tokenizer = Tokenizer::fromFolder(FTS_TEST_DATA "/models/tiny-bert"); }

    // The tiny tokenizer lowers case, so "Abc" and "abc" reach the model as the same text.
    void equalTextsShareAnEntry() {
        std::vector<PairRow> pairs{pair("who", "Abc def"), pair("when", "abc  DEF"),
                                   pair("who", "xyz")};
        pairs[2].chunkId = pairs[0].chunkId + 1; // variants of one chunk would be joined
        const auto rows = trainingRows(pairs, *m_tokenizer, {}, 128);
        QCOMPARE(rows.data.questions.size(), std::size_t{2});
        QCOMPARE(rows.data.passages.size(), std::size_t{2});
        QCOMPARE(rows.passages, 2);
        QCOMPARE(rows.data.pairs.size(), std::size_t{3});
        QCOMPARE(rows.data.pairs[0].passage, rows.data.pairs[1].passage);
        QCOMPARE(rows.data.pairs[0].question, rows.data.pairs[2].question);
        QVERIFY(rows.data.joined(rows.data.pairs[0].question, rows.data.pairs[2].passage));
        QVERIFY(!rows.data.joined(rows.data.pairs[1].question, rows.data.pairs[2].passage));
    }

    void cutTextIsCounted() {
        const std::vector<PairRow> pairs{pair("a", "a b c d e f"), pair("b", "a b c")};
        const auto rows = trainingRows(pairs, *m_tokenizer, {}, 6);
        QCOMPARE(rows.cutPassages, 1);
        QCOMPARE(rows.unseenTokens, 2);
        QCOMPARE(rows.tokens, 3 + 3 + 6 + 5); // with [CLS] and [SEP]
        QCOMPARE(rows.data.passages[0].size(), std::size_t{6});
    }

    void promptsStandBeforeTheirTexts() {
        ModelSpec model;
        model.queryPrompt = "q ";
        model.passagePrompt = "p p ";
        const auto rows = trainingRows(std::vector{pair("a", "a")}, *m_tokenizer, model, 128);
        QCOMPARE(rows.data.questions[0], m_tokenizer->encode("q a", 128).ids);
        QCOMPARE(rows.data.passages[0], m_tokenizer->encode("p p a", 128).ids);
    }

private:
    std::optional<Tokenizer> m_tokenizer;
};

QTEST_GUILESS_MAIN(TestTrainingRows)
#include "test_training_rows.moc"
