#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/base/utf8.h"
#include "core/sql/answer_sentence.h"
#include "core/sql/query_result.h"
#include "core/sql/row_collector.h"

using namespace fts;

namespace {

QueryResult result(std::vector<std::string> columns, std::vector<std::vector<ResultCell>> rows) {
    QueryResult made;
    made.columns = std::move(columns);
    made.rows = std::move(rows);
    return made;
}

std::string answer(const QueryResult& made) {
    return answerSentence(made).english();
}

constexpr std::int64_t kOne = 1;

} // namespace

class TestQueryResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesCsv();
    void becomesJson();
    void becomesATable();
    void obeysNoCell();
    void becomesASentence();
    void keepsTheBeginningOfWhatIsTooLong();
};

void TestQueryResult::becomesCsv() {
    const auto made = result({"a", "b"}, {{kOne, std::string("x,\"y\"")},
                                          {nullptr, std::string("=1+1")},
                                          {0.1, true},
                                          {CellBytes{"\x01\xff"}, std::string("é")}});
    QCOMPARE(resultAsCsv(made), std::string("a,b\r\n1,\"x,\"\"y\"\"\"\r\n,\"'=1+1\"\r\n0.1,true\r\n"
                                            "0x01ff,é\r\n"));
}

void TestQueryResult::becomesJson() {
    auto made = result({"a"}, {{kOne}, {nullptr}, {2.5}, {std::string("x")}});
    const nlohmann::json whole = resultAsJson(made);
    QVERIFY(whole["rows"] == nlohmann::json::parse("[[1], [null], [2.5], [\"x\"]]"));
    QVERIFY(whole["cut"].is_null());
    made.end = QueryResult::End::Bytes;
    QVERIFY(resultAsJson(made)["cut"] == "bytes");
}

void TestQueryResult::becomesATable() {
    const auto made =
        result({"name", "n"}, {{std::string("Zoé"), kOne}, {std::string("Bartholomew"), nullptr}});
    QCOMPARE(resultAsTable(made), std::string("name         n\nZoé          1\nBartholomew\n"));
    QCOMPARE(resultAsTable(made, 5), std::string("name   n\nZoé    1\nBart…\n"));
}

// A terminal takes some letters for commands.
void TestQueryResult::obeysNoCell() {
    const std::string hostile = "a\x1b[2J\nb\u009b31m\xff";
    QCOMPARE(shownCell(hostile), std::string("a [2J b 31m\uFFFD"));
    const auto made = result({hostile}, {{hostile}});
    QCOMPARE(resultAsTable(made).find('\x1b'), std::string::npos);
    QCOMPARE(answer(made).find('\x1b'), std::string::npos);
}

void TestQueryResult::becomesASentence() {
    QCOMPARE(answer(result({"n"}, {{kOne}})), std::string("The answer is 1."));
    QCOMPARE(answer(result({"n"}, {})), std::string("Nothing matches."));
    QCOMPARE(answer(result({"n"}, {{nullptr}})), std::string("There is no value."));
    QCOMPARE(answer(result({"name"}, {{std::string("Ann")}, {std::string("Bob")}})),
             std::string("The answers are Ann, Bob."));
    QCOMPARE(answer(result({"name", "n"}, {{std::string("Ann"), kOne}})),
             std::string("One row matches: name: Ann, n: 1."));
    auto many = result({"n"}, std::vector<std::vector<ResultCell>>(7, {kOne}));
    QCOMPARE(answer(many), std::string("Rows that match: 7."));
    many.end = QueryResult::End::Rows;
    QCOMPARE(answer(many), std::string("More than 7 rows match; these are the first."));
    many.end = QueryResult::End::Bytes;
    QVERIFY(answer(many).starts_with("The result is too large"));
}

// Each column has its share, so that a row is there whatever is in it.
void TestQueryResult::keepsTheBeginningOfWhatIsTooLong() {
    QueryLimits limits;
    limits.bytes = 1000;
    RowCollector collector(limits);
    collector.addColumn("text");
    collector.addColumn("bytes");
    collector.beginRow();
    std::string text;
    while (text.size() < 2000) {
        text += "é";
    }
    collector.add(text);
    collector.add(CellBytes{std::string(2000, 'x')});
    QVERIFY(collector.wantsMore());
    const QueryResult made = collector.take();
    QCOMPARE(made.cutCells, std::size_t{2});
    const auto& kept = std::get<std::string>(made.rows.at(0).at(0));
    QVERIFY(isUtf8(kept) && kept.ends_with("é …") && kept.size() > 400 && kept.size() < 500);
    QVERIFY(std::get<CellBytes>(made.rows[0][1]).bytes.size() < 500);
    QVERIFY(resultAsJson(made)["cut_cells"] == 2);
    QVERIFY(cutCellsSentence(made)->english().find(": 2.") != std::string::npos);
    QVERIFY(!cutCellsSentence(result({"n"}, {{kOne}})));
}

QTEST_GUILESS_MAIN(TestQueryResult)
#include "test_query_result.moc"
