#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include "core/jobs/import_report.h"
#include "tests/core/jobs/import_project.h"

using namespace fts;
using namespace fts::test;

class TestImportLeftOut : public QObject, ImportProject {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

    void keepsWhatWasLeftOutUntilTheNextImport() {
        QVERIFY(readImportReport(m_project->folder()).at.empty());
        writeFile(path("a.csv"), "question,passage\nA?,one\nB?,\n");
        import({"a.csv", "gone.csv"});
        ImportReport report = readImportReport(m_project->folder());
        QVERIFY(!report.at.empty());
        QCOMPARE(report.skippedRows, std::size_t{1});
        QCOMPARE(report.skipped.size(), std::size_t{2});
        QCOMPARE(report.skipped[1].path, path("a.csv").toStdString());
        QCOMPARE(shown(report.skipped[1].reason.english()),
                 QString("FOLDER/a.csv, line 3: column \"passage\": the text is empty."));
        QCOMPARE(wrong({"gone.csv"}, {"Nothing was imported"}), QByteArray());
        report = readImportReport(m_project->folder());
        QCOMPARE(report.skipped.size(), std::size_t{1});
        QCOMPARE(report.skipped[0].path, path("gone.csv").toStdString());
        import({"a.csv"}); // imported before
        QVERIFY(readImportReport(m_project->folder()).skipped.empty());
    }

    void aDamagedListOfWhatWasLeftOutIsNone() {
        for (const char* content : {"", "[]", "{\"at\":1}", "{\"at\":\"\",\"skipped\":[1]}"}) {
            writeFile(path("project/artifacts/import.json"), content);
            QVERIFY(readImportReport(m_project->folder()).skipped.empty());
        }
    }

    void anImportWithPasswordsConcernsTheDocumentsOnly() {
        ImportReport former;
        former.documents = {"/docs", "/a.pdf"};
        former.notDocuments = {"/docs/pairs.csv"};
        former.split = Split::Test;
        former.skipped = {
            {"/docs/sub/b.pdf", {}, true}, {"/a.pdf", {}, true}, {"/docs2/c.csv", {}}};
        former.skippedRows = 7;
        former.notes = {{"/docs/c.txt", Message("A guess.")}};
        writeImportReport(m_project->folder(), former);
        const ImportReport read = readImportReport(m_project->folder());
        QVERIFY(read.skipped[0].locked && !read.skipped[2].locked);

        const ImportParams params = importWithPasswords(read, {Secret("a"), Secret("b")});
        QVERIFY(params.paths == former.documents && params.again);
        QVERIFY(params.notDocuments == former.notDocuments);
        QVERIFY(params.format == "documents" && params.split == Split::Test);
        QCOMPARE(params.passwords.size(), std::size_t{2});

        ImportReport report;
        report.skipped = {{"/a.pdf", {}, true}};
        report.documents = params.paths;
        addFormer(report, read);
        QCOMPARE(report.skipped.size(), std::size_t{2});
        QCOMPARE(report.skipped[1].path, std::string("/docs2/c.csv"));
        QCOMPARE(report.skippedRows, std::size_t{7});
        QCOMPARE(report.notes.at(0).reason.english(), std::string("A guess."));
    }

    // Such as a locked file that a look for changes passes over.
    void whatWasNotReadAgainStaysInTheList() {
        ImportReport former, report;
        former.skipped = {{"/docs/locked.pdf", {}, true}, {"/docs/torn.pdf", {}}};
        report.documents = {"/docs"};
        report.notDocuments = {"/docs/locked.pdf"};
        addFormer(report, former);
        QCOMPARE(report.skipped.size(), std::size_t{1});
        QCOMPARE(report.skipped[0].path, std::string("/docs/locked.pdf"));
    }

