#include <QtTest/QtTest>

#include "core/questions/extractive_generator.h"
#include "core/questions/question_filter.h"
#include "core/store/same_text.h"

using namespace fts;

class TestExtractiveGenerator : public QObject {
    Q_OBJECT

    static constexpr const char* kPassage =
        "The lighthouse of Skarrow burns whale oil through the winter. Its keeper writes every "
        "passing ship into a leather journal. In summer the lamp stays dark because the night "
        "never comes.\n12 | 14 | 19 | 27 | 33 | 41 | 58 | 60\nShort one.";

    static WordRarity rarity() {
        WordRarity words;
        words.add(kPassage);
        for (int i = 0; i < 20; ++i) {
            words.add("The ship of the island is in the harbour and its lamp stays lit.");
        }
        return words;
    }

    static std::vector<MadeQuestion> ask(std::size_t most, QuestionUse use,
                                         std::uint64_t seed = 1) {
        Random random{seed};
        return ExtractiveGenerator(rarity()).ask(kPassage, most, use, random);
    }

private Q_SLOTS:
    void asksByTheRarestWordsInTheirOrder() {
        QStringList questions;
        for (const MadeQuestion& made : ask(9, QuestionUse::Judging)) {
            questions << QString::fromStdString(made.text);
            QVERIFY(!made.leftOut);
            QCOMPARE(made.origin, std::string("words"));
        }
        questions.sort();
        QCOMPARE(questions, QStringList({"keeper writes every passing into a leather journal",
                                         "lighthouse Skarrow burns whale oil through winter",
                                         "summer dark because night never comes"}));
    }

    void learnsFromWholeSentencesToo() {
        bool any = false;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            for (const MadeQuestion& made : ask(2, QuestionUse::Learning, seed)) {
                QVERIFY(std::string(kPassage).find(made.source) != std::string::npos);
                if (made.origin == "sentence") {
                    QCOMPARE(made.text, made.source);
                    any = any || made.leftOut;
                }
            }
        }
        QVERIFY(any);
    }

    void asksNoMoreThanWanted() {
        QCOMPARE(ask(2, QuestionUse::Judging).size(), std::size_t{2});
        QCOMPARE(ask(0, QuestionUse::Judging).size(), std::size_t{0});
    }

    void theSameSeedAsksTheSame() {
        const auto first = ask(3, QuestionUse::Learning, 7);
        const auto second = ask(3, QuestionUse::Learning, 7);
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first[i].text, second[i].text);
        }
    }

    void hasNothingToAskAboutFigures() {
        Random random{1};
        ExtractiveGenerator generator(rarity());
        QVERIFY(generator.ask("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", 5, QuestionUse::Judging, random)
                    .empty());
        QVERIFY(generator.ask("", 5, QuestionUse::Judging, random).empty());
    }

    void theFilterSaysWhy_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("sentence");
        QTest::addColumn<QString>("reason");
        QTest::newRow("good") << "lighthouse whale oil winter" << false << "";
        QTest::newRow("short") << "oil lamp" << false << reasons::kTooShort;
        QTest::newRow("leaning") << "What does the passage say about oil?" << false
                                 << reasons::kLeans;
        QTest::newRow("long") << QString("word ").repeated(50) << false << reasons::kTooLong;
        QTest::newRow("long sentence") << QString("word ").repeated(50) << true << "";
        QTest::newRow("twice") << "Seen  BEFORE already" << false << reasons::kTwice;
    }

    void theFilterSaysWhy() {
        QFETCH(QString, question);
        QFETCH(bool, sentence);
        QFETCH(QString, reason);
        QuestionFilter filter;
        filter.remember(sameTextHash("seen before already"));
        const auto found =
            filter.reasonAgainst({question.toStdString(), sentence ? "sentence" : "words"}, "");
        QCOMPARE(QString::fromStdString(found.value_or("")), reason);
    }
};

QTEST_GUILESS_MAIN(TestExtractiveGenerator)
#include "test_extractive_generator.moc"
