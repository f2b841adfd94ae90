#include <QtTest/QtTest>

#include <set>

#include "core/llm/planted_statements.h"

using namespace fts;
using Kind = PlantedStatement::Kind;

namespace {

std::vector<std::string> passages(int count) {
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        all.push_back("Too short. The mill of village " + number + " was built in the year 18" +
                      number +
                      ". Is it not the oldest of all mills in the whole valley? It stands by the "
                      "river, and its wheel turns in every season.");
    }
    return all;
}

} // namespace

/// Statements whose truth is known, for the trial of a judge.
class TestPlantedStatements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSentenceMakesTwoPairs() {
        const auto texts = passages(30);
        const auto planted = plantedStatements(texts, 40, 1);
        QCOMPARE(planted.size(), std::size_t{60});
        std::set<std::string> sentences;
        for (std::size_t i = 0; i < planted.size(); i += 3) {
            const auto &own = planted[i], &foreign = planted[i + 1], &negated = planted[i + 2];
            QVERIFY(own.kind == Kind::Own && foreign.kind == Kind::Foreign &&
                    negated.kind == Kind::Negated);
            QVERIFY(own.text.find(own.statement) != std::string::npos);
            QCOMPARE(foreign.statement, own.statement);
            QVERIFY(foreign.text.find(own.statement) == std::string::npos);
            QCOMPARE(negated.text, own.text);
            QVERIFY(negated.statement.find("was not built") != std::string::npos);
            QVERIFY(sentences.insert(own.statement).second); // each of another passage
        }
    }

    void theSameSeedPlantsTheSame() {
        const auto texts = passages(30);
        const auto statements = [&](std::uint64_t seed) {
            std::vector<std::string> all;
            for (const PlantedStatement& planted : plantedStatements(texts, 10, seed)) {
                all.push_back(planted.statement + planted.text);
            }
            return all;
        };
        QVERIFY(statements(1) == statements(1));
        QVERIFY(statements(1) != statements(2));
    }

    void fewPassagesGiveFewStatements() {
        QVERIFY(plantedStatements({}, 40, 1).empty());
        QVERIFY(plantedStatements(passages(1), 40, 1).empty()); // nothing foreign
        QCOMPARE(plantedStatements(passages(2), 40, 1).size(), std::size_t{6});
        const std::vector<std::string> none{"A. B. C.", "No sentence", ""};
        QVERIFY(plantedStatements(none, 40, 1).empty());
    }

    void otherLanguagesGiveNoNegations() {
        const std::vector<std::string> german{
            "Die Mühle am oberen Bach wurde im Jahr 1820 gebaut.",
            "Das Rathaus der kleinen Stadt stammt aus dem Jahr 1640."};
        const auto planted = plantedStatements(german, 40, 1);
        QCOMPARE(planted.size(), std::size_t{4});
    }

    void negations_data() {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("negated");
        QTest::newRow("is") << "It is green." << "It is not green.";
        QTest::newRow("is not") << "It is not green." << "It is green.";
        QTest::newRow("modal") << "Fees may change and are due now."
                               << "Fees may change and are not due now.";
        QTest::newRow("has") << "It has grown." << "It has not grown.";
        QTest::newRow("none") << "It grew." << "";
        QTest::newRow("a word that holds one") << "Islands ware." << "";
    }
    void negations() {
        QFETCH(QString, sentence);
        QFETCH(QString, negated);
        QCOMPARE(QString::fromStdString(negatedStatement(sentence.toStdString()).value_or("")),
                 negated);
    }
};

QTEST_APPLESS_MAIN(TestPlantedStatements)
#include "test_planted_statements.moc"
