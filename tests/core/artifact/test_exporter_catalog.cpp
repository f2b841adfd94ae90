#include <QtTest/QtTest>

#include "core/artifact/exporters/catalog.h"
#include "core/base/error.h"
#include "core/project/choices.h"

using namespace fts;

// What a person can choose is what there is.
class TestExporterCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheChoices() {
        const auto choices = exporterChoices();
        QCOMPARE(exporters().size(), choices.size());
        for (std::size_t i = 0; i < choices.size(); ++i) {
            QCOMPARE(exporters()[i].key, choices[i].key);
        }
    }

    void refusesOthers() { QVERIFY_EXCEPTION_THROWN(exporterNamed("onnx"), Error); }
};

QTEST_GUILESS_MAIN(TestExporterCatalog)
#include "test_exporter_catalog.moc"
