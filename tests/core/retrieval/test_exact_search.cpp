#include <QtTest/QtTest>

#include <cmath>

#include "core/base/random.h"
#include "core/retrieval/exact_search.h"

using namespace fts;

namespace {

using Scores = std::vector<std::vector<float>>;

VectorTable randomTable(std::size_t rows, std::size_t dimension, std::uint64_t seed) {
    Random random({seed});
    VectorTable table{dimension, std::vector<float>(rows * dimension)};
    for (float& value : table.values) {
        value = static_cast<float>(random.normal());
    }
    return table;
}

VectorTable tableOf(const Scores& rows) {
    VectorTable table{rows.empty() ? 0 : rows.front().size(), {}};
    for (const auto& row : rows) {
        table.values.insert(table.values.end(), row.begin(), row.end());
    }
    return table;
}

struct Job {
    FunctionSink sink{[](const Event&) {}};
    std::stop_source stop;
    JobContext context{stop.get_token(), sink};
};

Scores search(const VectorTable& questions, const VectorTable& passages) {
    Job job;
    Scores all;
    scoreAll(questions, passages, job.context, [&](std::size_t question, auto scores) {
        QCOMPARE(question, all.size());
        all.emplace_back(scores.begin(), scores.end());
    });
    return all;
}

double naiveCosine(std::span<const float> a, std::span<const float> b) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += double{a[i]} * b[i];
        squareA += double{a[i]} * a[i];
        squareB += double{b[i]} * b[i];
    }
    return product / std::sqrt(squareA * squareB);
}

} // namespace

class TestExactSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsANaiveComputation_data() {
        QTest::addColumn<int>("questions");
        QTest::addColumn<int>("passages");
        QTest::addColumn<int>("dimension");
        QTest::newRow("one and one") << 1 << 1 << 1;
        QTest::newRow("few") << 7 << 11 << 3;
        QTest::newRow("wide") << 20 << 50 << 384;
    }

    void equalsANaiveComputation() {
        QFETCH(int, questions);
        QFETCH(int, passages);
        QFETCH(int, dimension);
        const auto left = randomTable(static_cast<std::size_t>(questions),
                                      static_cast<std::size_t>(dimension), 1);
        const auto right =
            randomTable(static_cast<std::size_t>(passages), static_cast<std::size_t>(dimension), 2);
        const Scores found = search(left, right);
        QCOMPARE(found.size(), static_cast<std::size_t>(questions));
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].size(), static_cast<std::size_t>(passages));
            for (std::size_t j = 0; j < found[i].size(); ++j) {
                QVERIFY(std::abs(found[i][j] - naiveCosine(left.row(i), right.row(j))) < 1e-5);
            }
        }
    }

    void ignoresLength() {
        const VectorTable questions = tableOf({{3, 4}, {3e-10F, 4e-10F}, {3e15F, 4e15F}});
        for (const auto& row : search(questions, tableOf({{30, 40}, {-6, -8}}))) {
            QVERIFY(std::abs(row[0] - 1) < 1e-6F);
            QVERIFY(std::abs(row[1] + 1) < 1e-6F);
        }
    }

    void equalPassagesScoreEqual() {
        // To the bit, wherever they stand: what is equal must stay a tie.
        VectorTable passages = randomTable(200, 33, 3);
        for (const std::size_t copy : {50, 117, 199}) {
            std::copy_n(passages.values.begin(), 33,
                        passages.values.begin() + static_cast<std::ptrdiff_t>(copy * 33));
        }
        for (const auto& row : search(randomTable(30, 33, 4), passages)) {
            QCOMPARE(row[50], row[0]);
            QCOMPARE(row[117], row[0]);
            QCOMPARE(row[199], row[0]);
        }
    }

    void aVectorThatIsNoNumberSpoilsOnlyItself() {
        const float nan = std::nanf("");
        const Scores found =
            search(tableOf({{1, 0}, {nan, 1}, {0, 1}}), tableOf({{1, 0}, {0, nan}, {1, 1}}));
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j) {
                QCOMPARE(std::isnan(found[i][j]), i == 1 || j == 1);
            }
        }
        QVERIFY(std::abs(found[2][2] - std::sqrt(0.5F)) < 1e-6F);
    }

    void aVectorOfZerosScoresZero() {
        QCOMPARE(search(tableOf({{0, 0}, {1, 0}}), tableOf({{1, 1}, {0, 0}})),
                 (Scores{{0, 0}, {std::sqrt(0.5F), 0}}));
    }

    void takesEmptySets() {
        const VectorTable some = randomTable(3, 4, 5);
        const VectorTable none{4, {}};
        QVERIFY(search(none, some).empty());
        QVERIFY(search(some, none).empty());
        QVERIFY(search(none, none).empty());
        QVERIFY(search({}, {}).empty());
    }

    void worksInBlocks() {
        // 16 million scores at once: 200,000 passages are 80 questions a block.
        const VectorTable passages = randomTable(200'000, 2, 6);
        const VectorTable questions = randomTable(170, 2, 7);
        Job job;
        std::size_t rows = 0;
        scoreAll(questions, passages, job.context, [&](std::size_t question, auto scores) {
            QCOMPARE(question, rows++);
            QCOMPARE(scores.size(), passages.rows());
            const std::size_t passage = (question * 7919) % passages.rows();
            QVERIFY(std::abs(scores[passage] -
                             naiveCosine(questions.row(question), passages.row(passage))) < 1e-5);
        });
        QCOMPARE(rows, std::size_t{170});
    }

    void stopsBetweenTwoBlocks() {
        const VectorTable passages = randomTable(200'000, 2, 6);
        Job job;
        std::size_t rows = 0;
        QVERIFY_EXCEPTION_THROWN(scoreAll(randomTable(170, 2, 7), passages, job.context,
                                          [&](std::size_t, auto) {
                                              ++rows;
                                              job.stop.request_stop();
                                          }),
                                 Cancelled);
        QCOMPARE(rows, std::size_t{80});
    }
};

QTEST_GUILESS_MAIN(TestExactSearch)
#include "test_exact_search.moc"
