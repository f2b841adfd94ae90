#include <QtTest/QtTest>

#include "core/jobs/import_report.h"
#include "core/store/documents.h"
#include "tests/core/readers/written_pdf.h"
#include "tests/ui/data/data_project.h"

using namespace fts;
using namespace fts::test;

namespace {

QByteArray lockedPdf(const std::string& password) {
    WrittenPdf pdf;
    pdf.password(password).page().text(72, 700, "What only those who know the word may read.");
    return QByteArray::fromStdString(pdf.bytes());
}

} // namespace

// A person adds documents that open with a password only, in the window.
class TestProtectedDocuments : public QObject {
    Q_OBJECT

    std::unique_ptr<DataProject> m_data;

    int documents() {
        ProjectStore store(m_data->session().project().storePath());
        return static_cast<int>(countDocuments(store).documents);
    }
    int collections() {
        return static_cast<int>(
            ProjectStore(m_data->session().project().storePath()).collections().size());
    }
    ImportReport report() { return readImportReport(m_data->folder()); }
    QString said() {
        return m_data->find<QTableView>("skipped")
            ->parentWidget()
            ->findChild<QLabel*>("noticeText")
            ->text();
    }
    bool idle() { return m_data->session().work().empty(); }
    void give(const char* password) {
        auto* line = m_data->find<QLineEdit>("documentPassword");
        QTRY_VERIFY(line->isVisible());
        line->setText(password);
        m_data->click("openProtected");
        QVERIFY(line->text().isEmpty());
        QTRY_VERIFY(idle());
    }

private Q_SLOTS:
    void init() {
        m_data = std::make_unique<DataProject>();
        QVERIFY(QDir().mkpath(m_data->path("docs/sub")));
        writeFile(m_data->path("docs/open.txt"), "Anybody may read this.\n");
        writeFile(m_data->path("docs/other.pdf"), lockedPdf("enigma"));
        writeFile(m_data->path("docs/sub/locked.pdf"), lockedPdf("riddle"));
        writeFile(m_data->path("docs/picture.png"), "\x89PNG\r\n\x1a\n");
        m_data->page().addFiles({m_data->path("docs")});
        QTRY_COMPARE(report().skipped.size(), std::size_t{3});
        QTRY_VERIFY(idle());
        QTRY_VERIFY(m_data->find<QWidget>("dataTabs")->isVisible());
    }

    void areOpenedByThePasswordThatFits() {
        QCOMPARE(documents(), 1);
        m_data->find<QTabWidget>("dataTabs")->setCurrentIndex(3); // what was left out
        give("wrong");
        QTRY_VERIFY2(said().endsWith("does not open: 2."), qPrintable(said()));
        QCOMPARE(documents(), 1);
        give("riddle");
        QTRY_VERIFY2(said().endsWith("does not open: 1."), qPrintable(said()));
        QCOMPARE(documents(), 2);
        QVERIFY2(m_data->notice().startsWith("Documents added or read anew: 1."),
                 qPrintable(m_data->notice()));

        m_data->open(); // later
        QTRY_VERIFY(m_data->find<QTabWidget>("dataTabs")->isTabVisible(3));
        m_data->find<QTabWidget>("dataTabs")->setCurrentIndex(3);
        give("enigma");
        QTRY_VERIFY(!m_data->find<QLineEdit>("documentPassword")->isVisible());
        QCOMPARE(documents(), 3);
        QCOMPARE(collections(), 1); // where they were looked for at first
        QCOMPARE(report().skipped.size(), std::size_t{1});
        QVERIFY(report().skipped[0].path.ends_with("picture.png"));
    }

    void keepTheirPasswordToThemselves() {
        m_data->find<QTabWidget>("dataTabs")->setCurrentIndex(3);
        give("riddle");
        QTRY_COMPARE(documents(), 2);
        m_data->session().save();
        QDirIterator files(m_data->path(""), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains("riddle"), qPrintable(file.fileName()));
        }
    }
};

QTEST_MAIN(TestProtectedDocuments)
#include "test_protected_documents.moc"
