#include <QtTest/QtTest>

#include "core/corpus/token_limits.h"

using namespace fts;

namespace {

TextLengths lengths(std::initializer_list<std::size_t> tokens) {
    TextLengths lengths;
    for (const std::size_t count : tokens) {
        lengths.add(count);
    }
    return lengths;
}

std::vector<int> tokensOf(const std::vector<TokenLimit>& limits) {
    std::vector<int> tokens;
    for (const TokenLimit& limit : limits) {
        tokens.push_back(limit.tokens);
    }
    return tokens;
}

const TokenLimit& at(const std::vector<TokenLimit>& limits, int tokens) {
    return *std::ranges::find(limits, tokens, &TokenLimit::tokens);
}

} // namespace

class TestTextLengths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLongWithoutTexts() {
        const TextLengths none;
        QCOMPARE(none.texts(), 0);
        QCOMPARE(none.longest(), 0);
        QCOMPARE(none.median(), 0);
        QCOMPARE(none.cutAt(5).texts, 0);
    }

    void medianIsTheLengthHalfTheTextsKeepTo() {
        QCOMPARE(lengths({9}).median(), 9);
        QCOMPARE(lengths({9, 1}).median(), 1);
        QCOMPARE(lengths({30, 10, 20}).median(), 20);
        QCOMPARE(lengths({7, 7, 7, 100}).median(), 7);
    }

    void aTextAsLongAsTheLimitIsNotCut() {
        const auto cut = lengths({9, 10, 11, 25}).cutAt(10);
        QCOMPARE(cut.texts, 2);
        QCOMPARE(cut.seen, 9 + 10 + 10 + 10);
        QCOMPARE(cut.unseen, 1 + 15);
    }

    void histogramCountsEachTextOnce() {
        const auto texts = lengths({1, 10, 11, 20, 21, 500});
        QCOMPARE(texts.histogram(10, 3), (std::vector<std::int64_t>{2, 2, 2}));
        QCOMPARE(texts.histogram(10, 2), (std::vector<std::int64_t>{2, 4}));
    }

    void aHistogramReachesTheLongestTextOrTwiceWhatTheModelSees() {
        QCOMPARE(histogramWidth(0, 512, 20), 1);
        QCOMPARE(histogramWidth(20, 512, 20), 1);
        QCOMPARE(histogramWidth(512, 512, 20), 30); // 26 made round
        QCOMPARE(histogramWidth(100'000, 512, 20), 60);
        QCOMPARE(histogramWidth(10'000, 8192, 20), 500);
    }

    void limitsGoUpToWhatTheModelCan() {
        const auto none = lengths({});
        QCOMPARE(tokensOf(compareLimits(none, none, 512, 512)),
                 (std::vector<int>{128, 256, 384, 512}));
        QCOMPARE(tokensOf(compareLimits(none, none, 512, 300)),
                 (std::vector<int>{128, 256, 300, 384, 512}));
        QCOMPARE(tokensOf(compareLimits(none, none, 100, 100)), (std::vector<int>{100}));
    }

    void limitsTellWhatTheyCost() {
        const auto limits = compareLimits(lengths({10, 10}), lengths({100, 300}), 512, 256);
        const TokenLimit& least = at(limits, 128);
        QCOMPARE(least.cutQuestions, 0);
        QCOMPARE(least.cutPassages, 1);
        QCOMPARE(least.unseenShare, 172.0 / 420.0);
        QCOMPARE(least.work, 248.0 / 376.0);
        QVERIFY(!least.chosen);
        QCOMPARE(at(limits, 256).work, 1.0);
        QVERIFY(at(limits, 256).chosen);
        QCOMPARE(at(limits, 512).unseenShare, 0.0);
    }

    void aLimitThatCutsLessIsProposed() {
        const auto questions = lengths({10});
        const auto propose = [&](std::initializer_list<std::size_t> passages, int chosen) {
            return betterLimit(compareLimits(questions, lengths(passages), 512, chosen));
        };
        QCOMPARE(propose({100, 300}, 128), std::optional(384)); // the smallest that is enough
        QCOMPARE(propose({100, 300}, 384), std::nullopt);
        QCOMPARE(propose({100, 900}, 256), std::optional(512)); // cuts less, if not nothing
        QCOMPARE(propose({100, 900}, 512), std::nullopt);       // nothing better is there
        QCOMPARE(propose({}, 128), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestTextLengths)
#include "test_text_lengths.moc"
