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

    void negativesBelongToTheirQuestionsPairs() {
        std::vector<PairRow> pairs{pair("who", "a"), pair("when", "b"), pair("who", "c")};
        pairs[1].questionId = 7;
        for (std::int64_t i = 0; i < 3; ++i) {
            pairs[static_cast<std::size_t>(i)].chunkId = i;
        }
        std::vector<PairRow> negatives{pair("who", "d"), pair("who", "b"), pair("who", "e")};
        const auto rows = trainingRows(pairs, negatives, 2, *m_tokenizer, {}, 128, [] {});
        const auto passage = [&](std::uint32_t pair, std::size_t negative) {
            return rows.data.passages[rows.data.negativesOf(pair)[negative]];
        };
        for (const std::uint32_t ofWho : {0U, 2U}) {
            QCOMPARE(rows.data.negativesOf(ofWho).size(), std::size_t{2}); // the most asked for
            QCOMPARE(passage(ofWho, 0), m_tokenizer->encode("d", 128).ids);
            QCOMPARE(passage(ofWho, 1), m_tokenizer->encode("b", 128).ids);
        }
        QVERIFY(rows.data.negativesOf(1).empty());
        QCOMPARE(rows.passages, 3); // what is learned to be found
        QVERIFY(trainingRows(pairs, *m_tokenizer, {}, 128).data.negativesOf(0).empty());
    }

private:
    std::optional<Tokenizer> m_tokenizer;
};

QTEST_GUILESS_MAIN(TestTrainingRows)
#include "test_training_rows.moc"
