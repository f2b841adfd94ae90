#include <QtTest>

#include "core/base/utf8.h"
#include "core/sql/schema_choice.h"
#include "core/sql/schema_text.h"
#include "core/text/sql_tables.h"
#include "core/text/sql_tokens.h"

using namespace fts;

namespace {

std::size_t bytes(std::string_view text) {
    return text.size();
}

DatabaseTable table(const std::string& name, const std::vector<std::string>& columns) {
    DatabaseTable made;
    made.name = name;
    for (const std::string& column : columns) {
        made.columns.push_back({column, "TEXT", false, false, ""});
    }
    made.columns.front().inKey = true;
    return made;
}

/// A shop: Customer ← orders ← order_lines → Product, and tables that have nothing to do with it.
DatabaseSchema shop() {
    DatabaseSchema schema;
    schema.tables = {table("Customer", {"CustomerId", "FullName", "City"}),
                     table("orders", {"id", "customer", "placed_on"}),
                     table("order_lines", {"order_id", "product_id", "amount"}),
                     table("Product", {"ProductId", "Title", "UnitPrice"}),
                     table("audit_log", {"entry", "happened"})};
    for (int i = 0; i < 20; ++i) {
        schema.tables.push_back(table("archive_" + std::to_string(i), {"key", "value"}));
    }
    schema.tables[1].foreignKeys = {{{"customer"}, 0, {"CustomerId"}}};
    schema.tables[2].foreignKeys = {{{"order_id"}, 1, {"id"}}, {{"product_id"}, 3, {"ProductId"}}};
    return schema;
}

std::vector<std::string> chosen(const std::string& question, std::size_t most) {
    const DatabaseSchema schema = shop();
    std::vector<std::string> names;
    for (const std::size_t place :
         tablesForQuestion(schema, SqlDialect::Sqlite, question, most, bytes)) {
        names.push_back(schema.tables[place].name);
    }
    return names;
}

bool has(const std::vector<std::string>& names, const char* name) {
    return std::ranges::find(names, name) != names.end();
}

} // namespace

class TestSchemaChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTablesAsStatements();
    void keepsCommentsInOneLine();
    void takesAllThatFit();
    void takesWhatTheQuestionNames();
    void takesWhatJoinsThem();
    void givesSomethingToEveryQuestion();
};

void TestSchemaChoice::writesTablesAsStatements() {
    DatabaseSchema schema = shop();
    schema.tables[2].columns[1].inKey = true;
    schema.tables[0].columns[1].name = "full \"name\"";
    schema.tables[3].columns[1].required = true;
    const std::size_t places[] = {0, 1, 2, 3};
    const std::string text = schemaText(schema, places, SqlDialect::Sqlite);
    const auto tables = readSqlTables(text);
    QCOMPARE(tables.size(), 4);
    QCOMPARE(tables[0].columns[1].name, std::string("full \"name\""));
    QCOMPARE(tables[2].foreignKeys.size(), 2);
    QVERIFY(text.find("PRIMARY KEY (order_id, product_id)") != std::string::npos);
    QVERIFY(text.find("Title TEXT NOT NULL") != std::string::npos);
    // A key to a table that is not shown would only mislead.
    const std::size_t one[] = {1};
    QVERIFY(schemaText(schema, one, SqlDialect::Sqlite).find("REFERENCES") == std::string::npos);
    const std::size_t first[] = {0};
    const std::string small = schemaText(schema, first, SqlDialect::Postgres);
    QVERIFY(small.find("CREATE TABLE \"Customer\" (") != std::string::npos);
    QVERIFY(schemaText(schema, first, SqlDialect::MySql).find("`full \"name\"`") !=
            std::string::npos);
}

void TestSchemaChoice::keepsCommentsInOneLine() {
    DatabaseSchema schema = shop();
    schema.tables[0].comment = "who buys\n); DROP TABLE x; --";
    schema.tables[0].columns[0].comment = "a number\r\n)";
    schema.tables[0].columns[1].comment = std::string(99, 'x').append("ü"); // at the limit
    const std::size_t places[] = {0};
    const std::string text = schemaText(schema, places, SqlDialect::Sqlite);
    QVERIFY(isUtf8(text));
    const auto tables = readSqlTables(text);
    QCOMPARE(tables.size(), 1);
    QCOMPARE(tables[0].columns.size(), 3);
    // A prompt leaves out what stands after "--".
    const std::string prompt = compactSql(schemaText(schema, places, SqlDialect::Postgres));
    QVERIFY(prompt.find(" COMMENT 'a number  )',") != std::string::npos);
    QVERIFY(prompt.find(") COMMENT 'who buys ); DROP TABLE x; --';") != std::string::npos);
    schema.tables[0].comment = "it's";
    QVERIFY(schemaText(schema, places, SqlDialect::Sqlite).find(") COMMENT 'it''s';") !=
            std::string::npos);
}

void TestSchemaChoice::takesAllThatFit() {
    QCOMPARE(chosen("How many archives are there?", 100'000).size(), 25);
}

void TestSchemaChoice::takesWhatTheQuestionNames() {
    QCOMPARE(chosen("Which customers live in the city of Bern?", 110),
             std::vector<std::string>{"Customer"});
    QVERIFY(has(chosen("How much do the products cost?", 110), "Product"));
    QVERIFY(has(chosen("What happened in the audit log?", 110), "audit_log"));
}

void TestSchemaChoice::takesWhatJoinsThem() {
    const auto names = chosen("Which customers bought the product Tea?", 520);
    for (const char* name : {"Customer", "Product", "orders", "order_lines"}) {
        QVERIFY2(has(names, name), name);
    }
    QVERIFY(!has(names, "archive_19"));
}

void TestSchemaChoice::givesSomethingToEveryQuestion() {
    QVERIFY(!chosen("xyzzy", 100).empty());
    QVERIFY(!chosen("", 1).empty());
    QVERIFY(tablesForQuestion({}, SqlDialect::Sqlite, "anything", 10, bytes).empty());
}

QTEST_GUILESS_MAIN(TestSchemaChoice)
#include "test_schema_choice.moc"
