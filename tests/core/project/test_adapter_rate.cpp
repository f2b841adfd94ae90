#include <cmath>

#include <QtTest/QtTest>

#include "core/project/adapter_rate.h"

using namespace fts;

class TestAdapterRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widerModelsLearnAtLowerRates() {
        QVERIFY(std::abs(adapterLearningRate(576) - 2e-3) < 1e-9);
        QVERIFY(adapterLearningRate(32) <= adapterLearningRate(576));
        QVERIFY(adapterLearningRate(2048) < adapterLearningRate(576));
        // Llama 2 7B: what is common for it is 2e-4 to 5e-4.
        QVERIFY(adapterLearningRate(4096) > 2e-4 && adapterLearningRate(4096) < 5e-4);
    }

    void allWeightsLearnAtATenthOfIt() {
        LoraSpec lora;
        QCOMPARE(chosenLearningRate(lora, 576), adapterLearningRate(576));
        lora.targets = "weights";
        QVERIFY(std::abs(chosenLearningRate(lora, 576) - 2e-4) < 1e-10);
    }
};

QTEST_GUILESS_MAIN(TestAdapterRate)
#include "test_adapter_rate.moc"
