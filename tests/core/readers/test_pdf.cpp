#include <QtTest/QtTest>

#include "core/text/reading.h"
#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"
#include "tests/core/readers/written_pdf.h"

using namespace fts;
using namespace fts::test;

namespace {

const std::vector<std::string> kLeft{
    "The company earned more than in the", "year before, since many more people",
    "took a ride, and since each of them", "paid a little more for it, as every",
    "table of this report will show you."};
const std::vector<std::string> kRight{
    "Costs went up as well, for insurance", "above all, which is paid by the mile",
    "and so by the ride, and for offices,", "which were rented in times when they",
    "were full and are now mostly vacant."};

std::string together(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : " ") + line;
    }
    return text;
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesBecomeParagraphs() {
        FTS_COMPARE_BLOCKS(write(WrittenPdf().page().lines(72, 700, kLeft).lines(72, 600, kRight)),
                           {"p " + together(kLeft), "p " + together(kRight)});
    }

    void columnsAreReadOneAfterTheOther() {
        WrittenPdf pdf;
        pdf.page();
        for (std::size_t i = 0; i < kLeft.size(); ++i) { // as a careless program writes them
            pdf.text(72, 700 - 14.0 * static_cast<double>(i), kLeft[i]);
            pdf.text(320, 700 - 14.0 * static_cast<double>(i), kRight[i]);
        }
        FTS_COMPARE_BLOCKS(write(pdf), {"p " + together(kLeft), "p " + together(kRight)});
    }

    void headingsAreToldByTheirType() {
        const auto path = write(WrittenPdf()
                                    .page()
                                    .text(72, 780, "Annual report", 24, WrittenPdf::kBold)
                                    .text(72, 740, "Risks", 16, WrittenPdf::kBold)
                                    .lines(72, 700, kLeft)
                                    .text(72, 600, "Insurance", 11, WrittenPdf::kBold)
                                    .lines(72, 570, kRight));
        FTS_COMPARE_BLOCKS(path, {"h1 Annual report", "h2 Risks", "p " + together(kLeft),
                                  "h3 Insurance", "p " + together(kRight)});
        QCOMPARE(readDocument(path).document.title, std::string("Annual report"));
    }

    void theTitleOfItsPropertiesCounts() {
        const auto titleOf = [this](const std::string& title) {
            return readDocument(write(WrittenPdf()
                                          .title(title)
                                          .page()
                                          .text(72, 740, "Risks", 16, WrittenPdf::kBold)
                                          .lines(72, 700, kLeft)))
                .document.title;
        };
        QCOMPARE(titleOf("The year 2021"), std::string("The year 2021"));
        QCOMPARE(titleOf("report_final.doc"), std::string("Risks"));
    }

    void wordsDividedAtALinesEndAreJoined() {
        const auto path =
            write(WrittenPdf().page().lines(72, 700,
                                            {"Some words are longer than the line they be-",
                                             "gin on, others have a "
                                             "hyphen of their own: a well-",
                                             "known one, which is well-known to all of us."}));
        FTS_COMPARE_BLOCKS(path, {"p Some words are longer than the line they begin on, others "
                                  "have a hyphen of their own: a well-known one, which is "
                                  "well-known to all of us."});
    }

    void aHyphenBeforeAndStays() {
        const auto path = write(
            WrittenPdf().page().lines(72, 700,
                                      {"The island has pre-", "and postwar houses; every isl-",
                                       "and is surveyed each year."}));
        FTS_COMPARE_BLOCKS(path, {"p The island has pre- and postwar houses; every island is "
                                  "surveyed each year."});
    }

    void runningHeadsAndPageNumbersAreDropped() {
        WrittenPdf pdf;
        for (int i = 1; i <= 4; ++i) {
            pdf.page()
                .text(72, 800, "Annual report of the company")
                .lines(72, 700, i % 2 == 0 ? kLeft : kRight)
                .text(290, 40, "Page " + std::to_string(i));
        }
        const Document document = readDocument(write(pdf)).document;
        for (const Block& block : document.blocks) {
            QVERIFY2(!holds(block.text, "Annual report of"), block.text.c_str());
            QVERIFY2(!holds(block.text, "Page "), block.text.c_str());
        }
        QCOMPARE(document.blocks.size(), std::size_t(4));
    }

    void numberedTitlesAreNoRunningHeads() {
        WrittenPdf pdf;
        for (int i = 1; i <= 4; ++i) {
            pdf.page()
                .text(72, 760, "Pump P-" + std::to_string(100 * i), 16)
                .lines(72, 700, i % 2 == 0 ? kLeft : kRight)
                .text(290, 40, "Page " + std::to_string(i));
        }
        std::string all;
        for (const Block& block : readDocument(write(pdf)).document.blocks) {
            all += block.text + "\n";
        }
        QVERIFY2(holds(all, "Pump P-100") && holds(all, "Pump P-400"), all.c_str());
        QVERIFY2(!holds(all, "Page "), all.c_str());
    }

    void pagesOfOneLineEachAreKept() {
        WrittenPdf pdf;
        for (int i = 1; i <= 4; ++i) {
            pdf.page().text(72, 700, "Potato " + std::to_string(i));
        }
        QCOMPARE(readDocument(write(pdf)).document.blocks.size(), std::size_t(4));
    }

    void blocksHaveThePageTheyBeginOn() {
        const Document document =
            readDocument(
                write(WrittenPdf().page().lines(72, 700, kLeft).page().lines(72, 700, kRight)))
                .document;
        QCOMPARE(document.blocks.size(), std::size_t(2));
        QCOMPARE(document.blocks[0].page, 1);
        QCOMPARE(document.blocks[1].page, 2);
    }

    void tablesAreRowsOfCells() {
        WrittenPdf pdf;
        pdf.page().lines(72, 760, kLeft);
        const std::vector<std::vector<std::string>> rows{{"Year", "Sales", "Profit"},
                                                         {"2019", "14,147", "812"},
                                                         {"2020", "11,139", "417"},
                                                         {"2021", "17,455", "1,203"}};
        double y = 660;
        for (const auto& row : rows) {
            pdf.text(72, y, row[0]).text(220, y, row[1]).text(360, y, row[2]);
            y -= 16;
        }
        FTS_COMPARE_BLOCKS(write(pdf), {"p " + together(kLeft),
                                        "table Year | Sales | Profit\n2019 | 14,147 | 812\n"
                                        "2020 | 11,139 | 417\n2021 | 17,455 | 1,203"});
    }

    void itemsOfListsAreTold() {
        FTS_COMPARE_BLOCKS(write(WrittenPdf()
                                     .page()
                                     .lines(72, 700, kLeft)
                                     .text(90, 610, "- insurance")
                                     .text(90, 594, "- offices")),
                           {"p " + together(kLeft), "li insurance", "li offices"});
    }

    void aPasswordOpensIt() {
        const auto path = write(WrittenPdf().password("open sesame").page().lines(72, 700, kLeft));
        QVERIFY_THROWS_EXCEPTION(PasswordNeeded, readDocument(path));
        QVERIFY_THROWS_EXCEPTION(PasswordNeeded, readDocument(path, "guess"));
        QVERIFY(holds(sentencesOn(path), "Its password is needed"));
        QVERIFY(holds(sentencesOn(path, "guess"), "This is not the password"));
        QCOMPARE(readDocument(path, "open sesame").document.blocks.at(0).text, together(kLeft));
    }

    void scannedOnesAreRefusedWithANextStep() {
        const std::string sentences = sentencesOn(write(WrittenPdf().page().page()));
        QVERIFY(holds(sentences, "scanned"));
        QVERIFY(holds(sentences, "ocrmypdf"));
    }

    void lettersOfAnOlderEncodingAreRead() {
        WrittenPdf pdf;
        pdf.page().text(72, 700, "\x93\xFA\x96\x7B\x8C\xEA", 11, WrittenPdf::kJapanese);
        FTS_COMPARE_BLOCKS(write(pdf), {"p 日本語"});
    }

    void lettersThatNoFontNamesAreLeftOutAndTold() {
        std::string shapes;
        for (char code = 1; code < 25; ++code) {
            shapes += std::string{'\0', code};
        }
        const auto nameless = [&shapes](WrittenPdf pdf) {
            return pdf.page().text(72, 700, shapes, 11, WrittenPdf::kNameless);
        };
        QVERIFY(holds(sentencesOn(write(nameless({}))), "its fonts do not say which"));
        QVERIFY(holds(sentencesOn(write(nameless({}))), "ocrmypdf --force-ocr"));
        const auto path = write(nameless(WrittenPdf().page().lines(72, 700, kLeft)));
        FTS_COMPARE_BLOCKS(path, {"p " + together(kLeft)});
        QVERIFY(holds(sentencesOn(path), "do not say what their letters are: 1 of 2"));
    }

    void pagesWithoutTextAreTold() {
        QVERIFY(holds(sentencesOn(write(WrittenPdf().page().lines(72, 700, kLeft).page())),
                      "pages without text: 1 of 2"));
    }

    void damagedOnesAreRefused() {
        QVERIFY(
            holds(sentencesOn(m_files.write("bad.pdf", "%PDF-1.4\nnothing else")), "is damaged"));
    }

    void aBrokenTableOfObjectsIsRebuilt() {
        std::string bytes = WrittenPdf().page().lines(72, 700, kLeft).bytes();
        bytes.replace(bytes.find("startxref\n") + 10, 2, "99");
        FTS_COMPARE_BLOCKS(m_files.write("cut.pdf", bytes), {"p " + together(kLeft)});
    }

private:
    std::filesystem::path write(const WrittenPdf& pdf) const {
        return m_files.write("a.pdf", pdf.bytes());
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestPdf)
#include "test_pdf.moc"
