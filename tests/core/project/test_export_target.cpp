#include <QtTest/QtTest>

#include <fstream>

#include "core/base/error.h"
#include "core/project/export_target.h"

using namespace fts;
namespace fs = std::filesystem;

class TestExportTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsThere() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        QVERIFY(exportTarget(folder / "new" / "deep") == ExportTarget::Free);
        QVERIFY(exportTarget(folder) == ExportTarget::Free);
        std::ofstream(folder / "notes.txt") << "mine";
        QVERIFY(exportTarget(folder) == ExportTarget::OtherContent);
        QVERIFY(exportTarget(folder / "notes.txt") == ExportTarget::File);
        std::ofstream(folder / "finetune_studio.json") << "{}";
        QVERIFY(exportTarget(folder) == ExportTarget::EarlierExport);
    }

    void refusesWhatIsNotOurs() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        checkExportTarget(folder);
        std::ofstream(folder / "notes.txt") << "mine";
        QVERIFY_EXCEPTION_THROWN(checkExportTarget(folder), Error);
        QVERIFY_EXCEPTION_THROWN(checkExportTarget(folder / "notes.txt"), Error);
        std::ofstream(folder / "finetune_studio.json") << "{}";
        checkExportTarget(folder);
    }
};

QTEST_GUILESS_MAIN(TestExportTarget)
#include "test_export_target.moc"
