#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/retrieval/blend.h"

using namespace fts;

namespace {

using Scores = std::vector<float>;
using Indexes = std::vector<std::size_t>;

bool areNear(const Scores& found, const std::vector<double>& expected) {
    return std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                      [](float left, double right) { return std::abs(left - right) < 1e-5; });
}

Ranking rankingOf(std::size_t passages) {
    std::vector<Passage> set(passages);
    for (std::size_t i = 0; i < passages; ++i) {
        set[i].key = std::to_string(i);
    }
    return Ranking(set);
}

} // namespace

class TestBlend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weighsStandardisedScores() {
        // Means 2 and 10, standard deviations √2 and 10.
        const Scores dense = {0, 2, 2, 4};
        const Scores lexical = {0, 20, 0, 20};
        const double root = std::sqrt(2.0);
        QVERIFY(areNear(blendScores(dense, lexical, 1), {-root, 0, 0, root}));
        QVERIFY(areNear(blendScores(dense, lexical, 0), {-1, 1, -1, 1}));
        QVERIFY(areNear(blendScores(dense, lexical, 0.25),
                        {-0.25 * root - 0.75, 0.75, -0.75, 0.25 * root + 0.75}));
    }

    void doesNotCareForTheScaleOfTheScores() {
        const Scores dense = {0.1F, 0.5F, 0.3F, 0.2F};
        const Scores lexical = {1, 0, 7, 3};
        const Scores larger = {1010, 1000, 1070, 1030};
        const auto one = blendScores(dense, lexical, 0.4);
        QVERIFY(areNear(blendScores(dense, larger, 0.4), {one.begin(), one.end()}));
    }

    void leavesTheOrderToTheOtherWhereOneSaysNothing() {
        const Scores dense = {0.1F, 0.5F, 0.3F};
        const auto blend = blendScores(dense, Scores{0, 0, 0}, 0.5);
        QVERIFY(blend[1] > blend[2] && blend[2] > blend[0]);
        // A third is no float: the mean of equal scores differs from them by rounding.
        const Scores third(1001, 1.0F / 3);
        QCOMPARE(blendScores(third, third, 0.5), Scores(1001, 0.0F));
        QVERIFY(blendScores({}, {}, 0.5).empty());
    }

    void keepsOneBrokenScoreToItself() {
        const float nan = std::nanf("");
        const float infinity = std::numeric_limits<float>::infinity();
        const auto blend = blendScores(Scores{1, nan, 3, 1, 3}, Scores{4, 4, 8, infinity, 8}, 0.5);
        QVERIFY(std::isnan(blend[1]) && std::isnan(blend[3]));
        QVERIFY(std::isfinite(blend[0]) && blend[2] > blend[0]);
        QCOMPARE(rankingOf(5).topHits(blend, 5).back().passage, std::size_t{3});
    }

    void refusesScoresOfTwoCorpora() {
        QVERIFY_EXCEPTION_THROWN(blendScores(Scores{1}, Scores{1, 2}, 0.5), Error);
        const auto ranking = rankingOf(2);
        BlendChoice choice(ranking);
        QVERIFY_EXCEPTION_THROWN(choice.add(Scores{1}, Scores{1, 2}, Indexes{0}), Error);
    }

    void choosesTheSideThatIsRight() {
        const auto ranking = rankingOf(4);
        BlendChoice dense(ranking);
        BlendChoice lexical(ranking);
        for (std::size_t right = 0; right < 4; ++right) {
            Scores good(4, 0.0F);
            good[right] = 1;
            Scores bad(4, 1.0F);
            bad[right] = 0;
            dense.add(good, bad, Indexes{right});
            lexical.add(bad, good, Indexes{right});
        }
        // Anything beyond one half is equally good: the first step past it is taken.
        QCOMPARE(dense.weight(), 0.55);
        QCOMPARE(lexical.weight(), 0.45);
    }

    void choosesWhatServesMoreQuestions() {
        // Dense scores are right for three questions, words for four that come later.
        const auto ranking = rankingOf(2);
        BlendChoice choice(ranking);
        for (int times = 0; times < 3; ++times) {
            choice.add(Scores{0, 1}, Scores{1, 0}, Indexes{1});
        }
        QCOMPARE(choice.weight(), 0.55);
        for (int times = 0; times < 4; ++times) {
            choice.add(Scores{1, 0}, Scores{0, 1}, Indexes{1});
        }
        QCOMPARE(choice.weight(), 0.45);
    }

    void findsAWeightBetween() {
        // z of {1, 0, 0} is {1.41, −0.71, −0.71} and of {1, 2, 0} {0, 1.22, −1.22}: passage 0 is
        // before passage 1 where 1.41 w > −0.71 w + 1.22 (1 − w), which is above 0.366.
        const auto ranking = rankingOf(3);
        BlendChoice choice(ranking);
        choice.add(Scores{1, 0, 0}, Scores{1, 2, 0}, Indexes{0});
        QCOMPARE(choice.weight(), 0.5);
        for (int times = 0; times < 20; ++times) {
            choice.add(Scores{1, 0, 0}, Scores{1, 2, 0}, Indexes{1});
        }
        QCOMPARE(choice.weight(), 0.35);
    }

    void doesNotFollowASmallMajority() {
        // Eleven questions against nine may well be chance, ninety against ten may not. Words are
        // right where dense scores weigh less than 0.366, as above.
        const auto ranking = rankingOf(3);
        BlendChoice choice(ranking);
        const auto add = [&](int byMeaning, int byWords) {
            for (int times = 0; times < byMeaning; ++times) {
                choice.add(Scores{0, 1, 0}, Scores{2, 1, 0}, Indexes{1});
            }
            for (int times = 0; times < byWords; ++times) {
                choice.add(Scores{0, 1, 0}, Scores{2, 1, 0}, Indexes{0});
            }
        };
        add(9, 11);
        QCOMPARE(choice.weight(), 0.5);
        add(1, 79);
        QCOMPARE(choice.weight(), 0.35);
    }

    void staysInTheMiddleWithoutEvidence() {
        const auto ranking = rankingOf(2);
        BlendChoice choice(ranking);
        QCOMPARE(choice.weight(), 0.5);
        choice.add(Scores{1, 0}, Scores{0, 1}, Indexes{});
        QCOMPARE(choice.weight(), 0.5);
        choice.add(Scores{1, 0}, Scores{1, 0}, Indexes{0});
        QCOMPARE(choice.weight(), 0.5);
    }
};

QTEST_GUILESS_MAIN(TestBlend)
#include "test_blend.moc"
