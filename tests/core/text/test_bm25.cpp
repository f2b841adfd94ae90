#include <QtTest/QtTest>

#include <cmath>

#include "core/base/error.h"
#include "core/text/bm25.h"
#include "core/text/search_words.h"

using namespace fts;

namespace {

using Words = std::vector<std::string>;

Words wordsOf(const std::string& text, const std::string& stemmer = "") {
    return SearchWords(stemmer).of(text);
}

/// The index of the best passage.
std::size_t bestOf(const std::vector<std::string>& passages, const std::string& question,
                   const Bm25Options& options = {}) {
    Bm25 index(options);
    for (const auto& passage : passages) {
        index.add(passage);
    }
    const auto scores = index.scores(question);
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

bool isNear(float found, double expected) {
    return std::abs(found - expected) < 1e-6;
}

} // namespace

class TestBm25 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scoresAsWorkedOutByHand() {
        Bm25 index({1.2, 0.75, ""});
        index.add("cat sat");          // length 2
        index.add("cat cat dog fish"); // length 4
        index.add("bird");             // length 1; mean 7/3
        const auto scores = index.scores("Cat dog dog unicorn");
        const double catWeight = std::log(1 + (3 - 2 + 0.5) / (2 + 0.5));
        const double dogWeight = std::log(1 + (3 - 1 + 0.5) / (1 + 0.5));
        const double shortNorm = 1.2 * (0.25 + 0.75 * 2 / (7.0 / 3));
        const double longNorm = 1.2 * (0.25 + 0.75 * 4 / (7.0 / 3));
        QCOMPARE(scores.size(), std::size_t{3});
        QVERIFY(isNear(scores[0], catWeight / (1 + shortNorm)));
        QVERIFY(isNear(scores[1], catWeight * 2 / (2 + longNorm) + 2 * dogWeight / (1 + longNorm)));
        QCOMPARE(scores[2], 0.0F);
    }

    void addsStemAndWord() {
        Bm25 index;
        index.add("running");
        index.add("runs");
        index.add("walk");
        const auto scores = index.scores("running");
        QVERIFY(scores[0] > scores[1]);
        QVERIFY(scores[1] > 0);
        QCOMPARE(scores[2], 0.0F);
    }

    void scoresEmptyTextsWithZero() {
        Bm25 index;
        QVERIFY(index.scores("anything").empty());
        index.add("");
        index.add(" … — !");
        QCOMPARE(index.scores("anything"), (std::vector<float>{0, 0}));
        QCOMPARE(index.scores(""), (std::vector<float>{0, 0}));
        index.add("anything");
        QVERIFY(index.scores("anything")[2] > 0);
        QCOMPARE(index.passages(), std::size_t{3});
    }

    void takesPassagesAfterAQuestion() {
        Bm25 grown;
        grown.add("red apple");
        grown.scores("apple");
        grown.add("green pear tree");
        Bm25 fresh;
        fresh.add("red apple");
        fresh.add("green pear tree");
        QCOMPARE(grown.scores("apple tree"), fresh.scores("apple tree"));
    }

    void foldsCaseWidthAndLigatures() {
        QCOMPARE(wordsOf("ﬁnance STRASSE straße Ｆｕｌｌ"),
                 (Words{"=finance", "=strasse", "=strasse", "=full"}));
        QCOMPARE(wordsOf("e\u0301t\u00e9"), (Words{"=\u00e9t\u00e9"}));
    }

    void keepsNumbersAndDropsPunctuation() {
        QCOMPARE(wordsOf("Form 10-K: $45,120.5 (2021)."),
                 (Words{"=form", "=10", "=k", "=45,120.5", "=2021"}));
    }

    void stemsWithTheLanguageGiven() {
        QCOMPARE(wordsOf("companies", "english"), (Words{"compani", "=companies"}));
        QCOMPARE(wordsOf("Häuser", "german"), (Words{"haus", "=häuser"}));
        QCOMPARE(wordsOf("company’s", "english").front(), std::string("compani"));
        QVERIFY_EXCEPTION_THROWN(SearchWords("klingon"), Error);
        QVERIFY_EXCEPTION_THROWN(Bm25({1.5, 0.75, "klingon"}), Error);
    }

    void stemsOtherScriptsByThemselves() {
        QCOMPARE(wordsOf("книгами", "english").front(), wordsOf("книга", "english").front());
        QCOMPARE(wordsOf("παιδιά", "english").front(), wordsOf("παιδιών", "english").front());
    }

    void findsTextWithoutSpaces() {
        const std::vector<std::string> chinese = {"黑豹队的防守只丢了分", "北京是中国的首都",
                                                  "猫喜欢吃鱼"};
        QCOMPARE(bestOf(chinese, "中国的首都是哪里"), std::size_t{1});
        const std::vector<std::string> thai = {"แมวกินปลา", "กรุงเทพเป็นเมืองหลวง", "ฝนตกหนัก"};
        QCOMPARE(bestOf(thai, "ปลาอะไร"), std::size_t{0});
    }

    void prefersTheRareWordAndTheShortPassage() {
        QCOMPARE(
            bestOf({"the the the bank", "the river", "the bank of the river flows"}, "the river"),
            std::size_t{1});
    }

    void survivesHostileText() {
        const std::string blob(1'000'000, 'x');
        QCOMPARE(wordsOf("a " + blob + " b"), (Words{"=a", "=b"}));
        QCOMPARE(wordsOf("good \xff\xfe bad\xc0"), (Words{"=good", "=bad"}));
        QCOMPARE(wordsOf(std::string("a\0b", 3)), (Words{"=a", "=b"}));
        QVERIFY(wordsOf(std::string(100'000, '\'')).empty());
    }
};

QTEST_GUILESS_MAIN(TestBm25)
#include "test_bm25.moc"
