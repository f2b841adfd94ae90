#include <QtTest/QtTest>

#include "core/questions/english_questions.h"
#include "core/questions/language.h"

using namespace fts;

class TestEnglishQuestions : public QObject {
    Q_OBJECT

    static void addRows(const std::vector<std::pair<const char*, const char*>>& rows) {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("question");
        for (const auto& [sentence, question] : rows) {
            QTest::newRow(sentence) << QString(sentence) << QString(question);
        }
    }

private Q_SLOTS:
    void asksWhatIsDefined_data() {
        addRows({
            {"A ferry is a boat that carries people and goods.", "What is a ferry?"},
            {"Lyft is a network of drivers and riders.", "What is Lyft?"},
            {"The gross margin is an indicator of how much is earned.",
             "What is the gross margin?"},
            {"“Active Riders” means all riders who take a ride in a quarter.",
             "What does Active Riders mean?"},
            {"\"Bonds,\" as used here, means the notes due in 2025.", "What does Bonds mean?"},
            {"Churn refers to riders who do not come back.", "What does Churn mean?"},
            {"It is a boat that carries people.", ""},
            {"This means a loss for all of us.", ""},
            {"The following is a list of the islands.", ""},
            {"If the lamp goes out there is a danger.", ""},
            {"Ships, as we know, is a wide field.", ""},
            {"The keeper wrote of the boat that is a wreck now.", ""},
            {"By no means.", ""},
            {"An example is a ferry.", ""},
            {"3 is a number of the row.", ""},
            {"", ""},
        });
    }

    void asksWhatIsDefined() {
        QFETCH(QString, sentence);
        QTEST(QString::fromStdString(definitionQuestion(sentence.toStdString())), "question");
    }

    void turnsASentence_data() {
        addRows({
            {"The lamp is dark because the night never comes.", "Why is the lamp dark?"},
            {"Our fees may be lower due to new laws in California.", "Why may our fees be lower?"},
            {"Drivers are classified as independent contractors in the state.",
             "Are Drivers classified as independent contractors in the state?"},
            {"The notes have been sold to a bank of the island, which kept them.",
             "Have the notes been sold to a bank of the island?"},
            {"The lamp is dark, because the night never comes.", "Why is the lamp dark?"},
            {"It is dark because the night never comes.", ""},
            {"We may be sued in any of the states.", ""},
            {"The notes that are due will be paid in full.", ""},
            {"In summer, the lamp is dark for weeks on end.", ""},
            {"The lamp burns whale oil through the winter.", ""},
            {"7.5 The keeper may leave the tower for the night.", ""},
            {"The lamp is dark.", ""},
            {"Lamps are", ""},
            {"", ""},
        });
    }

    void turnsASentence() {
        QFETCH(QString, sentence);
        QTEST(QString::fromStdString(turnedQuestion(sentence.toStdString())), "question");
    }

    void knowsEnglish() {
        QVERIFY(isEnglish("The keeper of the lamp was at the tower and saw the ship."));
        QVERIFY(!isEnglish("Der Wärter ist auf dem Turm und die Lampe brennt mit Öl."));
        QVERIFY(!isEnglish("Lampes et phares."));
        QVERIFY(!isEnglish("灯台守は塔にいる。"));
        QVERIFY(!isEnglish(""));
    }
};

QTEST_GUILESS_MAIN(TestEnglishQuestions)
#include "test_english_questions.moc"
