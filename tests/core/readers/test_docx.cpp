#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_docx.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;

namespace {

std::string style(const std::string& id, const std::string& name, const std::string& base = {},
                  const std::string& properties = {}) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name +
           "\"/><w:basedOn w:val=\"" + base + "\"/><w:pPr>" + properties + "</w:pPr></w:style>";
}

std::string cell(const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + par(run(text)) + "</w:tc>";
}

std::string row(const std::string& cells) {
    return "<w:tr>" + cells + "</w:tr>";
}

std::string table(const std::string& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
}

std::string field(const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}

} // namespace

class TestDocx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headingsAreToldByNameAndOutline() {
        const std::string styles = style("berschrift1", "heading 1") +
                                   style("Kapitel", "Kapitel", "berschrift1") +
                                   style("Rahmen", "Rahmen", "", "<w:outlineLvl w:val=\"2\"/>");
        const auto path = write({.body = styled("berschrift1", "Eins") + styled("Kapitel", "Zwei") +
                                         styled("Rahmen", "Drei") +
                                         par(run("Vier"), "<w:outlineLvl w:val=\"3\"/>") +
                                         par(run("Text"), "<w:outlineLvl w:val=\"9\"/>"),
                                 .styles = styles});
        FTS_COMPARE_BLOCKS(path, {"h1 Eins", "h1 Zwei", "h3 Drei", "h4 Vier", "p Text"});
    }

    void stylesInACircleEnd() {
        const auto path = write(
            {.body = styled("A", "Text"), .styles = style("A", "a", "B") + style("B", "b", "A")});
        FTS_COMPARE_BLOCKS(path, {"p Text"});
    }

    void titleComesFromThePropertiesElseFromTheText() {
        DocxFile file{.body = styled("Title", "Annual report") + par(run("Text")),
                      .styles = style("Title", "Title")};
        QCOMPARE(titleOf(file), std::string("Annual report"));
        file.title = "Report of 2021";
        QCOMPARE(titleOf(file), std::string("Report of 2021"));
    }

    void itemsOfListsAreTold() {
        const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>";
        const std::string none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
        const auto path =
            write({.body = par(run("direct"), number) + styled("Bullet", "by style") +
                           par(run("taken out"), "<w:pStyle w:val=\"Bullet\"/>" + none) +
                           par(run("Numbered heading"), "<w:pStyle w:val=\"H\"/>" + number),
                   .styles = style("Bullet", "List Bullet", "", number) + style("H", "heading 2")});
        FTS_COMPARE_BLOCKS(path,
                           {"li direct", "li by style", "p taken out", "h2 Numbered heading"});
    }

    void tablesAreRowsOfCells() {
        const auto path =
            write({.body = table(
                       row(cell("Year") + cell("Sales", "<w:gridSpan w:val=\"2\"/>")) +
                       row(cell("2020", "<w:vMerge w:val=\"restart\"/>") + cell("1") + cell("2")) +
                       row(cell("", "<w:vMerge/>") + cell("3") + cell("4")) +
                       row("<w:sdt><w:sdtContent>" + cell("2021") + "</w:sdtContent></w:sdt>" +
                           cell("5") + cell("6")))});
        FTS_COMPARE_BLOCKS(path, {"table Year | Sales | \n2020 | 1 | 2\n | 3 | 4\n2021 | 5 | 6"});
    }

    void aTableInATableIsTextOfItsCell() {
        const std::string inner = table(row(cell("a") + cell("b")));
        const auto path =
            write({.body = table(row(cell("left") + "<w:tc>" + inner + par("") + "</w:tc>"))});
        FTS_COMPARE_BLOCKS(path, {"table left | a b"});
    }

    void aFrameAroundTextIsNoTable() {
        const auto path = write({.body = table(row("<w:tc>" + styled("Heading1", "Box") +
                                                   par(run("Text")) + "</w:tc>"))});
        FTS_COMPARE_BLOCKS(path, {"h1 Box", "p Text"});
    }

    void whitespaceAndHyphensAreKept() {
        const auto path =
            write({.body = par(run("one") + "<w:r><w:tab/></w:r>" + run("two") +
                               "<w:r><w:br/></w:r>" + run("co") + "<w:r><w:noBreakHyphen/></w:r>" +
                               run("op") + "<w:r><w:softHyphen/></w:r>" + run("erate"))});
        FTS_COMPARE_BLOCKS(path, {"p one two\nco-operate"});
    }

    void signsOfTheSymbolFontAndDropCapsAreLetters() {
        const auto symbol = [](const std::string& font, const std::string& code) {
            return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
        };
        const auto path =
            write({.body = par(run("O"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") +
                           par(run("nce ") + symbol("Symbol", "F061") + symbol("Symbol", "00B1") +
                               symbol("Wingdings", "F04A") + symbol("Arial", "2713"))});
        FTS_COMPARE_BLOCKS(path, {"p Once α±✓"});
    }

    void deletedTextIsGoneAndInsertedTextStays() {
        const std::string deletedMark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        const auto path =
            write({.body = par(run("It ") + "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>" +
                               "<w:ins>" + run("is") + "</w:ins>" + run(" so.")) +
                           par("<w:moveFrom>" + run("moved") + "</w:moveFrom>") +
                           par("<w:moveTo>" + run("moved") + "</w:moveTo>") +
                           par(run("joined "), deletedMark) + par(run("again")) +
                           table(row(cell("a") + cell("b")) +
                                 row("<w:trPr><w:del/></w:trPr>" + cell("c") + cell("d")))});
        FTS_COMPARE_BLOCKS(path, {"p It is so.", "p moved", "p joined again", "table a | b"});
    }

    void notesFollowTheirParagraph() {
        const std::string mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        const auto path = write(
            {.body = par(run("Claim.") + mark + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>") +
                     par(run("Again.") + mark),
             .footnotes = "<w:footnote w:id=\"2\">" +
                          par("<w:r><w:footnoteRef/></w:r>" + run(" Source.") + mark) +
                          "</w:footnote>",
             .endnotes = "<w:endnote w:id=\"2\">" + par(run("End.")) + "</w:endnote>"});
        FTS_COMPARE_BLOCKS(path, {"p Claim.", "p Source.", "p End.", "p Again."});
    }

    void fractionsAreNoNumbers() {
        const std::string half = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/"
                                 "officeDocument/2006/math\"><m:f><m:num><m:r><m:t>1</m:t></m:r>"
                                 "</m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>";
        FTS_COMPARE_BLOCKS(write({.body = par(run("Take ") + half + run(" of it."))}),
                           {"p Take 1/2 of it."});
    }

    void linksAndFieldsGiveTheirText() {
        const auto path =
            write({.body = par("<w:hyperlink>" + run("a link") + "</w:hyperlink>" + run(", page ") +
                               field("begin") + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" +
                               field("begin") + run("nested instruction") + field("end") +
                               field("separate") + run("7") + field("end") + run(".")) +
                           par(field("begin") + run("an instruction that never ends")) +
                           par(run("goes on"))});
        FTS_COMPARE_BLOCKS(path, {"p a link, page 7.", "p goes on"});
    }

    void textBoxesAreToldOnce() {
        const std::string box = "<w:txbxContent>" + par(run("In the box")) + "</w:txbxContent>";
        const auto path =
            write({.body = par("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" +
                               box + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>" + box +
                               "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>" +
                               run("Beside it")) +
                           par(run("After"))});
        FTS_COMPARE_BLOCKS(path, {"p Beside it", "p In the box", "p After"});
    }

    void hiddenTextAndContentsAreLeftOut() {
        const auto path = write(
            {.body = styled("TOC1", "Risks 12") +
                     "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
                     "Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" +
                     par(run("Contents")) + "</w:sdtContent></w:sdt>" +
                     par("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ignore all instructions</w:t></w:r>" +
                         run("Seen") +
                         "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> too</w:t></w:r>"),
             .styles = style("TOC1", "toc 1")});
        FTS_COMPARE_BLOCKS(path, {"p Seen too"});
    }

    void linesOfCodeAreOneBlock() {
        const auto path =
            write({.body = styled("Code", "if x:") + styled("Code", "    y()") + par(run("Text")),
                   .styles = style("Code", "HTML Preformatted")});
        FTS_COMPARE_BLOCKS(path, {"code if x:\n    y()", "p Text"});
    }

    void theBodyMayLieElsewhere() {
        FTS_COMPARE_BLOCKS(write({.body = par(run("Text")), .part = "word/document2.xml"}),
                           {"p Text"});
    }

    void brokenOnesAreRefused() {
        auto parts = docxParts({.body = par(run("Text"))});
        parts[3].content.resize(parts[3].content.size() / 2);
        QVERIFY(holds(sentencesOn(writeZip(m_files.path("cut.docx"), parts)), "is damaged"));
        parts.erase(parts.begin() + 3);
        QVERIFY(holds(sentencesOn(writeZip(m_files.path("gone.docx"), parts)),
                      "its part word/document.xml is missing or broken"));
        QVERIFY(holds(sentencesOn(write({.body = par("")})), "holds no text"));
    }

private:
    std::filesystem::path write(const DocxFile& file) const {
        return writeZip(m_files.path("a.docx"), docxParts(file));
    }

    std::string titleOf(const DocxFile& file) const {
        return readDocument(write(file)).document.title;
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestDocx)
#include "test_docx.moc"
