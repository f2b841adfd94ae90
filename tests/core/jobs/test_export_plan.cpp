#include <QtTest/QtTest>

#include <fstream>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/jobs/export_plan.h"

using namespace fts;
namespace fs = std::filesystem;

class TestExportPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAnExportAfterProjectAndRun() {
        QCOMPARE(exportName("/home/me/reports", 3), std::string("reports-run-3"));
        QCOMPARE(exportName("/home/me/reports", {}), std::string("reports-base"));
    }

    void aFolderWithOtherFilesGetsAFolderInIt() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        QCOMPARE(exportFolderIn(folder, "x"), folder);
        QCOMPARE(exportFolderIn(folder / "new", "x"), folder / "new");
        std::ofstream(folder / "notes.txt") << "mine";
        QCOMPARE(exportFolderIn(folder, "x"), folder / "x");
        std::ofstream(folder / "finetune_studio.json") << "{}";
        QCOMPARE(exportFolderIn(folder, "x"), folder);
    }

    void readsATypedFolder() {
        QCOMPARE(typedFolder("~/models", "/home/me"), fs::path("/home/me/models"));
        QCOMPARE(typedFolder("~", "/home/me"), fs::path("/home/me"));
        QCOMPARE(typedFolder("/a/~/b", "/home/me"), fs::path("/a/~/b"));
        QCOMPARE(typedFolder("~other/b", "/home/me"), fs::path("~other/b"));
    }

    void saysWhatStandsAgainstIt() {
        QVERIFY((ExportPlan{"/a/b", ExportTarget::Free, 0}).problem().empty());
        QVERIFY((ExportPlan{"/a/b", ExportTarget::EarlierExport, 0}).problem().empty());
        QVERIFY(!(ExportPlan{"/a/b", ExportTarget::OtherContent, 0}).problem().empty());
        QVERIFY(!(ExportPlan{"/a/b", ExportTarget::File, 0}).problem().empty());
        QVERIFY(!(ExportPlan{"a/b", ExportTarget::Free, 0}).problem().empty());
        QVERIFY(!(ExportPlan{"", ExportTarget::Free, 0}).problem().empty());
    }

    void saysWhatWillBeWrittenAndWhatIsReplaced() {
        QCOMPARE((ExportPlan{"/a/b", ExportTarget::Free, 22'700'000}).text().english(),
                 std::string("Writes the model's weights, its tokenizer and the model card, about "
                             "91 MB, into the folder /a/b."));
        const ExportPlan half{"/a/b", ExportTarget::Free, 22'700'000, "merged", 2};
        QVERIFY(half.text().english().find("about 46 MB") != std::string::npos);
        const auto text = ExportPlan{"/a/b", ExportTarget::EarlierExport, 22'700'000}.text();
        QVERIFY(text.english().starts_with("Replaces the earlier export in /a/b"));
    }

    void tellsTheProofInPlainWords() {
        const auto proof = [](double difference) {
            return exportProof({{"largest_difference", difference}, {"compared_texts", 32}})
                .english();
        };
        QCOMPARE(proof(1.4e-7), std::string("Read back and compared on 32 texts: the largest "
                                            "difference of any number is 1.4e-7."));
        QVERIFY(proof(0).ends_with("every number is equal to the last digit."));
        const auto written = [](double difference) {
            return exportProof({{"largest_difference", difference},
                                {"compared_texts", 8},
                                {"same_texts", 8},
                                {"allowed_difference", 0.43},
                                {"logit_range", 21.5}})
                .english();
        };
        QVERIFY(written(2e-3).ends_with(
            "by more than 2.0e-3, of a range of 21.5, where rounding to the "
            "numbers of the export may cause 4.3e-1."));
        QVERIFY(written(0).ends_with("equal to the last digit, and what both write is the same."));
        QVERIFY_EXCEPTION_THROWN(exportProof(nlohmann::json::object()), Error);
        QVERIFY_EXCEPTION_THROWN(exportProof(nlohmann::json({{"largest_difference", "x"}})), Error);
    }
};

QTEST_GUILESS_MAIN(TestExportPlan)
#include "test_export_plan.moc"
