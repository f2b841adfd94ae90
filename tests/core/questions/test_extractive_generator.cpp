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
        return ExtractiveGenerator(rarity()).ask({kPassage, ""}, most, use, random);
    }

    static std::vector<MadeQuestion> askUnder(const std::string& headings, QuestionUse use) {
        Random random{1};
        return ExtractiveGenerator(rarity()).ask({kPassage, headings}, 4, use, random);
    }

    static QStringList textsOf(const std::vector<MadeQuestion>& questions,
                               const std::string& origin) {
        QStringList texts;
        for (const MadeQuestion& made : questions) {
            if (made.origin == origin) {
                texts << QString::fromStdString(made.text);
            }
        }
        return texts;
    }

private Q_SLOTS:
    // Overlapping neighbours share a sentence; a notice stands in more of them.
    void leavesOutWhatManyPassagesSay() {
        for (const int others : {1, 2}) {
            CommonSentences common;
            common.add(kPassage);
            for (int i = 0; i < others; ++i) {
                common.add("In summer the lamp  STAYS dark because the night never comes. More.");
            }
            Random random{1};
            const auto made = ExtractiveGenerator(rarity(), common)
                                  .ask({kPassage, ""}, 9, QuestionUse::Judging, random);
            QCOMPARE(made.size(), std::size_t(others == 1 ? 3 : 2));
        }
    }

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
        for (const char* passage : {"1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", ""}) {
            QVERIFY(generator.ask({passage, ""}, 5, QuestionUse::Judging, random).empty());
        }
    }

    void asksNoQuestionWithoutWords() {
        WordRarity common; // each word is in each passage
        common.add(kPassage);
        Random random{1};
        ExtractiveGenerator generator(common);
        QVERIFY(generator.ask({kPassage, ""}, 9, QuestionUse::Judging, random).empty());
    }

    void asksByTheHeadingOverThePassage() {
        const auto under =
            askUnder("Book > 12. Duties of a lighthouse keeper", QuestionUse::Learning);
        QCOMPARE(textsOf(under, "heading"), QStringList("Duties of a lighthouse keeper"));
        QCOMPARE(under.front().source, std::string("Duties of a lighthouse keeper"));
        QCOMPARE(under.size(), std::size_t{4});
    }

    void aHeadingOfManyPassagesIsAskedOnce() {
        Random random{1};
        ExtractiveGenerator generator(rarity());
        const QuestionedPassage passage{kPassage, "Duties of a lighthouse keeper"};
        QCOMPARE(
            textsOf(generator.ask(passage, 4, QuestionUse::Learning, random), "heading").size(), 1);
        QVERIFY(
            textsOf(generator.ask(passage, 4, QuestionUse::Learning, random), "heading").isEmpty());
    }

    void aShortHeadingIsAskedWithWordsOfThePassage() {
        const auto asked = textsOf(askUnder("Book > 3.1 Duties", QuestionUse::Learning), "heading");
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked[0].startsWith("Duties ") && asked[0].count(' ') == 5, qPrintable(asked[0]));
    }

    void noHeadingIsJudgedBy() {
        QVERIFY(textsOf(askUnder("Duties of a lighthouse keeper", QuestionUse::Judging), "heading")
                    .isEmpty());
        QVERIFY(textsOf(askUnder("12. | 14 | 15", QuestionUse::Learning), "heading").isEmpty());
    }

    void asksWhatIsDefined() {
        const std::string passage = "The lamp of the tower was lit by hand in those years. A fog "
                                    "signal is a horn that warns the ships of the rocks.";
        Random random{1};
        const auto asked =
            ExtractiveGenerator(rarity()).ask({passage, ""}, 2, QuestionUse::Learning, random);
        QCOMPARE(asked[0].text, std::string("What is a fog signal?"));
        QVERIFY(!asked[0].leftOut); // the passage has to answer it
        QVERIFY(passage.ends_with(asked[0].source));
    }

    void asksOfTheOnlySentenceInMoreThanOneWay() {
        const QuestionedPassage passage{
            "A fog signal is a horn that warns the ships of the rocks and of the shore.", "Horns"};
        Random random{1};
        const auto asked =
            ExtractiveGenerator(rarity()).ask(passage, 4, QuestionUse::Learning, random);
        QCOMPARE(textsOf(asked, "heading").size(), 1);
        QCOMPARE(textsOf(asked, "definition").size(), 1);
        QCOMPARE(textsOf(asked, "sentence").size(), 1);
        QVERIFY(!asked.back().leftOut); // or nothing would be left of the passage
    }

    void turnsSentencesOfEnglishTextsOnly() {
        const auto ask = [](const std::string& text) {
            Random random{1};
            ExtractiveGenerator generator(rarity());
            return textsOf(generator.ask({text, ""}, 4, QuestionUse::Judging, random), "turned");
        };
        std::string english, german;
        for (const char* island : {"Skarrow", "Vessay", "Hollin", "Brenna"}) {
            english += std::string("The lamp of ") + island + " is lit by the keeper at dusk. ";
            german += std::string("Das Licht von ") + island + " is der Stolz und die Zier. ";
        }
        QCOMPARE(ask(english).size(), 2);
        QVERIFY(ask(english)[0].startsWith("Is the lamp of "));
        QVERIFY(ask(german).isEmpty());
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
        filter.remember("seen before already");
        const auto found =
            filter.reasonAgainst({question.toStdString(), sentence ? "sentence" : "words"}, "");
        QCOMPARE(QString::fromStdString(found.value_or("")), reason);
    }
};

QTEST_GUILESS_MAIN(TestExtractiveGenerator)
#include "test_extractive_generator.moc"
