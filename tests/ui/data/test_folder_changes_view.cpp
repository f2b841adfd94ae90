#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/jobs/document_import.h"
#include "core/jobs/import_report.h"
#include "core/store/documents.h"
#include "tests/core/formats/refusals.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/data/folder_changes_view.h"
#include "ui/data/rows_worker.h"

using namespace fts;
using namespace fts::test;

class TestFolderChangesView : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<RowsWorker> m_worker;
    std::unique_ptr<FolderChangesView> m_view;

    QString path(const QString& name) { return m_home->filePath(name); }

    void importFolder() {
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        const DocumentReader read = [](const std::filesystem::path& file) {
            return Document{"", {{BlockKind::Paragraph, 0, file.string(), 0}}};
        };
        ProjectStore store(m_session->project().storePath());
        importDocuments(
            store, {path("docs").toStdString()}, std::nullopt, read, [](const Skipped&) {},
            context);
        ImportReport report;
        report.documents = {path("docs").toStdString()};
        addFolders(report, {});
        writeImportReport(m_session->project().folder(), report);
    }

    QString notice() { return m_view->findChild<Notice*>("changesNotice")->text(); }

    QAbstractButton* button(const char* name) {
        return m_view->findChild<QAbstractButton*>(QLatin1String(name));
    }

    void look() {
        QTest::mouseClick(button("lookForChanges"), Qt::LeftButton);
        QTRY_VERIFY(button("lookForChanges")->isEnabled());
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        const std::filesystem::path folder = path("project").toStdString();
        Project::create(folder, "embedding");
        m_session = std::make_unique<ProjectSession>(folder, "no-such-program");
        for (const char* name : {"a.md", "b.md", "c.md", "d.md"}) {
            writeFile(path(QStringLiteral("docs/") + name), name);
        }
        importFolder();
        m_worker = std::make_unique<RowsWorker>(*m_session);
        m_view = std::make_unique<FolderChangesView>(*m_session, *m_worker);
        m_view->show();
    }

    void cleanup() {
        m_view.reset();
        m_worker.reset();
        m_session.reset();
    }

    void saysThatNothingHasChanged() {
        look();
        QVERIFY2(notice().startsWith("All documents are as their files are"), qPrintable(notice()));
        QVERIFY(button("readChanges") == nullptr && button("removeGone") == nullptr);
    }

    void offersToReadWhatHasChangedAndIsNew() {
        writeFile(path("docs/a.md"), "changed");
        for (const char* name : {"1.md", "2.md", "3.md", "4.md"}) {
            writeFile(path(QStringLiteral("docs/") + name), "new");
        }
        look();
        QCOMPARE(notice(), QString("Changed: 1 (a.md). New: 4 (1.md, 2.md, 3.md …)."));
        std::optional<ImportParams> wanted;
        connect(m_view.get(), &FolderChangesView::importWanted, this,
                [&wanted](const ImportParams& params) { wanted = params; });
        QTest::mouseClick(button("readChanges"), Qt::LeftButton);
        QVERIFY(wanted);
        QCOMPARE(wanted->format, std::string("documents"));
        QCOMPARE(wanted->paths, std::vector<std::filesystem::path>{path("docs").toStdString()});
    }

    void removesWhatIsGoneIfThatIsWanted() {
        QFile::remove(path("docs/b.md"));
        look();
        QCOMPARE(notice(), QString("Gone: 1 (b.md)."));
        const auto documents = [this] {
            ProjectStore store(m_session->project().storePath());
            return allDocuments(store).size();
        };
        QCOMPARE(documents(), std::size_t{4});
        QSignalSpy finished(m_worker.get(), &RowsWorker::finished);
        QTest::mouseClick(button("removeGone"), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(documents(), std::size_t{3});
        QVERIFY(notice().isEmpty());
    }
};

QTEST_MAIN(TestFolderChangesView)
#include "test_folder_changes_view.moc"
