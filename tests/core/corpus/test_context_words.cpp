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
              "What does the text say about growth?", "What is described in this document?",
              "Based on the provided context, who is the chief executive?",
              "How is revenue defined in the given excerpt?",
              "Which risks are listed in the text above?",
              "What are the three risks mentioned above?", "WHAT DOES THIS PARAGRAPH EXPLAIN",
              "Who signed the agreement (see the above section)?",
              "What is this passage's main idea?", "Laut dem Text, wie viele Fahrer gibt es?",
              "Was wird in diesem Abschnitt beschrieben?", "Wer ist laut Text der Vorstand?",
              "Gemäß dem Dokument, wann endet die Frist?", "Welche Risiken werden im Text genannt?",
              "Was bedeutet der oben genannte Begriff?"}) {
            QTest::newRow(question) << QString::fromUtf8(question);
        }
    }

    void leaning() {
        QFETCH(QString, question);
        QVERIFY(leansOnContext(question.toStdString()));
    }

    void standingByThemselves_data() {
        QTest::addColumn<QString>("question");
        for (const char* question :
             {"", "?", "text", "the", "How many cities did Lyft serve in 2021?",
              "How does the text encoder work?", "What is the document retention policy?",
              "Which article of the treaty covers this?", "What does section 5 of the act say?",
              "Who signs the document?", "What happens to the document after it is signed?",
              "Can I change the font of this text box?", "Was steht in Artikel 5 der Verfassung?",
              "Wie lange dauert die Prüfung im Dokumentenmanagement?",
              "How is context switching done?", "What does fairness mean in this context?"}) {
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
