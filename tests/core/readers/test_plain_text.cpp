#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyLinesDivideParagraphs() {
        FTS_COMPARE_BLOCKS(write("One\nline two\n\n  \nThree\n"), {"p One\nline two", "p Three"});
    }

    void linesBrokenByAnEditorAreJoined() {
        const auto path =
            write("The quick brown fox jumps over the lazy dog, and then\n"
                  "it does so again because nobody has told it to stop,\n"
                  "which is how these stories go until the very end is\n"
                  "reached.\n\nA second paragraph that is also broken at the same\n"
                  "column as the first one, and then there is a list of\n- an item\n- another\n");
        FTS_COMPARE_BLOCKS(
            path, {"p The quick brown fox jumps over the lazy dog, and then it does so again "
                   "because nobody has told it to stop, which is how these stories go until the "
                   "very end is reached.",
                   "p A second paragraph that is also broken at the same column as the first one, "
                   "and then there is a list of",
                   "p - an item", "p - another"});
    }

    void versesStayInLines() {
        FTS_COMPARE_BLOCKS(write("Roses are red\nViolets are blue\nSugar\n"),
                           {"p Roses are red\nViolets are blue\nSugar"});
    }

    void longLinesAreParagraphs() {
        const std::string line = std::string(40, 'a') + " " + std::string(140, 'b');
        FTS_COMPARE_BLOCKS(write(line + "\n" + line + "\n"), {"p " + line, "p " + line});
    }

    void headingsAreToldByTheirLook() {
        FTS_COMPARE_BLOCKS(write("Report\n======\n\nPart\n----\n\nRISK FACTORS\n\nText.\n\n"
                                 "== History ==\nMore.\n=== Early ===\n"),
                           {"h1 Report", "h2 Part", "h2 RISK FACTORS", "p Text.", "h1 History",
                            "p More.", "h2 Early"});
    }

    void emptyOnesAreRefused() {
        QVERIFY(holds(sentencesOn(write(" \n\n\t\n")), "holds no text"));
        QVERIFY(holds(sentencesOn(write("")), "is empty"));
    }

private:
    std::filesystem::path write(const std::string& text) const {
        return m_files.write("a.txt", text);
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "test_plain_text.moc"
