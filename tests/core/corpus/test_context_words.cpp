#include <QtTest/QtTest>

#include "core/corpus/context_words.h"

using namespace fts;

class TestContextWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaning_data() {
        QTest::addColumn<QString>("question");
        for (const char* question :
             {"According to the passage, how many cities did Lyft serve in 2021?",
              "What does the text say about growth?",
              "What is described in this document?",
              "Based on the provided context, who is the chief executive?",
              "How is revenue defined in the given excerpt?",
              "Which risks are listed in the text above?",
              "What are the three risks mentioned above?",
              "WHAT DOES THIS PARAGRAPH EXPLAIN",
              "Who signed the agreement (see the above section)?",
              "What is this passage's main idea?",
              "Laut dem Text, wie viele Fahrer gibt es?",
              "Was wird in diesem Abschnitt beschrieben?",
              "Wer ist laut Text der Vorstand?",
              "Gemäß dem Dokument, wann endet die Frist?",
              "Welche Risiken werden im Text genannt?",
              "Was bedeutet der oben genannte Begriff?",
              "根据上下文，保险费是多少？",
              "文中提到了哪些风险？",
              "這段話說明了什麼？",
              "本文によると、いつ償還されますか",
              "본문에 따르면 이자는 언제 지급되나요?",
              "Selon le texte, qui paie les intérêts ?",
              "D’après le passage, quand arrive-t-il ?",
              "¿Quién paga, según el texto?",
              "Secondo il testo, chi paga?",
              "De acordo com o texto, quem paga?",
              "Wat staat er in deze tekst?"}) {
            QTest::newRow(question) << QString::fromUtf8(question);
        }
    }

    void leaning() {
        QFETCH(QString, question);
        QVERIFY(leansOnContext(question.toStdString()));
    }

    void standingByThemselves_data() {
        QTest::addColumn<QString>("question");
        for (const char* question : {"",
                                     "?",
                                     "text",
                                     "the",
                                     "How many cities did Lyft serve in 2021?",
                                     "How does the text encoder work?",
                                     "What is the document retention policy?",
                                     "Which article of the treaty covers this?",
                                     "What does section 5 of the act say?",
                                     "Who signs the document?",
                                     "What happens to the document after it is signed?",
                                     "Can I change the font of this text box?",
                                     "Was steht in Artikel 5 der Verfassung?",
                                     "Wie lange dauert die Prüfung im Dokumentenmanagement?",
                                     "How is context switching done?",
                                     "等待期是多少天？",
                                     "合同文本由谁保管？",
                                     "上下文切换是怎么实现的？",
                                     "在中文中所有名词都没有复数吗？",
                                     "Que dit-on de cela dans le texte de la loi ?",
                                     "Secondo il testo unico bancario, chi paga?",
                                     "Quel est le texte de la loi 12 ?",
                                     "¿Qué dice la ley en el textil?",
                                     "What does fairness mean in this context?"}) {
            QTest::newRow(*question == '\0' ? "nothing" : question) << QString::fromUtf8(question);
        }
    }

    void standingByThemselves() {
        QFETCH(QString, question);
        QVERIFY(!leansOnContext(question.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestContextWords)
#include "test_context_words.moc"