    void passwordsAreTriedOnAllThatIsLocked() {
        ImportReport report;
        report.documents = {"/docs", "/other.txt"};
        report.notDocuments = {"/docs/pairs.csv", "/docs/locked.pdf"};
        report.skipped = {{"/docs/locked.pdf", {}, true},
                          {"/elsewhere/locked.pdf", {}, true},
                          {"/elsewhere/torn.pdf", {}}};
        const ImportParams params = importWithPasswords(report, {Secret("a")});
        QVERIFY(params.paths == (std::vector<std::filesystem::path>{"/docs", "/other.txt",
                                                                    "/elsewhere/locked.pdf"}));
        QVERIFY(params.notDocuments == std::vector<std::filesystem::path>{"/docs/pairs.csv"});
    }

    void skipsRowsAndSaysWhy() {
        writeFile(path("a.csv"), "question,passage\nA?,one\nB?,\n");
        const ImportResult result = import({"a.csv"});
        QCOMPARE(result.pairs, 1);
        QCOMPARE(result.skippedRows, std::size_t{1});
        const QString reason = "FOLDER/a.csv, line 3: column \"passage\": the text is empty.";
        QCOMPARE(reasons(result), QStringList(reason));
        QVERIFY(m_log.contains("Rows skipped: 1. The first: " + reason));
        const auto json = importResultToJson(result);
        QCOMPARE(json["skipped"][0]["path"].get<std::string>(), path("a.csv").toStdString());
        QCOMPARE(shown(json["skipped"][0]["reason"].get<std::string>()), reason);
    }

