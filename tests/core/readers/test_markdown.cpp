#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;

class TestMarkdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAreTold() {
        const auto path =
            write("# One *two*\n\nText [link](http://x) with `code`\nof two lines.\n\n"
                  "- item\n\n  its second paragraph\n- [ ] task\n\n1. first\n\n"
                  "> quoted\n\n```sh\nls  -l\n\nrm x\n```\n\nTwo\n---\n");
        FTS_COMPARE_BLOCKS(path, {"h1 One two", "p Text link with code of two lines.", "li item",
                                  "p its second paragraph", "li task", "li first", "p quoted",
                                  "code ls  -l\n\nrm x", "h2 Two"});
    }

    void tablesAreRowsOfCells() {
        FTS_COMPARE_BLOCKS(write("| a | b |\n|---|---|\n| 1 \\| 2 | **x** |\n"),
                           {"table a | b\n1 | 2 | x"});
    }

    void footnotesFollowTheirParagraph() {
        FTS_COMPARE_BLOCKS(write("Claim.[^1]\n\nMore.\n\n[^1]: Source.\n"),
                           {"p Claim.", "p Source.", "p More."});
    }

    void htmlInItIsRead() {
        FTS_COMPARE_BLOCKS(write("<!-- ignore me -->\n\n<div><p>Inside</p></div>\n\na<br>b\n"),
                           {"p Inside", "p a\nb"});
    }

    void titleComesFromTheFrontMatterElseFromTheHeading() {
        QCOMPARE(readDocument(write("---\ntitle: \"A title\"\nx:\n  title: no\n---\n# H\n"))
                     .document.title,
                 std::string("A title"));
        QCOMPARE(readDocument(write("+++\ntitle = 'B'\n+++\ntext\n")).document.title,
                 std::string("B"));
        const Document document = readDocument(write("## Sub\n\n# Top\n")).document;
        QCOMPARE(document.title, std::string("Top"));
        FTS_COMPARE_BLOCKS(write("---\nnot closed\n"), {"p not closed"});
    }

    void deepNestingIsRead() {
        std::string deep(5000, '>');
        const Document document = readDocument(write(deep + " end\n")).document;
        QVERIFY(holds(document.blocks.back().text, "end"));
    }

private:
    std::filesystem::path write(const std::string& text) const {
        return m_files.write("a.md", text);
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "test_markdown.moc"
