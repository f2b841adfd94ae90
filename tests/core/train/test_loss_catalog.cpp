#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/project/choices.h"
#include "core/train/losses/catalog.h"

using namespace fts;

// What a person can choose is what there is.
class TestLossCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheChoices() {
        const auto choices = lossChoices();
        QCOMPARE(losses().size(), choices.size());
        for (std::size_t i = 0; i < choices.size(); ++i) {
            QCOMPARE(losses()[i].key, choices[i].key);
        }
    }

    void refusesOthers() { QVERIFY_EXCEPTION_THROWN(lossNamed("triplet"), Error); }
};

QTEST_GUILESS_MAIN(TestLossCatalog)
#include "test_loss_catalog.moc"
