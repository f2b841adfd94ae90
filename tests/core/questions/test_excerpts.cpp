#include <QtTest/QtTest>

#include "core/questions/excerpts.h"

using namespace fts;

class TestExcerpts : public QObject {
    Q_OBJECT

    static std::string sentence(int words) {
        std::string text = "The";
        for (int i = 1; i < words; ++i) {
            text += " keeper";
        }
        return text + ".";
    }

    static QStringList excerpts(const std::string& passage) {
        QStringList all;
        for (const std::string_view excerpt : excerptsOf(passage)) {
            all << QString::fromUtf8(excerpt.data(), static_cast<qsizetype>(excerpt.size()));
        }
        return all;
    }

    static QString shown(const std::string& text) { return QString::fromStdString(text); }

private Q_SLOTS:
    void holdAFewWholeSentencesEach() {
        const std::string one = sentence(30) + " " + sentence(20), two = sentence(45);
        QCOMPARE(excerpts(one + "\n\n" + two + " " + sentence(16)),
                 QStringList({shown(one), shown(two), shown(sentence(16))}));
    }

    void aScrapAtTheEndStaysWithWhatIsBeforeIt() {
        const std::string all = sentence(41) + " " + sentence(5);
        QCOMPARE(excerpts(sentence(50) + " " + all),
                 QStringList({shown(sentence(50)), shown(all)}));
    }

    void aShortPassageIsOne() {
        QCOMPARE(excerpts(sentence(5)), QStringList(shown(sentence(5))));
        QVERIFY(excerpts("").isEmpty());
        QVERIFY(excerpts("* * *").isEmpty());
    }

    void rowsOfFiguresAreLeftOutBesideText() {
        std::string rows;
        for (int i = 0; i < 20; ++i) {
            rows += "Cost | 1,649,532 | 1,447,516 | 2,176,469\n";
        }
        QCOMPARE(excerpts(rows + "\n" + sentence(45)).last(), shown(sentence(45)));
        QCOMPARE(excerpts(sentence(45) + "\n" + rows), QStringList(shown(sentence(45))));
        QVERIFY(!excerpts(rows).isEmpty()); // there is nothing else
    }

    void textInOtherScriptsIsProse() {
        QVERIFY(isProse("Das Kürzel Ä steht für „Änderung“."));
        QVERIFY(isProse("票据将于年底到期，公司每年支付利息。"));
        QVERIFY(!isProse("12 | 14 | 19 | 27"));
    }
};

QTEST_GUILESS_MAIN(TestExcerpts)
#include "test_excerpts.moc"
