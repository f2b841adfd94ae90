#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_docx.h"
#include "tests/core/readers/written_epub.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;
using namespace std::string_literals;

// What a file holds decides how it is read, and what is not read is named with a next step.
class TestFileKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalsNameTheKindAndTheNextStep_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("step");
        row("picture", "\x89PNG\r\n\x1A\n"s, "is a picture", "ocrmypdf");
        row("photo", "\xFF\xD8\xFF\xE0"s, "is a picture", "ocrmypdf");
        row("gzip", "\x1F\x8B\x08"s, "is an archive", "Unpack it");
        row("old word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "older Word, Excel or PowerPoint",
            "without a password");
        row("rtf", "{\\rtf1 text}", "is RTF", "save it as PDF");
        row("program",
            "\x7F"
            "ELF\x02"s,
            "is a program", "not text");
        row("database", "SQLite format 3\0"s, "is a database", "as CSV");
        row("sound", "ID3\x04"s, "is a sound", "not text");
    }

    void refusalsNameTheKindAndTheNextStep() {
        QFETCH(QByteArray, bytes);
        check(m_files.write("a.txt", bytes.toStdString()));
    }

    void otherArchivesAreNamed_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("step");
        QTest::newRow("xlsx") << "is a spreadsheet" << "save each sheet as CSV";
        QTest::newRow("pptx") << "is a presentation" << "export it as PDF";
        QTest::newRow("ods") << "is a spreadsheet" << "save each sheet as CSV";
        QTest::newRow("odp") << "is a presentation" << "export it as PDF";
        QTest::newRow("odg") << "is a drawing" << "export it as PDF";
        QTest::newRow("pages") << "document of Pages" << "export it as PDF";
        QTest::newRow("zip") << "is an archive" << "Unpack it";
        QTest::newRow("vsdx") << "is an archive" << "Unpack it";
        QTest::newRow("empty") << "is an archive" << "Unpack it";
    }

    void otherArchivesAreNamed() {
        const std::map<std::string, std::vector<ZipPart>> parts{
            {"xlsx",
             office("xl/workbook.xml", "openxmlformats-officedocument.spreadsheetml.sheet.main")},
            {"pptx", office("ppt/presentation.xml",
                            "openxmlformats-officedocument.presentationml.presentation.main")},
            {"vsdx", office("visio/document.xml", "ms-visio.drawing.main")},
            {"ods", openDocument("spreadsheet")},
            {"odp", openDocument("presentation")},
            {"odg", openDocument("graphics")},
            {"pages", {{"Index/Document.iwa", "x"}}},
            {"zip", {{"notes.txt", "text"}}}};
        const std::string tag = QTest::currentDataTag();
        check(tag == "empty" ? m_files.write("a.docx", "PK\5\6"s + std::string(18, '\0'))
                             : writeZip(m_files.path("a.docx"), parts.at(tag)));
    }

    void contentDecidesNotTheName() {
        const auto docx = docxParts({.body = par(run("Word"))});
        FTS_COMPARE_BLOCKS(writeZip(m_files.path("word.txt"), docx), {"p Word"});
        const auto epub = epubParts(epubItem("a", "a.xhtml"), "<itemref idref=\"a\"/>",
                                    {{"OEBPS/a.xhtml", epubPage("<p>Book</p>")}});
        FTS_COMPARE_BLOCKS(writeZip(m_files.path("book.docx"), epub), {"p Book"});
        FTS_COMPARE_BLOCKS(m_files.write("text.TXT", "PK is a name"), {"p PK is a name"});
    }

    void unknownEndingsAreRefused() {
        const std::string sentences = sentencesOn(m_files.write("a.cpp", "int main() {}"));
        QVERIFY(holds(sentences, "unsupported: "));
        QVERIFY(holds(sentences, "the ending \".cpp\""));
        QVERIFY(holds(sentences, "give its name the ending .txt"));
    }

    void aWrongNameIsToldApart() {
        QVERIFY(holds(sentencesOn(m_files.write("a.pdf", "%P")), "does not begin like that"));
        QVERIFY(holds(sentencesOn(m_files.write("a.docx", "text")), "does not begin like that"));
    }

    void aNameCannotBreakASentence() {
        const auto path = m_files.write("a\nb\xFF%1.cpp", "text");
        QVERIFY(holds(sentencesOn(path), "a\\nb\\xFF%1.cpp has the ending"));
    }

private:
    static void row(const char* name, const std::string& bytes, const char* kind,
                    const char* step) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(kind) << QString(step);
    }

    static std::vector<ZipPart> office(const std::string& part, const std::string& type) {
        return docxParts({.part = part, .bodyType = "application/vnd." + type + "+xml"});
    }

    static std::vector<ZipPart> openDocument(const std::string& kind) {
        return {{"mimetype", "application/vnd.oasis.opendocument." + kind},
                {"content.xml", "<a/>"}};
    }

    static void check(const std::filesystem::path& path) {
        QFETCH(QString, kind);
        QFETCH(QString, step);
        const std::string sentences = sentencesOn(path);
        QVERIFY2(holds(sentences, "unsupported: "), sentences.c_str());
        QVERIFY2(holds(sentences, kind.toStdString()), sentences.c_str());
        QVERIFY2(holds(sentences, step.toStdString()), sentences.c_str());
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestFileKinds)
#include "test_file_kinds.moc"
