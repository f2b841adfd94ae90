#include <QtTest/QtTest>

#include <sys/stat.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/jobs/document_import.h"
#include "core/jobs/document_paths.h"
#include "core/store/documents.h"
#include "core/text/reading.h"

using namespace fts;
namespace fs = std::filesystem;

class TestDocumentImport : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::stop_source m_stop;
    std::vector<fs::path> m_others;
    QStringList m_read; ///< names of the files read by the last import

    fs::path path(const QString& name) { return m_folder->filePath("docs/" + name).toStdString(); }

    void write(const QString& name, const QByteArray& text) {
        fs::create_directories(path(name).parent_path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    /// With what was left out.
    struct Imported : DocumentImportResult {
        std::vector<Skipped> skipped;
    };

    Imported import(std::vector<fs::path> paths = {}, std::optional<Split> split = {}) {
        m_read.clear();
        if (paths.empty()) {
            paths.push_back(m_folder->filePath("docs").toStdString());
        }
        FunctionSink nobody([](const Event&) {});
        JobContext context{m_stop.get_token(), nobody};
        const auto read = [this](const fs::path& file) {
            m_read << QString::fromStdString(file.filename().string());
            const std::string text = readFile(file);
            if (text == "locked") {
                throw PasswordNeeded(Message(FTS_TEXT("%1 is protected."), file.string()));
            }
            if (text == "bad") {
                throw Error(ErrorKind::Format, FTS_TEXT("%1 is damaged."), file.string());
            }
            return Document{"", {{BlockKind::Paragraph, 0, text, 0}}};
        };
        Imported imported;
        const auto skip = [&imported](Skipped skipped) {
            imported.skipped.push_back(std::move(skipped));
        };
        static_cast<DocumentImportResult&>(imported) =
            importDocuments(*m_store, paths, split, read, skip, context, m_others);
        return imported;
    }

    QStringList keys() {
        QStringList all;
        for (const CollectionRow& collection : m_store->collections()) {
            for (const DocumentRow& row : documentsOf(*m_store, collection.id)) {
                all << QString::fromStdString(row.key);
            }
        }
        return all;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("s.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
        m_stop = {};
    }

    void cleanup() { m_store.reset(); }

    void takesAFolderWithItsSubfolders() {
        write("b.txt", "two");
        write("sub/deep/a.md", "one");
        write(".hidden", "no");
        write(".git/x.txt", "no");
        const auto result = import();
        QCOMPARE(result.added, std::int64_t{2});
        QCOMPARE(keys(), QStringList({"b.txt", "sub/deep/a.md"}));
        QCOMPARE(m_store->collections().size(), std::size_t{1});
        QCOMPARE(m_store->collections()[0].name, std::string("docs"));
    }

    void filesOfOneFolderAreOneCollection() {
        write("a.txt", "one");
        write("b.txt", "two");
        write("c.txt", "three");
        import({path("a.txt"), path("b.txt"), path("a.txt")});
        QCOMPARE(keys(), QStringList({"a.txt", "b.txt"}));
        import(); // and the folder is the same one
        QCOMPARE(keys(), QStringList({"a.txt", "b.txt", "c.txt"}));
        QCOMPARE(m_store->collections().size(), std::size_t{1});
    }

    void importingTwiceChangesNothing() {
        write("a.txt", "one");
        import();
        const auto again = import();
        QCOMPARE(again.added + again.changed, std::int64_t{0});
        QCOMPARE(again.unchanged, std::int64_t{1});
        QVERIFY(m_read.isEmpty());
    }

    void saysWhichFilesWantAPassword() {
        write("a.txt", "bad");
        write("b.txt", "locked");
        const auto result = import();
        QCOMPARE(result.skipped.size(), std::size_t{2});
        QVERIFY(!result.skipped[0].locked && result.skipped[1].locked);
        QCOMPARE(result.skipped[1].path, path("b.txt").string());
    }

    void aFileIsThereOnceWhicheverFolderItCameWith() {
        write("sub/a.txt", "one");
        import({path("sub")});
        write("b.txt", "two");
        QCOMPARE(import().added, std::int64_t{1});
        QCOMPARE(keys(), QStringList({"a.txt", "b.txt"}));
        write("sub/a.txt", "one more");
        const auto result = import({path("sub"), m_folder->filePath("docs").toStdString()});
        QCOMPARE(result.added, std::int64_t{0});
        QCOMPARE(result.changed, std::int64_t{1});
        fs::remove(path("sub/a.txt"));
        QCOMPARE(import().missing, std::vector{path("sub/a.txt")});
    }

    void isUsedAsWasAskedForLast() {
        write("a.txt", "one");
        write("sub/b.txt", "two");
        import();
        auto result = import({path("sub")}, Split::Test);
        QCOMPARE(result.changed, std::int64_t{1});
        QVERIFY(m_read.isEmpty()); // its text is known
        QCOMPARE(keys(), QStringList({"a.txt", "b.txt"}));
        QVERIFY(!m_store->collections()[0].split);
        QVERIFY(m_store->collections()[1].split == Split::Test);
        result = import(); // says nothing of the use, and changes nothing
        QCOMPARE(result.unchanged, std::int64_t{2});
        QCOMPARE(m_store->collections().size(), std::size_t{2});
        import({}, Split::Validation); // all of it: nothing is left of the others
        QCOMPARE(m_store->collections().size(), std::size_t{1});
        QVERIFY(m_store->collections()[0].split == Split::Validation);
        QCOMPARE(keys(), QStringList({"a.txt", "sub/b.txt"}));
    }

    void noticesWhatHasChanged() {
        write("a.txt", "one");
        write("b.txt", "two");
        import();
        write("a.txt", "another");
        fs::last_write_time(path("b.txt"), fs::file_time_type::clock::now()); // only touched
        const auto result = import();
        QCOMPARE(result.changed, std::int64_t{1});
        QCOMPARE(result.unchanged, std::int64_t{1});
        QCOMPARE(m_read, QStringList({"a.txt"}));
        const auto rows = documentsOf(*m_store, m_store->collections()[0].id);
        QVERIFY(blocksOf(*m_store, rows[0].id).find("another") != std::string::npos);
    }

    void offersToRemoveWhatIsGone() {
        write("a.txt", "one");
        write("b.txt", "two");
        import();
        fs::remove(path("a.txt"));
        const auto result = import();
        QCOMPARE(result.missing, std::vector{path("a.txt")});
        QCOMPARE(keys().size(), 2); // nothing is removed unasked
        QCOMPARE(removeMissingDocuments(*m_store, result.missing), std::int64_t{1});
        QCOMPARE(keys(), QStringList({"b.txt"}));
        fs::remove(path("b.txt"));
        QCOMPARE(removeMissingDocuments(*m_store, import().missing), std::int64_t{1});
        QVERIFY(m_store->collections().empty());
    }

    void whatCannotBeLookedAtIsNotGone() {
        write("sub/a.txt", "one");
        import();
        fs::rename(path("sub"), path("other"));
        fs::create_symlink("sub", path("sub")); // leads to itself
        QVERIFY(import().missing.empty());
    }

    void aBadFileCostsOnlyItself() {
        write("a.txt", "one");
        write("b.txt", "bad");
        write("c.txt", "three");
        const auto result = import();
        QCOMPARE(result.added, std::int64_t{2});
        QCOMPARE(result.skipped.size(), std::size_t{1});
        QCOMPARE(result.skipped[0].path, path("b.txt").string());
        QVERIFY(result.skipped[0].reason.english().find("is damaged") != std::string::npos);
    }

    void aFileThatTurnedBadKeepsWhatWasRead() {
        write("a.txt", "one");
        import();
        write("a.txt", "bad");
        QCOMPARE(import().skipped.size(), std::size_t{1});
        QCOMPARE(keys(), QStringList({"a.txt"}));
    }

    void whatIsNoFileIsRefused() {
        write("a.txt", "one");
        ::mkfifo(path("pipe.txt").c_str(), 0600);
        fs::create_symlink("/dev/zero", path("zero.txt"));
        fs::create_symlink(path("gone"), path("dangling.txt"));
        fs::create_directory_symlink(path(""), path("loop"));
        const auto result = import();
        QCOMPARE(result.added, std::int64_t{1});
        QCOMPARE(result.skipped.size(), std::size_t{3});
        QCOMPARE(import({path("nowhere")}).skipped.size(), std::size_t{1});
    }

    void aStopLeavesWholeDocuments() {
        write("a.txt", "one");
        write("b.txt", "two");
        m_stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Cancelled, import());
        QVERIFY(keys().isEmpty());
        QVERIFY(m_store->collections().empty());
    }

    void tellsDocumentsFromDataSets() {
        write("docs/a.pdf", "x");
        write("docs/._table.csv", "x"); // as another system leaves them
        write("sets/train.jsonl", "{}");
        write("sets/a.pdf", "x");
        QVERIFY(isDocumentPath(path("docs/a.pdf")));
        QVERIFY(isDocumentPath(path("docs")));
        QVERIFY(!isDocumentPath(path("sets")));
        QVERIFY(!isDocumentPath(path("sets/train.jsonl")));
    }

    void tellsTheDataSetsAmongDocuments() {
        const auto setsIn = [this](const char* folder) {
            QStringList names;
            for (const fs::path& file : dataSetsAmongDocuments(path(folder))) {
                names << QString::fromStdString(file.filename().string());
            }
            return names.join(' ');
        };
        write("docs/a.pdf", "x");
        write("mixed/a.pdf", "x");
        write("mixed/z.csv", "x");
        write("mixed/b.jsonl", "x");
        write("mixed/.hidden.csv", "x");
        write("mixed/inner/c.csv", "x");
        write("sets/train.jsonl", "{}");
        write("sets/README.md", "x");
        write("sets/LICENSE.txt", "x");
        write("sets/inner/a.pdf", "x");
        QCOMPARE(setsIn("docs"), QString());
        QCOMPARE(setsIn("mixed"), QString("b.jsonl z.csv"));
        QCOMPARE(setsIn("sets"), QString()); // what tells of data sets is no document
        QCOMPARE(setsIn("mixed/z.csv"), QString());
        QCOMPARE(setsIn("nowhere"), QString());
    }

    void leavesOutWhatIsNoDocument() {
        write("a.txt", "one");
        write("b.csv", "two");
        write("inner/b.csv", "three");
        m_others = {path("b.csv")};
        import();
        QCOMPARE(keys(), (QStringList{"a.txt", "inner/b.csv"}));
        import({path("b.csv")}); // unless it is named itself
        QCOMPARE(keys(), (QStringList{"a.txt", "b.csv", "inner/b.csv"}));
    }
};

QTEST_GUILESS_MAIN(TestDocumentImport)
#include "test_document_import.moc"
