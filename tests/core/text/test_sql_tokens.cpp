#include <QtTest/QtTest>

#include "core/text/sql_tokens.h"

using namespace fts;

namespace {

using Kind = SqlToken::Kind;

QString shownTokens(const std::string& sql) {
    QStringList shown;
    for (const SqlToken& token : sqlTokens(sql)) {
        constexpr const char* kNames = "wntxs!"; // word, name, text, number, symbol, unclosed
        shown += QChar(kNames[static_cast<int>(token.kind)]) + QString(":") +
                 QString::fromStdString(token.value);
    }
    return shown.join(' ');
}

} // namespace

class TestSqlTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWordsApart_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("statement") << "SELECT a.b,c FROM t WHERE d>=1.5e3"
                                   << "w:SELECT w:a s:. w:b s:, w:c w:FROM w:t w:WHERE w:d s:>= "
                                      "x:1.5e3";
        QTest::newRow("quotes") << R"('it''s' "a""b" `c` [d e])" << "t:it's n:a\"b n:c n:d e";
        QTest::newRow("comments") << "a -- b 'c\n/* d */e" << "w:a w:e";
        QTest::newRow("comment to the end") << "a /* b" << "w:a";
        QTest::newRow("unclosed") << "a = 'b;c" << "w:a s:= !:b;c";
        QTest::newRow("numbers") << ".5 1.2.3 1e 7" << "x:.5 x:1.2.3 x:1 w:e x:7";
        QTest::newRow("beyond ASCII") << "größe = '日本'" << "w:größe s:= t:日本";
        QTest::newRow("pairs of signs") << "a!=b<>c||d" << "w:a s:!= w:b s:<> w:c s:|| w:d";
        QTest::newRow("nothing") << " \n" << "";
    }

    void tellsWordsApart() {
        QFETCH(QString, sql);
        QTEST(shownTokens(sql.toStdString()), "tokens");
    }

    void takesAnyBytes() {
        const std::string bytes("\xff\x00 '\x80", 5);
        QCOMPARE(sqlTokens(bytes).size(), std::size_t{3});
    }

    void writesCompactly() {
        QCOMPARE(compactSql("\nSELECT  a ,b\n\tFROM t -- which\nWHERE c = 'x  y' "),
                 std::string("SELECT a ,b FROM t WHERE c = 'x  y'"));
    }

    void quotesNamesThatNeedIt() {
        QVERIFY(isBareSqlName("city_name"));
        for (const char* name : {"", "1st", "two words", "order", "GROUP", "a-b", "größe"}) {
            QVERIFY2(!isBareSqlName(name), name);
        }
        QCOMPARE(quotedSqlName("a\"b"), std::string("\"a\"\"b\""));
        QCOMPARE(quotedSqlText("it's"), std::string("'it''s'"));
    }
};

QTEST_GUILESS_MAIN(TestSqlTokens)
#include "test_sql_tokens.moc"
