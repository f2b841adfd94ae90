#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"
#include "tests/core/readers/written_zip.h"

using namespace fts;
using namespace fts::test;

namespace {

const std::string kNames = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                           " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                           " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                           " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                           " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

std::string p(const std::string& text, const std::string& style = "Standard") {
    return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

std::string h(const std::string& text, const std::string& level) {
    return "<text:h text:outline-level=\"" + level + "\">" + text + "</text:h>";
}

std::string item(const std::string& blocks) {
    return "<text:list-item>" + blocks + "</text:list-item>";
}

std::string cell(const std::string& text, const std::string& attributes = {}) {
    return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

std::vector<ZipPart> odtParts(const std::string& body, const std::string& styles = {},
                              const std::string& title = {}) {
    return {{"mimetype", "application/vnd.oasis.opendocument.text"},
            {"content.xml", "<office:document-content" + kNames + "><office:automatic-styles>" +
                                styles + "</office:automatic-styles><office:body><office:text>" +
                                body + "</office:text></office:body></office:document-content>"},
            {"meta.xml", "<office:document-meta" + kNames + "><office:meta><dc:title>" + title +
                             "</dc:title></office:meta></office:document-meta>"}};
}

} // namespace

class TestOdt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headingsListsAndParagraphs() {
        const auto path =
            write(h("One", "1") + p("Text  of\n two lines") + h("Deep", "3") + "<text:list>" +
                  item(p("first") + p("more of it")) +
                  item(p("second") + "<text:list>" + item(p("within")) + "</text:list>") +
                  item(h("Numbered", "2")) + "</text:list>" + p("After"));
        FTS_COMPARE_BLOCKS(path,
                           {"h1 One", "p Text of two lines", "h3 Deep", "li first", "p more of it",
                            "li second", "li within", "h2 Numbered", "p After"});
    }

    void spacesTabsAndLineBreaksAreRead() {
        const auto path =
            write(p("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d") +
                      p("if x:", "Preformatted_20_Text") + p("<text:s text:c=\"4\"/>y()", "P1"),
                  "<style:style style:name=\"P1\" "
                  "style:parent-style-name=\"Preformatted_20_Text\"/>");
        FTS_COMPARE_BLOCKS(path, {"p a b c\nd", "code if x:\n    y()"});
    }

    void titleComesFromThePropertiesElseFromTheText() {
        QCOMPARE(titleOf(p("Annual report", "Title"), ""), std::string("Annual report"));
        QCOMPARE(titleOf(p("Annual report", "Title"), "Of 2021"), std::string("Of 2021"));
    }

    void tablesAreRowsOfCells() {
        const std::string far = "table:number-columns-repeated=\"16384\"";
        const auto path =
            write("<table:table><table:table-column/><table:table-header-rows><table:table-row>" +
                  cell("Year") + cell("Sales", "table:number-columns-spanned=\"2\"") +
                  "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
                  "<table:table-row table:number-rows-repeated=\"1000000\">" +
                  cell("2020") + cell("7", "table:number-columns-repeated=\"2\"") +
                  "<table:table-cell " + far + "/></table:table-row></table:table>");
        FTS_COMPARE_BLOCKS(path, {"table Year | Sales\n2020 | 7 | 7"});
    }

    void cellsAreNotRepeatedWithoutEnd() {
        const auto path = write("<table:table><table:table-row>" +
                                cell("x", "table:number-columns-repeated=\"999999999\"") +
                                "</table:table-row></table:table>");
        QVERIFY(readDocument(path).document.blocks.at(0).text.size() < 1000);
    }

    void notesAndBoxesFollowTheirParagraph() {
        const auto path = write(
            p("Claim.<text:note text:note-class=\"footnote\"><text:note-citation>1"
              "</text:note-citation><text:note-body>" +
              p("Source.") + "</text:note-body></text:note> More.<draw:frame><draw:text-box>" +
              p("In the box") + "</draw:text-box><svg:desc>A picture</svg:desc></draw:frame>"));
        FTS_COMPARE_BLOCKS(path, {"p Claim. More.", "p Source.", "p In the box"});
    }

    void whatIsNotSeenIsLeftOut() {
        const auto path =
            write("<text:tracked-changes><text:changed-region><text:deletion>" + p("deleted") +
                  "</text:deletion></text:changed-region></text:tracked-changes>"
                  "<text:table-of-content><text:index-body>" +
                  p("Risks 12") +
                  "</text:index-body></text:table-of-content>"
                  "<text:section text:display=\"none\">" +
                  p("hidden") +
                  "</text:section>"
                  "<text:section>" +
                  p("Seen<office:annotation>" + p("a comment") +
                    "</office:annotation><text:change text:change-id=\"c\"/> text") +
                  "</text:section>");
        FTS_COMPARE_BLOCKS(path, {"p Seen text"});
    }

    void oneWithAPasswordIsRefusedWithANextStep() {
        auto parts = odtParts(p("Text"));
        parts.push_back({"META-INF/manifest.xml",
                         "<!DOCTYPE m SYSTEM \"Manifest.dtd\"><m><manifest:encryption-data/></m>"});
        const std::string sentences = sentencesOn(writeZip(m_files.path("locked.odt"), parts));
        QVERIFY(holds(sentences, "unsupported: "));
        QVERIFY(holds(sentences, "protected by a password"));
        QVERIFY(holds(sentences, "save it without one"));
    }

private:
    std::filesystem::path write(const std::string& body, const std::string& styles = {}) const {
        return writeZip(m_files.path("a.odt"), odtParts(body, styles));
    }

    std::string titleOf(const std::string& body, const std::string& title) const {
        return readDocument(writeZip(m_files.path("a.odt"), odtParts(body, {}, title)))
            .document.title;
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestOdt)
#include "test_odt.moc"
