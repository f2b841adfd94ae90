#include <QtTest/QtTest>

#include "core/project/setting_differences.h"

using namespace fts;

class TestSettingDifferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalSettingsHaveNone() {
        QVERIFY(settingDifferences(std::vector<Specs>(3)).empty());
        QVERIFY(settingDifferences({}).empty());
    }

    void namesOnlyTheFieldsThatDiffer() {
        std::vector<Specs> all(3);
        all[1].train.learningRate = 2e-5;
        all[2].train.learningRate = 2e-5;
        all[2].model.queryPrompt = "query: ";
        all[2].evaluate.k = {1, 10};
        const auto found = settingDifferences(all);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].field->key, std::string("model.query_prompt"));
        QCOMPARE(found[0].values, (std::vector<std::string>{"", "", "query: "}));
        QCOMPARE(found[1].field->key, std::string("train.lr"));
        QCOMPARE(found[1].field->label, Message("Learning rate"));
        QCOMPARE(found[1].values, (std::vector<std::string>{"0.0001", "2e-05", "2e-05"}));
        QCOMPARE(found[2].values.back(), std::string("1,10"));
    }

    void seesADifferenceOfTheLastAlone() {
        std::vector<Specs> all(4);
        all[3].train.seed = 7;
        QCOMPARE(settingDifferences(all).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSettingDifferences)
#include "test_setting_differences.moc"