    void skipsWhatItCannotReadAndGoesOn_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& content, const char* reason) {
            QTest::newRow(name) << QString(name) << content << QString(reason);
        };
        row("empty.json", "", "FOLDER/empty.json: this is not valid JSON (byte 1).");
        row("empty.csv", "", "FOLDER/empty.csv is empty.");
        row("empty.jsonl", "", "FOLDER/empty.jsonl holds no question with its passage.");
        row("header.csv", "question,passage\n",
            "FOLDER/header.csv holds no question with its passage.");
        row("rows.csv", "question,passage\n,\n",
            "FOLDER/rows.csv holds no question with its passage. FOLDER/rows.csv, line 2: column "
            "\"question\": the text is empty.");
        row("binary.csv", QByteArray(1000, '\xFF'),
            "FOLDER/binary.csv is not a text file in UTF-8. Save it as UTF-8, then import it "
            "again.");
        row("deep.json", QByteArray(100'000, '['),
            "FOLDER/deep.json: the JSON is nested more than 64 levels deep.");
        row("columns.csv", "a,b\n1,2\n", "The columns are: a, b.");
        row("other.json", "[]", "FOLDER/other.json is not a LlamaIndex question set");
        row("letter.png", "%PDF-1.7",
            "FOLDER/letter.png is of no kind that can be imported. There are: LlamaIndex "
            "question–passage set (JSON); BEIR folder; ");
    }

    void skipsWhatItCannotReadAndGoesOn() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        writeFile(path(name), content);
        writeFile(path("good.csv"), table("good", 3));
        const ImportResult result = import({name, "good.csv"});
        QCOMPARE(result.pairs, 3);
        QVERIFY2(reasons(result).last().contains(reason), qPrintable(reasons(result).join("\n")));
        QVERIFY(m_log.contains("Skipped: " + reasons(result).last()));
        QCOMPARE(counts().collections, 1);
        // Alone, it ends the import.
        QCOMPARE(wrong({name}, {"Nothing was imported. ", reason.section(" ", -2)}), QByteArray());
    }

    void saysHowWhatMayBeADocumentIsImportedAsOne() {
        writeFile(path("columns.csv"), "Name,Height\nSkerry,40\n");
        writeFile(path("list.json"), "[{\"name\":\"Skerry\"}]");
        writeFile(path("mixed/good.csv"), table("good", 3));
        writeFile(path("mixed/README.md"), "# Good");
        const ImportResult result = import({"columns.csv", "list.json", "mixed", "gone.csv"});
        QCOMPARE(result.pairs, 3);
        QCOMPARE(result.skipped.size(), std::size_t{4});
        for (const Skipped& skipped : result.skipped) {
            const bool there = !skipped.path.ends_with("gone.csv");
            QCOMPARE(skipped.perhapsDocument, there);
            QCOMPARE(skipped.reason.english().ends_with("(--format documents)."), there);
        }
        const ImportParams wanted = importAsDocuments(readImportReport(m_project->folder()));
        QCOMPARE(wanted.format, std::string("documents"));
        QCOMPARE(wanted.paths.size(), std::size_t{3});
        QCOMPARE(reasons(import({"columns.csv", "mixed/good.csv"}, std::nullopt, "pairs")).size(),
                 1);
        QVERIFY(importAsDocuments(readImportReport(m_project->folder())).paths.empty());
    }

    void skipsWhatIsNoFileAndGoesOn_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::string>("format");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* what, const char* name, const char* format,
                            const char* reason) {
            QTest::newRow(what) << QString(name) << std::string(format) << QString(reason);
        };
        row("missing", "gone.csv", "auto",
            "There is no file or folder FOLDER/gone.csv. Check its name, and that its disk is "
            "there.");
        row("pipe", "pipe.csv", "auto", "FOLDER/pipe.csv is of no kind that can be imported");
        row("pipe of a named format", "pipe.csv", "pairs", "FOLDER/pipe.csv");
        row("pipe of JSON", "pipe.csv", "llamaindex", "FOLDER/pipe.csv");
        row("empty folder", "empty", "auto",
            "The folder FOLDER/empty holds no files. Choose another one.");
        row("no BEIR folder", "empty", "beir", "FOLDER/empty has no judgements: a BEIR folder");
        row("no folder", "good.csv", "beir", "FOLDER/good.csv has no judgements: a BEIR folder");
        row("a link in a circle", "circle.csv", "auto", "FOLDER/circle.csv");
        row("broken hardware", "memory.csv", "auto", "Cannot read FOLDER/memory.csv");
    }

    void skipsWhatIsNoFileAndGoesOn() {
        QFETCH(QString, name);
        QFETCH(std::string, format);
        QFETCH(QString, reason);
        QVERIFY(QDir().mkpath(path("empty/folder")));
        QCOMPARE(::mkfifo(path("pipe.csv").toStdString().c_str(), 0600), 0);
        QVERIFY(QFile::link(path("circle.csv"), path("circle.csv")));
        QVERIFY(QFile::link("/proc/self/mem", path("memory.csv"))); // its begin cannot be read
        writeFile(path("good.csv"), table("good", 3));
        QCOMPARE(wrong({name}, {}, format), QByteArray());
        QVERIFY2(m_log.last().contains(reason), qPrintable(m_log.join("\n")));
        if (format == "auto") {
            QCOMPARE(import({name, "good.csv"}).pairs, 3);
        }
    }

    void skipsWhatThePersonMayNotRead() {
        if (::geteuid() == 0) {
            QSKIP("root may read everything");
        }
        writeFile(path("secret.csv"), table("secret", 3));
        writeFile(path("closed/in.csv"), table("closed", 3));
        writeFile(path("good.csv"), table("good", 3));
        QFile::setPermissions(path("secret.csv"), {});
        QFile::setPermissions(path("closed"), {});
        const ImportResult result = import({"secret.csv", "closed", "closed/in.csv", "good.csv"});
        QFile::setPermissions(path("closed"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(result.pairs, 3);
        QCOMPARE(result.skipped.size(), std::size_t{3});
    }

    void aFewReasonsOfEveryFileAreKept() {
        writeFile(path("a.csv"), table("a", 1) + QByteArray("Q?,\n").repeated(1500));
        writeFile(path("b.csv"), table("b", 1) + QByteArray("Q?,\n").repeated(1500));
        const ImportResult result = import({"a.csv", "b.csv"});
        QCOMPARE(result.skippedRows, std::size_t{3000});
        QVERIFY(result.skipped.size() < 1500);
        QCOMPARE(result.skipped.back().path, path("b.csv").toStdString());
    }
};

QTEST_GUILESS_MAIN(TestImportLeftOut)
#include "test_import_left_out.moc"
