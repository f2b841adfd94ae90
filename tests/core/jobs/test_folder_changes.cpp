#include <QtTest/QtTest>

#include "core/jobs/document_import.h"
#include "core/jobs/folder_changes.h"
#include "core/jobs/import_report.h"
#include "core/store/documents.h"
#include "core/store/store_copies.h"
#include "tests/core/formats/refusals.h"

using namespace fts;
using namespace fts::test;

namespace fs = std::filesystem;

class TestFolderChanges : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Project> m_project;

    fs::path path(const char* name) { return m_home->filePath(name).toStdString(); }

    void write(const char* name, const QByteArray& text) {
        writeFile(m_home->filePath(name), text);
    }

    /// Reads documents as an import does, and keeps what it tells of them.
    DocumentImportResult import(const ImportParams& params, std::vector<Skipped> skipped = {}) {
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        const DocumentReader read = [](const fs::path& file) {
            QFile content(QString::fromStdString(file.string()));
            content.open(QIODevice::ReadOnly);
            return Document{"", {{BlockKind::Paragraph, 0, content.readAll().toStdString(), 0}}};
        };
        const SkipSource skip = [&skipped](Skipped one) { skipped.push_back(std::move(one)); };
        ProjectStore store(m_project->storePath());
        const auto done = importDocuments(store, params.paths, params.split, read, skip, context,
                                          params.notDocuments);
        ImportReport report;
        report.at = "now";
        report.documents = params.paths;
        report.skipped = skipped;
        addFolders(report, readImportReport(m_project->folder()));
        writeImportReport(m_project->folder(), report);
        return done;
    }

    FolderChanges look() {
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        return lookForChanges(*m_project, context);
    }

    QStringList names(const std::vector<fs::path>& paths) {
        QStringList all;
        for (const fs::path& path : paths) {
            all << QString::fromStdString(
                path.lexically_relative(m_home->path().toStdString()).string());
        }
        return all;
    }

    QStringList documents() {
        ProjectStore store(m_project->storePath());
        QStringList all;
        for (const DocumentRow& row : allDocuments(store)) {
            all << QString::fromStdString(row.key);
        }
        return all;
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_project = std::make_unique<Project>(Project::create(path("project"), "embedding"));
        write("docs/a.md", "One.");
        write("docs/deep/b.txt", "Two.");
        write("docs/.hidden.md", "Nobody reads it.");
        write("single/c.md", "Three.");
        write("single/other.md", "Not chosen.");
        import({{path("docs")}});
        import({{path("single/c.md")}});
    }

    void nothingHasHappened() {
        QVERIFY(!look().any());
        fs::last_write_time(path("docs/a.md"), fs::file_time_type::clock::now());
        QVERIFY(!look().any()); // touched, but as it was
    }

    void noticesWhatHasChangedIsNewOrGone() {
        write("docs/a.md", "Another one.");
        write("docs/deep/new.html", "New.");
        fs::remove(path("docs/deep/b.txt"));
        write("single/c.md", "Another three.");
        const FolderChanges changes = look();
        QCOMPARE(names(changes.changed), QStringList({"docs/a.md", "single/c.md"}));
        QCOMPARE(names(changes.added), QStringList("docs/deep/new.html"));
        QCOMPARE(names(changes.gone), QStringList("docs/deep/b.txt"));
        QCOMPARE(documents().size(), 3); // it only looks
    }

    void readsWhatHasChangedAndIsNew() {
        write("docs/a.md", "Another one.");
        write("docs/deep/new.html", "New.");
        write("single/c.md", "Another three.");
        const auto done = import(importOf(look()));
        QCOMPARE(done.changed, 2);
        QCOMPARE(done.added, 1);
        QCOMPARE(done.unchanged, 1);
        QCOMPARE(documents(), QStringList({"a.md", "deep/b.txt", "deep/new.html", "c.md"}));
        QVERIFY(!look().any());
    }

    void takesNoOtherFilesForDocuments() {
        write("docs/photo.jpg", "no document");
        write("docs/table.csv", "question,passage\n");
        FolderChanges changes = look();
        QVERIFY(!changes.any());
        write("docs/a.md", "Another one.");
        import(importOf(look()));
        QCOMPARE(documents(), QStringList({"a.md", "deep/b.txt", "c.md"}));
    }

    void takesTablesWhereSomeWereReadAsDocuments() {
        write("tables/a.csv", "x,y\n1,2\n");
        import({{path("tables")}});
        write("tables/b.csv", "x,y\n3,4\n");
        QCOMPARE(names(look().added), QStringList("tables/b.csv"));
    }

    void whatIsADataSetIsNoDocument() {
        write("docs/set.txt", "question,passage\n");
        {
            ProjectStore store(m_project->storePath());
            store.addCollection({0, "set", path("docs/set.txt").string(), "pairs", "hash"});
        }
        QVERIFY(!look().any());
    }

    void doesNotOfferAgainWhatCouldNotBeRead() {
        write("docs/broken.pdf", "no PDF");
        ImportParams params;
        params.paths = {path("docs")};
        params.notDocuments = {path("docs/broken.pdf")};
        import(params, {{path("docs/broken.pdf").string(), Message("It is broken.")}});
        QVERIFY(!look().any());
        fs::last_write_time(path("docs/broken.pdf"),
                            fs::file_time_type::clock::now() + std::chrono::seconds(5));
        QCOMPARE(names(look().added), QStringList("docs/broken.pdf"));
    }

    void removesWhatIsGone() {
        fs::remove(path("docs/a.md"));
        fs::remove(path("single/c.md"));
        const FolderChanges changes = look();
        QCOMPARE(changes.gone.size(), std::size_t{2});
        write("single/c.md", "It is back.");
        QCOMPARE(removeGone(*m_project, changes), 1);
        QCOMPARE(documents(), QStringList({"deep/b.txt", "c.md"}));
        QVERIFY(!storeCopies(m_project->storePath()).empty());
    }

    void aFolderThatIsGoneAsAWholeIsNoticed() {
        fs::remove_all(path("docs"));
        const FolderChanges changes = look();
        QCOMPARE(names(changes.gone), QStringList({"docs/a.md", "docs/deep/b.txt"}));
        QVERIFY(changes.folders.empty());
        QCOMPARE(removeGone(*m_project, changes), 2);
    }

    void theReportKnowsAllFoldersOfAllImports() {
        write("more/d.md", "Four.");
        import({{path("more/")}});
        QCOMPARE(names(readImportReport(m_project->folder()).folders),
                 QStringList({"docs", "more"}));
    }
};

QTEST_GUILESS_MAIN(TestFolderChanges)
#include "test_folder_changes.moc"
