#include <QtTest/QtTest>

#include "core/questions/language.h"
#include "core/questions/question_filter.h"

using namespace fts;

namespace {

constexpr const char* kPassage =
    "The notes are due in 2027 and the company pays the interest of the loan twice a year, in June "
    "and in December, from the cash that it has.";

} // namespace

class TestQuestionFilter : public QObject {
    Q_OBJECT

    static QString reason(const std::string& question, const std::string& answer = "",
                          const std::string& passage = kPassage) {
        QuestionFilter filter;
        const auto found = filter.reasonAgainst({question, "model", "", false, answer}, passage);
        return QString::fromStdString(found.value_or(""));
    }

private Q_SLOTS:
    void wantsTheAnswerInThePassage_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("copied") << QByteArray("twice a year") << "";
        QTest::newRow("nearly copied")
            << QByteArray("The company pays interest twice yearly") << "";
        QTest::newRow("one word") << QByteArray("Yes") << "";
        QTest::newRow("none given") << QByteArray("") << "";
        QTest::newRow("made up") << QByteArray("Ten million dollars, says its chairman")
                                 << reasons::kNotAnswered;
    }

    void wantsTheAnswerInThePassage() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, expected);
        QCOMPARE(reason("How often is interest paid?", answer.toStdString()), expected);
    }

    void wantsTheLanguageOfThePassage_data() {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QByteArray>("passage");
        QTest::addColumn<bool>("other");
        const QByteArray english(kPassage);
        const QByteArray german(
            "Die Anleihen sind 2027 fällig, und die Gesellschaft zahlt die Zinsen zweimal im Jahr, "
            "das heißt im Juni und im Dezember, aus den Mitteln, die nicht gebunden sind.");
        const QByteArray chinese("票据将于2027年到期，公司每年支付两次利息。");
        QTest::newRow("English") << QByteArray("When are the notes due?") << english << false;
        QTest::newRow("German") << QByteArray("Wann sind die Anleihen fällig?") << german << false;
        QTest::newRow("English of German")
            << QByteArray("When are the notes of the company due?") << german << true;
        QTest::newRow("German of English")
            << QByteArray("Wie oft zahlt die Gesellschaft die Zinsen?") << english << true;
        QTest::newRow("Chinese") << QByteArray("票据什么时候到期？") << chinese << false;
        QTest::newRow("English of Chinese")
            << QByteArray("When are the notes due?") << chinese << true;
        QTest::newRow("Chinese of English") << QByteArray("票据什么时候到期？") << english << true;
        QTest::newRow("key words") << QByteArray("notes 2027 interest") << german << false;
        QTest::newRow("numbers") << QByteArray("2027 12 %") << english << false;
        QTest::newRow("Japanese with Chinese signs")
            << QByteArray("社債の償還日はいつですか")
            << QByteArray("社債は二〇二七年に償還される。") << false;
        QTest::newRow("Chinese signs of Japanese")
            << QByteArray("社債 償還日")
            << QByteArray("この社債は、ことしの六月に償還されるものである。") << false;
        QTest::newRow("English of Japanese")
            << QByteArray("When are the notes due?")
            << QByteArray("この社債は、ことしの六月に償還されるものである。") << true;
        QTest::newRow("Latin names in Chinese")
            << QByteArray("iPhone 15 Pro Max支持USB-C吗？")
            << QByteArray("新机型支持USB-C接口，电池容量更大，屏幕也更亮。") << false;
        QTest::newRow("Latin names in Russian")
            << QByteArray("Как настроить PostgreSQL Replication Slots?")
            << QByteArray("Слоты репликации хранят журналы, пока их не прочитают.") << false;
        QTest::newRow("Chinese of commands with Chinese words")
            << QByteArray("如何获取用户列表？")
            << QByteArray("GET /api/v1/users/list 获取用户列表\nDELETE /api/v1/users/{id} 删除用户")
            << false;
        QTest::newRow("English with a Chinese word")
            << QByteArray("What is the price of 保险 for the car?") << chinese << true;
        QTest::newRow("Chinese of English with a Chinese name")
            << QByteArray("票据什么时候到期？") << english + " 北京" << true;
        QTest::newRow("broken bytes") << QByteArray("\xe4\xff") << english << false;
    }

    void wantsTheLanguageOfThePassage() {
        QFETCH(QByteArray, question);
        QFETCH(QByteArray, passage);
        QFETCH(bool, other);
        QCOMPARE(inOtherLanguage(question.toStdString(), passage.toStdString()), other);
    }

    void takesNamesInOtherLettersFromThePassage() {
        const std::string passage = "Компания использует Microsoft Azure Kubernetes для расчётов.";
        QuestionFilter filter;
        QVERIFY(!filter.reasonAgainst({"Microsoft Azure Kubernetes", "words"}, passage));
        QVERIFY(filter.reasonAgainst({"What does the company use?", "model"}, passage) ==
                reasons::kOtherLanguage);
    }

    void remembersQuestionsOfEarlierTimes() {
        QuestionFilter filter;
        filter.remember("How often is interest paid?");
        QCOMPARE(filter.reasonAgainst({"how often is  Interest paid?", "model"}, kPassage),
                 std::optional<std::string>(reasons::kTwice));
    }

    // Signs at the end of words make no other question, but those within them may.
    void signsMakeNoOtherQuestion() {
        QuestionFilter filter;
        filter.remember("What is 3.5 in \"C++\", then?");
        filter.remember("等待期是多少天？");
        const auto isThere = [&](const char* question) {
            return filter.reasonAgainst({question, "words"}, kPassage) == reasons::kTwice;
        };
        QVERIFY(isThere("what is 3.5 in C++ then"));
        QVERIFY(isThere("What is 3.5 in “C++”, then?"));
        QVERIFY(isThere("等待期是多少天?"));
        QVERIFY(!isThere("What is 35 in C++ then?"));
        QVERIFY(!isThere("What is 3.5 in C# then?"));
    }

    // Few words of these say as much as many do elsewhere.
    void whereWordsAreLongFewAreEnough() {
        const std::string korean = "보험료는 매월 첫 주에 납부합니다.";
        QCOMPARE(reason("보험료는 얼마인가요?", "", korean), "");
        QCOMPARE(reason("什么时候到期？", "", "票据将于2027年到期，公司每年支付两次利息。"), "");
        QCOMPARE(reason("보험료?", "", korean), reasons::kTooShort);
        QCOMPARE(reason("notes due"), reasons::kTooShort);
    }

    // It may be left out for another reason, and be asked rightly of the next passage.
    void aQuestionIsThereOnlyOnceItIsKept() {
        QuestionFilter filter;
        const MadeQuestion asked{"How often is interest paid?", "model"};
        QVERIFY(!filter.reasonAgainst(asked, kPassage));
        QVERIFY(!filter.reasonAgainst(asked, kPassage));
        filter.remember(asked.text);
        QVERIFY(filter.reasonAgainst(asked, kPassage) == reasons::kTwice);
    }

    void holdsASentenceOfThePassageToLess() {
        QuestionFilter filter;
        QVERIFY(!filter.reasonAgainst({"The document says this and that.", "sentence"}, kPassage));
        QVERIFY(filter.reasonAgainst({"What does the document say?", "model"}, kPassage));
    }
};

QTEST_GUILESS_MAIN(TestQuestionFilter)
#include "test_question_filter.moc"
