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
        compare(exporters(), exporterChoices());
        compare(languageExporters(), languageExporterChoices());
    }

    void refusesOthers() {
        QVERIFY_EXCEPTION_THROWN(exporterNamed("onnx"), Error);
        QVERIFY_EXCEPTION_THROWN(exporterNamed("peft"), Error);
        QVERIFY_EXCEPTION_THROWN(languageExporterNamed("sentence-transformers"), Error);
    }

private:
    template <typename Format>
    static void compare(std::span<const Format> formats, std::span<const Choice> choices) {
        QCOMPARE(formats.size(), choices.size());
        for (std::size_t i = 0; i < choices.size(); ++i) {
            QCOMPARE(formats[i].key, choices[i].key);
        }
    }
};

QTEST_GUILESS_MAIN(TestExporterCatalog)
#include "test_exporter_catalog.moc"
