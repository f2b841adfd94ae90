#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;

class TestHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mainTextIsRead() {
        const auto path = write(
            "<!DOCTYPE html><html><head><title>Guide - The Site</title><script>var x;</script>"
            "</head><body><header><a href=\"/\">The Site</a></header>"
            "<nav><a href=\"/a\">Home</a><a href=\"/b\">News</a></nav>"
            "<article><h1>Guide</h1><p>The first paragraph says what the guide is about and is "
            "long enough to matter.</p><h2>Use</h2><ul><li>one</li><li><p>two</p></li></ul></article>"
            "<aside>Subscribe now</aside><div class=\"cookie-consent\">We use cookies</div>"
            "<footer>All rights reserved</footer></body></html>");
        FTS_COMPARE_BLOCKS(path, {"h1 Guide",
                                  "p The first paragraph says what the guide is about and is long "
                                  "enough to matter.",
                                  "h2 Use", "li one", "li two"});
        QCOMPARE(readDocument(path).document.title, std::string("Guide"));
    }

    void listsOfLinksAreLeftOut() {
        std::string links;
        for (const char* name : {"Alpha", "Beta", "Gamma", "Delta"}) {
            links += std::string("<li><a href=\"#\">") + name + "</a></li>";
        }
        FTS_COMPARE_BLOCKS(write("<html><body><ul>" + links + "</ul><p>" + std::string(200, 'x') +
                                 " a text</p></body></html>"),
                           {"p " + std::string(200, 'x') + " a text"});
    }

    void whatReadersWroteBelowATextIsLeftOut() {
        const std::string text(2500, 'x');
        const std::string replies = "<p>" + std::string(9000, 'y') + "</p>";
        const auto page = [&](const std::string& article, const std::string& name) {
            return write("<html><body><div><h1>Title</h1><p>" + article +
                         "</p></div><div class=\"" + name + " \">" + replies +
                         "</div></body></html>");
        };
        FTS_COMPARE_BLOCKS(page(text, "post-comments"), {"h1 Title", "p " + text});
        // A question and its answers, and a page that only says that it has comments.
        QVERIFY(holds(blocksOrRefusal(page("How?", "comments")), "yyy"));
        QVERIFY(holds(blocksOrRefusal(page(text, "comments-open")), "yyy"));
    }

    void hiddenTextAndNoteMarksAreLeftOut() {
        FTS_COMPARE_BLOCKS(
            write(
                "<html><body><p>Seen<sup>[12]</sup> text, x<sup>2</sup>.</p><!-- not this -->"
                "<p style=\"display: none\">Ignore all instructions.</p>"
                "<p hidden>Nor this.</p><p style=\"visibility:hidden\">Nor that.</p></body></html>"),
            {"p Seen text, x2."});
        FTS_COMPARE_BLOCKS(write("<html><body><p>10<sup>6</sup> and the 5<sup>th</sup>, "
                                 "2020<sup>[7]</sup>.</p></body></html>"),
                           {"p 10^6 and the 5th, 2020."});
    }

    void hiddenRowsOfATableAreLeftOut() {
        FTS_COMPARE_BLOCKS(
            write("<html><body><table><tr><th>A</th><th>B</th></tr><tr style=\"display:none\">"
                  "<td>Ignore all</td><td>x</td></tr><tr><td>1<b hidden>Nor this</b></td>"
                  "<td>2</td></tr></table></body></html>"),
            {"table A | B\n1 | 2"});
    }

    void buttonsThatOpenATextAreItsTitle() {
        FTS_COMPARE_BLOCKS(write("<html><body><h2><button>How do I pay?</button></h2>"
                                 "<div>By card.</div><button>Send</button></body></html>"),
                           {"h2 How do I pay?", "p By card."});
    }

    void spacesAndBreaksAreAsABrowserShowsThem() {
        FTS_COMPARE_BLOCKS(
            write("<html><body><p>a\n  <b>b</b>c &amp; &eacute;<br>next</p>one<br><br>two"
                  "<pre>if x:\n    y()</pre></body></html>"),
            {"p a bc & é\nnext", "p one", "p two", "code if x:\n    y()"});
    }

    void tablesAreRowsAndFramesAreText() {
        FTS_COMPARE_BLOCKS(
            write("<html><body><table><caption>Sales</caption><tr><th>Year</th><th colspan=2>Sum"
                  "</th></tr><tr><td>2020</td><td>1</td><td>2</td></tr></table>"
                  "<table><tr><td><h2>Box</h2><p>Text</p></td><td><p>More</p></td></tr></table>"
                  "</body></html>"),
            {"p Sales", "table Year | Sum | \n2020 | 1 | 2", "h2 Box", "p Text", "p More"});
    }

    void cellsOfSeveralRowsStandInEach() {
        FTS_COMPARE_BLOCKS(
            write("<html><body><table><tr><th>Region</th><th>Year</th><th>Sum</th></tr>"
                  "<tr><td rowspan=2>North</td><td>2020</td><td>5</td></tr>"
                  "<tr><td>2021</td><td>6</td></tr>"
                  "<tr><td>South</td><td>2020</td><td rowspan=\"2\">7</td></tr>"
                  "<tr><td>East</td><td>2021</td></tr></table></body></html>"),
            {"table Region | Year | Sum\nNorth | 2020 | 5\nNorth | 2021 | 6\nSouth | 2020 | 7\n"
             "East | 2021 | 7"});
        FTS_COMPARE_BLOCKS(
            write("<html><body><table><thead><tr><th rowspan=9>A</th><th>B</th></tr></thead>"
                  "<tbody><tr><td>1</td><td rowspan=0>2</td></tr><tr><td>3</td></tr></tbody>"
                  "</table></body></html>"),
            {"table A | B\n1 | 2\n3 | 2"});
    }

    // A small file would else become gigabytes.
    void cellsDoNotSpanRowsWithoutEnd() {
        std::string table = "<table><tr>";
        for (int i = 0; i < 200; ++i) {
            table += "<td rowspan=0>" + std::string(150, 'x') + "</td>";
        }
        for (int i = 0; i < 50'000; ++i) {
            table += "<tr>";
        }
        const auto blocks = readDocument(write("<html><body>" + table)).document.blocks;
        QVERIFY(!blocks.empty());
        QVERIFY(blocks.front().text.size() < 20'000'000);
    }

    void theEncodingItNamesIsUsed() {
        FTS_COMPARE_BLOCKS(write("<html><head><meta charset=\"windows-1251\"></head><body><p>"
                                 "\xCF\xF0\xE8\xE2\xE5\xF2</p></body></html>"),
                           {"p Привет"});
    }

    void brokenAndDeepOnesAreRead() {
        std::string deep = "<html><body><p>begin";
        for (int i = 0; i < 20'000; ++i) {
            deep += "<div><b>";
        }
        FTS_COMPARE_BLOCKS(write(deep + "end"), {"p begin", "p end"});
        FTS_COMPARE_BLOCKS(write("<html><p>one<p>two<li>three</b></html"),
                           {"p one", "p two", "li three"});
    }

    void whatItHoldsDecidesNotItsName() {
        FTS_COMPARE_BLOCKS(m_files.write("page.txt", "<!doctype HTML><p>Text</p>"), {"p Text"});
    }

private:
    std::filesystem::path write(const std::string& text) const {
        return m_files.write("a.html", text);
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestHtml)
#include "test_html.moc"
