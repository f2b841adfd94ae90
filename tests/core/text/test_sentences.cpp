#include <QtTest/QtTest>

#include "core/text/sentences.h"

using namespace fts;

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endWhereSentencesEnd() {
        QCOMPARE(
            sentences("Rides fell. Did trips fall, too? They did!\n  So did revenue."),
            QStringList({"Rides fell.", "Did trips fall, too?", "They did!", "So did revenue."}));
    }

    void abbreviationsEndNone_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("company") << "Uber Technologies, Inc. Is a company of California.";
        QTest::newRow("title") << "Dr. Smith and Mr. Jones met.";
        QTest::newRow("country") << "The U.S. Securities and Exchange Commission has it.";
        QTest::newRow("number") << "See Rule No. 144 for the 3.5 % and the $1.2 million.";
        QTest::newRow("German law") << "Das folgt aus (vgl. Art. 5) § 3 Abs. 2 Nr. 1 BGB.";
        QTest::newRow("in quotes") << "Er fragte „Dr. Weiß“ danach.";
        QTest::newRow("capitals") << "THE LICENSE OF ACME INC. IS TRANSFERABLE.";
        QTest::newRow("others") << "It was found by Lee et al. Nobody had looked.";
        QTest::newRow("German date") << "Der Vertrag beginnt am 1. Januar 2024.";
        QTest::newRow("date alone") << "3. März 2020";
        QTest::newRow("ordinal") << "Nach dem 2. Weltkrieg wurde es gebaut.";
        QTest::newRow("numbered") << "1. Introduction to the field";
        QTest::newRow("numbered part") << "(2) § 4. Der Käufer zahlt.";
    }

    void abbreviationsEndNone() {
        QFETCH(QString, text);
        QCOMPARE(sentences(text), QStringList({text}));
    }

    // Words that end as an abbreviation does are none, nor is every number with a full stop.
    void otherWordsEndSentences_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("ca.") << "He lives in America." << "She does, too.";
        QTest::newRow("pp.") << "Open the app." << "Then tap it.";
        QTest::newRow("capitals") << "ALL RIGHTS ARE RESERVED." << "THE USER PAYS.";
        QTest::newRow("letters") << "It runs on AWS." << "Then it is fast.";
        QTest::newRow("number") << "It scored 12." << "The next one did not.";
        QTest::newRow("year") << "Das war 1990." << "Danach kam er.";
    }

    void otherWordsEndSentences() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QCOMPARE(sentences(first + " " + second), QStringList({first, second}));
    }

    void paragraphsEndSentences() {
        QCOMPARE(sentences("Appendix A.\n\nThe rules."),
                 QStringList({"Appendix A.", "The rules."}));
        QCOMPARE(sentences("Acme Inc.\n1 Main Street"),
                 QStringList({"Acme Inc.", "1 Main Street"}));
    }

    void otherScripts() {
        QCOMPARE(sentences("今天天气很好。我们去公园吧！"),
                 QStringList({"今天天气很好。", "我们去公园吧！"}));
        QCOMPARE(sentences("Größe zählt. Übung auch."),
                 QStringList({"Größe zählt.", "Übung auch."}));
    }

    void nothingHasNone() {
        QVERIFY(sentencesOf("").empty());
        QVERIFY(sentencesOf(" \n\t ").empty());
        QVERIFY(wordsOf("… – !").empty());
    }

    void wordsAreLettersAndDigits() {
        QCOMPARE(words("Driver-partners' pay: $3.5 per trip"),
                 QStringList({"Driver", "partners", "pay", "3.5", "per", "trip"}));
    }

    void brokenUtf8IsSurvived() {
        const std::string broken = "A sentence.\xff\xc3 Another \xe2\x82 one.";
        QVERIFY(!sentencesOf(broken).empty());
        QVERIFY(sentencesOf(broken).back().end <= broken.size());
    }

private:
    static QStringList texts(const QString& text,
                             std::vector<TextRange> (*divide)(std::string_view)) {
        const std::string bytes = text.toStdString();
        QStringList result;
        for (const TextRange& range : divide(bytes)) {
            result << QString::fromStdString(bytes.substr(range.begin, range.size()));
        }
        return result;
    }
    static QStringList sentences(const QString& text) { return texts(text, sentencesOf); }
    static QStringList words(const QString& text) { return texts(text, wordsOf); }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "test_sentences.moc"
