#include <QtTest/QtTest>

#include "tests/core/readers/shown_blocks.h"
#include "tests/core/readers/written_files.h"

using namespace fts;
using namespace fts::test;

// CSV and JSON as documents.
class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRowTellsItsNames() {
        FTS_COMPARE_BLOCKS(csv("City,People\nParis,2100000\n\"Bonn, am Rhein\",\n"),
                           {"p City: Paris; People: 2100000", "p City: Bonn, am Rhein"});
        FTS_COMPARE_BLOCKS(csv("City;People\r\nParis;2,1\r\n"), {"p City: Paris; People: 2,1"});
        FTS_COMPARE_BLOCKS(m_files.write("a.tsv", "City\tPeople\nParis\t2\n"),
                           {"p City: Paris; People: 2"});
    }

    void rowsWithTextsAreArticles() {
        const std::string text(130, 'x');
        FTS_COMPARE_BLOCKS(csv("id,title,link,body\n1,First one,https://a.b/c,\"" + text +
                               " y\n\nNext.\"\n2,"
                               "Second one,," +
                               text + " z\n"),
                           {"h1 First one", "p id: 1", "p " + text + " y", "p Next.",
                            "h1 Second one", "p id: 2", "p " + text + " z"});
    }

    void textsWithMarksAreReadAsSuch() {
        const std::string text(130, 'x');
        FTS_COMPARE_BLOCKS(csv("title,body\nFirst,<h1>Use</h1><p>" + text +
                               " &amp; y</p><ul><li>one</li></ul>\nSecond,\"# Use\n\n" + text +
                               " z\n- two\n\"\n"),
                           {"h1 First", "h2 Use", "p " + text + " & y", "li one", "h1 Second",
                            "h2 Use", "p " + text + " z", "li two"});
    }

    void tablesWithoutAHeaderAreRead() {
        FTS_COMPARE_BLOCKS(csv("1,2.5\n3,4\n"), {"p 1; 2.5", "p 3; 4"});
        FTS_COMPARE_BLOCKS(csv("Squares,\n,\nn,n2\n2,4\n"), {"p Squares", "p n: 2; n2: 4"});
        FTS_COMPARE_BLOCKS(csv("a,b\n"), {"p a; b"});
    }

    void yearsAreNamesOfColumns() {
        FTS_COMPARE_BLOCKS(csv("Land,2019,2020\nA,1.2,3.4\n"), {"p Land: A; 2019: 1.2; 2020: 3.4"});
        FTS_COMPARE_BLOCKS(csv(",2010/11,2015/16,2020/21\nA,1,2,3\n"),
                           {"p A; 2010/11: 1; 2015/16: 2; 2020/21: 3"});
        // From when to when a bridge was built.
        FTS_COMPARE_BLOCKS(csv("Old,1990,1995\nNew,2001,2003\n"),
                           {"p Old; 1990; 1995", "p New; 2001; 2003"});
    }

    void raggedRowsAreReadAndTold() {
        const auto path = csv("a,b\n1\n2,3,4\n");
        FTS_COMPARE_BLOCKS(path, {"p a: 1", "p a: 2; b: 3; 4"});
        QVERIFY(holds(sentencesOn(path),
                      "more values than there are names of columns: 1, the first "
                      "in line 3"));
    }

    void otherEncodingsAreRead() {
        FTS_COMPARE_BLOCKS(csv(std::string("\xFF\xFEn\0,\0m\0\n\0\xE9\0,\0x\0", 16)),
                           {"p n: é; m: x"});
    }

    void linesOfJsonKeepTheirOrder() {
        FTS_COMPARE_BLOCKS(
            lines("{\"z\": \"last letter\", \"a\": {\"y\": 1, \"b\": true}, \"none\": null, "
                  "\"tags\": [\"p\", \"q\"]}\n\n{\"a\": {\"b\": false}, \"z\": \"again\"}\n"),
            {"p z: last letter; a.y: 1; a.b: true; tags: p, q", "p z: again; a.b: false"});
    }

    void aListOfTextsIsOnePassageEach() {
        const std::string one(150, 'a'), two(130, 'b');
        FTS_COMPARE_BLOCKS(lines("[\"" + one + "\", \"" + two + "\"]\n"), {"p " + one, "p " + two});
        FTS_COMPARE_BLOCKS(lines("[\"red\", \"blue\"]\n"), {"p red, blue"});
    }

    void listsOfObjectsStayInOrder() {
        FTS_COMPARE_BLOCKS(
            lines("{\"turns\": [{\"who\": \"A\", \"says\": \"Hi\"}, {\"who\": \"B\", "
                  "\"says\": \"Ho\"}]}\n"),
            {"p turns.who: A; turns.says: Hi; turns.who: B; turns.says: Ho"});
    }

    void vectorsAreLeftOut() {
        std::string numbers = "0.5";
        for (int i = 0; i < 20; ++i) {
            numbers += ", 0.25";
        }
        FTS_COMPARE_BLOCKS(lines("{\"text\": \"x\", \"embedding\": [" + numbers + "]}\n"),
                           {"p text: x"});
    }

    void badLinesAreLeftOutAndTold() {
        const auto path = lines("{\"a\": 1}\n{\"a\": \n{\"a\": 3}\nNaN\n");
        FTS_COMPARE_BLOCKS(path, {"p a: 1", "p a: 3"});
        QVERIFY(holds(sentencesOn(path), "line 2: this is not valid JSON"));
        QVERIFY(holds(sentencesOn(path), "lines that are not JSON were left out: 2."));
    }

    void jsonOfAnyShapeIsRead() {
        FTS_COMPARE_BLOCKS(json("[{\"b\": 1, \"a\": 2}, {\"b\": 3}]"), {"p b: 1; a: 2", "p b: 3"});
        FTS_COMPARE_BLOCKS(json("{\n  \"b\": \"x\",\n  \"a\": [1, 2]\n}\n"), {"p b: x; a: 1, 2"});
        FTS_COMPARE_BLOCKS(json("{\"b\": 1}\n{\"b\": 2}\n"), {"p b: 1", "p b: 2"});
        FTS_COMPARE_BLOCKS(json("\"text\""), {"p text"});
        QVERIFY(holds(sentencesOn(json("{\"a\": }")), "this is not valid JSON (byte 7)"));
    }

private:
    std::filesystem::path csv(const std::string& text) const {
        return m_files.write("a.csv", text);
    }

    std::filesystem::path lines(const std::string& text) const {
        return m_files.write("a.jsonl", text);
    }

    std::filesystem::path json(const std::string& text) const {
        return m_files.write("a.json", text);
    }

    WrittenFiles m_files;
};

QTEST_GUILESS_MAIN(TestRecords)
#include "test_records.moc"
