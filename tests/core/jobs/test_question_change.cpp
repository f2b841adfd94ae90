#include <QtTest/QtTest>

#include "core/jobs/question_change.h"

using namespace fts;

class TestQuestionChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesThePlacesOfTheRightPassage_data() {
        QTest::addColumn<int>("base"); // 0: not found
        QTest::addColumn<int>("tuned");
        QTest::addColumn<int>("change");
        const auto row = [](const char* name, int base, int tuned, QuestionChange change) {
            QTest::newRow(name) << base << tuned << static_cast<int>(change);
        };
        row("rose", 3, 1, QuestionChange::Better);
        row("fell", 1, 3, QuestionChange::Worse);
        row("stayed", 2, 2, QuestionChange::Same);
        row("found now", 0, 100, QuestionChange::Better);
        row("lost", 100, 0, QuestionChange::Worse);
        row("never found", 0, 0, QuestionChange::NeverFound);
    }

    void comparesThePlacesOfTheRightPassage() {
        QFETCH(int, base);
        QFETCH(int, tuned);
        QFETCH(int, change);
        QuestionResult result;
        result.baseRank = base > 0 ? std::optional(base) : std::nullopt;
        result.tunedRank = tuned > 0 ? std::optional(tuned) : std::nullopt;
        QCOMPARE(static_cast<int>(questionChange(result)), change);
    }
};

QTEST_GUILESS_MAIN(TestQuestionChange)
#include "test_question_change.moc"
