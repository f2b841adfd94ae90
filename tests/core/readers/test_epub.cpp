#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_epub.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;

namespace {

std::string encryption(const std::string& algorithm) {
    return "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData>"
           "<enc:EncryptionMethod Algorithm=\"" +
           algorithm + "\"/></enc:EncryptedData></encryption>";
}

} // namespace

class TestEpub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chaptersComeInTheOrderOfReading() {
        const auto path = write(
            epubItem("n", "nav.xhtml", "properties=\"nav\"") + epubItem("a", "text/one%20a.xhtml") +
                epubItem("b", "../two.xhtml") + epubItem("c", "notes.xhtml"),
            "<itemref idref=\"n\"/><itemref idref=\"c\" linear=\"no\"/><itemref idref=\"b\"/>"
            "<itemref idref=\"a\"/><itemref idref=\"b\"/>",
            {{"OEBPS/nav.xhtml", epubPage("<p>Contents</p>")},
             {"OEBPS/text/one a.xhtml", epubPage("<h1>First</h1><p>Text</p>")},
             {"two.xhtml", epubPage("<h1>Second</h1>")},
             {"OEBPS/notes.xhtml", epubPage("<p>A note</p>")}});
        FTS_COMPARE_BLOCKS(path, {"h1 Second", "h1 First", "p Text", "p A note"});
        QCOMPARE(readDocument(path).document.title, std::string("A book"));
    }

    void aPageSaysItsEncoding() {
        const std::string page = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html><body>"
                                 "<p>Caf\xE9</p></body></html>";
        FTS_COMPARE_BLOCKS(writeOne(page), {"p Café"});
    }

    void aMissingChapterIsNoted() {
        const auto path = write(epubItem("a", "a.xhtml") + epubItem("b", "b.xhtml"),
                                "<itemref idref=\"a\"/><itemref idref=\"b\"/>",
                                {{"OEBPS/a.xhtml", epubPage("<p>Here</p>")}});
        FTS_COMPARE_BLOCKS(path, {"p Here"});
        QVERIFY(holds(sentencesOn(path), "its chapter OEBPS/b.xhtml is missing"));
    }

    void namesNeverLeadOutOfTheBook() {
        const auto path =
            write(epubItem("a", "a.xhtml") + epubItem("b", "../../../etc/passwd") +
                      epubItem("c", "/etc/passwd"),
                  "<itemref idref=\"b\"/><itemref idref=\"c\"/><itemref idref=\"a\"/>",
                  {{"OEBPS/a.xhtml", epubPage("<p>Here</p>")},
                   {"../../etc/passwd", epubPage("<p>Outside</p>")}});
        FTS_COMPARE_BLOCKS(path, {"p Here"});
    }

    void copyProtectionIsRefusedAndDisguisedFontsAreNot() {
        auto parts = partsOfOne(epubPage("<p>Here</p>"));
        parts.push_back(
            {"META-INF/encryption.xml", encryption("http://www.idpf.org/2008/embedding")});
        FTS_COMPARE_BLOCKS(writeZip(m_files.path("font.epub"), parts), {"p Here"});
        parts.back().content = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc");
        const std::string sentences = sentencesOn(writeZip(m_files.path("drm.epub"), parts));
        QVERIFY(holds(sentences, "unsupported: "));
        QVERIFY(holds(sentences, "under copy protection (DRM)"));
        parts.back().content = "<encryption><EncryptedData/></encryption>";
        QVERIFY(holds(sentencesOn(writeZip(m_files.path("odd.epub"), parts)), "copy protection"));
    }

    void aBookOfPicturesHasNoText() {
        QVERIFY(holds(sentencesOn(writeOne(epubPage("<img src=\"a.png\"/>"))), "holds no text"));
    }

private:
    static std::vector<ZipPart> partsOfOne(const std::string& page) {
        return epubParts(epubItem("a", "a.xhtml"), "<itemref idref=\"a\"/>",
                         {{"OEBPS/a.xhtml", page}});
    }

    std::filesystem::path writeOne(const std::string& page) const {
        return writeZip(m_files.path("a.epub"), partsOfOne(page));
    }

    std::filesystem::path write(const std::string& items, const std::string& spine,
                                const std::vector<ZipPart>& pages) const {
        return writeZip(m_files.path("a.epub"), epubParts(items, spine, pages));
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestEpub)
#include "test_epub.moc"
