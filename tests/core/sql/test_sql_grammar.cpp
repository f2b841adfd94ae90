#include <QtTest>

#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/sql/sql_grammar.h"
#include "core/sql/statement_check.h"
#include "core/text/grammar_vocabulary.h"
#include "core/text/sql_tokens.h"
#include "core/text/tokenizer.h"

using namespace fts;

namespace {

constexpr std::int32_t kEnd = 1;
constexpr std::size_t kTokens = 320;

/// A small one of GPT-2's kind: every byte, and some pieces of words.
const Tokenizer& tokens() {
    static const Tokenizer tokenizer = Tokenizer::fromFolder(FTS_TEST_DATA "/nn/decoders/llama");
    return tokenizer;
}

const std::vector<SqlTable>& students() {
    static const auto tables = readSqlTables(
        "CREATE TABLE Students (id INTEGER, \"full name\" TEXT, grade REAL);"
        "CREATE TABLE marks (student INTEGER, mark TEXT, FOREIGN KEY (student) REFERENCES Students (id));");
    return tables;
}

TokenFilter begin(const TextGrammar& grammar) {
    const std::int32_t ends[] = {kEnd};
    static const GrammarVocabulary vocabulary(tokens(), kTokens, ends);
    return vocabulary.begin(grammar);
}

std::vector<std::int32_t> allowedBy(TokenFilter& filter) {
    std::vector<float> logits(kTokens);
    filter.keepAllowed(logits);
    std::vector<std::int32_t> allowed;
    for (std::size_t id = 0; id < logits.size(); ++id) {
        if (!std::isinf(logits[id])) {
            allowed.push_back(static_cast<std::int32_t>(id));
        }
    }
    return allowed;
}

bool isAmong(std::int32_t id, const std::vector<std::int32_t>& ids) {
    return std::ranges::find(ids, id) != ids.end();
}

bool follows(const std::string& text, const TextGrammar& grammar) {
    TokenFilter filter = begin(grammar);
    for (const std::int32_t id : tokens().encodeText(text).ids) {
        if (!isAmong(id, allowedBy(filter))) {
            return false;
        }
        filter.accept(id);
    }
    return isAmong(kEnd, allowedBy(filter));
}

/// What a model writes that knows nothing: each allowed token is as likely as the next.
std::string writtenByChance(const TextGrammar& grammar, Random& random) {
    TokenFilter filter = begin(grammar);
    std::vector<std::int32_t> ids;
    while (ids.size() < 20'000) {
        const auto allowed = allowedBy(filter);
        const std::int32_t id = allowed.at(random.below(allowed.size()));
        if (id == kEnd) {
            return tokens().decode(ids);
        }
        filter.accept(id);
        ids.push_back(id);
    }
    return {};
}

bool isKnownName(const std::string& name) {
    static const std::set<std::string> names{"students", "marks",   "id",  "full name",
                                             "grade",    "student", "mark"};
    return names.contains(name) || (name.size() == 2 && name[0] == 't' && name[1] >= '1');
}

} // namespace

class TestSqlGrammar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsQuestions_data();
    void followsQuestions();
    void writesNamesAsTheDatabaseHasThem();
    void quotesOnlyWordsThatTheDatabaseReserves();
    void holdsNamesToTheirTables();
    void findsMisusedNames();
    void namesATableWithItsSchema();
    void holdsChanceToTheSchema();
    void holdsChanceToWhatDriversTake();
    void holdsChanceToAJsonSchema();
    void refusesWhatIsNoGrammar();
};

void TestSqlGrammar::followsQuestions_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto add = [](const char* text, bool fits) { QTest::newRow(text) << text << fits; };
    add("SELECT count(*) FROM students", true);
    add(" SELECT count(*) FROM students", true); // as pieces have it
    add("select GRADE from Students where \"full name\" = 'Ann O''Hara'", true);
    add("SELECT T1.id, avg(T2.mark) FROM Students AS T1 JOIN marks AS T2 ON T1.id = T2.student "
        "GROUP BY T1.id HAVING count(*) >= 2 ORDER BY count(*) DESC LIMIT 3",
        true);
    add("SELECT id FROM Students WHERE grade > (SELECT avg(grade) FROM Students) AND id NOT IN "
        "(SELECT student FROM marks WHERE mark LIKE 'a%')",
        true);
    add("SELECT mark FROM marks UNION ALL SELECT id FROM Students", true);
    add("SELECT DISTINCT grade FROM Students WHERE (id = 1 OR id = 2) AND grade IS NOT NULL", true);
    add("SELECT count(*) FROM ( SELECT id FROM Students ) WHERE EXISTS (SELECT mark FROM marks)",
        true);
    add("SELECT teacher FROM students", false);
    add("SELECT mark FROM students", false); // is a column of the other table
    add("SELECT T1.mark FROM students AS T1", false);
    add("SELECT id FROM students WHERE mark = 'a'", false);
    add("SELECT id FROM students ORDER BY student", false);
    add("SELECT id FROM students WHERE id IN (SELECT id FROM marks)", false);
    add("SELECT students.id, marks.mark FROM students JOIN marks ON marks.student = students.id",
        true);
    add("SELECT id FROM students JOIN marks ON marks.student = students.id", false);
    add("SELECT students.mark FROM students JOIN marks ON marks.student = students.id", false);
    add("SELECT id FROM teachers", false);
    add("SELECT full name FROM students", false);
    add("DROP TABLE students", false);
    add("SELECT id FROM students; DROP TABLE students", false);
    add("SELECT load_extension('x')", false);
    add("SELECT id FROM", false);
}

void TestSqlGrammar::followsQuestions() {
    QFETCH(QString, text);
    QTEST(follows(text.toStdString(), {TextGrammar::Kind::Lark, sqlGrammar(students())}), "fits");
}

void TestSqlGrammar::writesNamesAsTheDatabaseHasThem() {
    const auto fits = [](const char* text, SqlDialect dialect) {
        return follows(text, {TextGrammar::Kind::Lark, sqlGrammar(students(), dialect)});
    };
    QVERIFY(fits("SELECT ID FROM STUDENTS", SqlDialect::Sqlite));
    QVERIFY(!fits("SELECT ID FROM STUDENTS", SqlDialect::MySql));
    QVERIFY(fits("SELECT ID, `full name` FROM Students", SqlDialect::MySql));
    QVERIFY(!fits("SELECT ID FROM Students", SqlDialect::Postgres));
    QVERIFY(fits("SELECT ID, \"full name\" FROM \"Students\"", SqlDialect::Postgres));
}

void TestSqlGrammar::quotesOnlyWordsThatTheDatabaseReserves() {
    const auto tables = readSqlTables("CREATE TABLE races (rank INTEGER, \"transaction\" TEXT)");
    const auto fits = [&](const char* text, SqlDialect dialect) {
        return follows(text, {TextGrammar::Kind::Lark, sqlGrammar(tables, dialect)});
    };
    QVERIFY(fits("SELECT rank FROM races WHERE rank = 39", SqlDialect::Sqlite));
    QVERIFY(!fits("SELECT transaction FROM races", SqlDialect::Sqlite));
    QVERIFY(fits("SELECT \"transaction\" FROM races", SqlDialect::Sqlite));
    QVERIFY(!fits("SELECT rank FROM races", SqlDialect::MySql));
    QVERIFY(fits("SELECT `rank`, transaction FROM races", SqlDialect::MySql));
}

void TestSqlGrammar::holdsNamesToTheirTables() {
    const TextGrammar free{TextGrammar::Kind::Lark, sqlGrammar(students())};
    const SqlAliases aliases{{"t1", 0}, {"t2", 1}}; // Students and marks
    const TextGrammar held{TextGrammar::Kind::Lark,
                           sqlGrammar(students(), SqlDialect::Sqlite, aliases)};
    const std::string join = " FROM Students AS T1 JOIN marks AS T2 ON T1.id = T2.student";
    QVERIFY(follows("SELECT T1.grade , T2.mark" + join, held));
    QVERIFY(follows("SELECT T2.grade" + join, free));
    QVERIFY(!follows("SELECT T2.grade" + join, held));
    QVERIFY(!follows("SELECT T1.mark FROM marks AS T1", held));
    QVERIFY(!follows("SELECT T1.grade" + join + " WHERE T2.id = 1", held));
    QVERIFY(follows("SELECT T1.id FROM Students AS T1 WHERE T1.id IN (SELECT T3.student FROM marks "
                    "AS T3 WHERE T3.mark = 'a')",
                    held));
    QVERIFY(follows("SELECT T1.id FROM Students AS T1 JOIN Students AS T3 ON T1.grade > T3.grade",
                    held));
}

void TestSqlGrammar::findsMisusedNames() {
    const std::string join = " FROM Students AS T1 JOIN marks t2 ON T1.id = T2.student";
    const auto misused = [&](const std::string& sql) { return misusedAliases(sql, students()); };
    QVERIFY(misused("SELECT T2.grade" + join) == (SqlAliases{{"t1", 0}, {"t2", 1}}));
    QVERIFY(!misused("SELECT T1.GRADE, t2.mark" + join));
    QVERIFY(misused("SELECT T3.mark" + join) == (SqlAliases{{"t1", 0}, {"t2", 1}, {"t3", 2}}));
    const TextGrammar held{
        TextGrammar::Kind::Lark,
        sqlGrammar(students(), SqlDialect::Sqlite, *misused("SELECT T3.mark FROM marks"))};
    QVERIFY(!follows("SELECT T3.mark FROM marks", held));
    QVERIFY(follows("SELECT T1.mark FROM marks AS T1", held));
    QVERIFY(!misused("SELECT grade, T1.\"full name\" FROM students T1"));
    QVERIFY(misused("SELECT T1.\"mark\" FROM students T1"));
    // What stands for two things may have the columns of both.
    QVERIFY(!misused("SELECT T1.mark FROM marks AS T1 WHERE T1.student IN (SELECT T1.id FROM "
                     "Students AS T1)"));
    QVERIFY(!misused("SELECT T1.x FROM (SELECT id FROM Students) AS T1"));
    QVERIFY(!misused("no SQL '"));
}

void TestSqlGrammar::namesATableWithItsSchema() {
    DatabaseSchema schema;
    schema.tables.resize(3);
    schema.tables[0].name = "students";
    schema.tables[1].name = "rooms";
    schema.tables[1].schema = "other";
    schema.tables[1].alone = false;
    schema.tables[2].name = "secrets";
    for (DatabaseTable& table : schema.tables) {
        table.columns.push_back({"name", "TEXT"});
    }
    const std::size_t chosen[] = {0, 1};
    const TextGrammar grammar{TextGrammar::Kind::Lark,
                              sqlGrammar(schema, chosen, SqlDialect::Postgres)};
    QVERIFY(follows("SELECT name FROM STUDENTS WHERE name = 'Ann'", grammar));
    QVERIFY(follows("SELECT other.rooms.name FROM other.rooms AS T1, students", grammar));
    QVERIFY(!follows("SELECT name FROM rooms", grammar));
    QVERIFY(!follows("SELECT name FROM other.students", grammar));
    QVERIFY(!follows("SELECT name FROM secrets", grammar));
}

void TestSqlGrammar::holdsChanceToTheSchema() {
    const TextGrammar grammar{TextGrammar::Kind::Lark, sqlGrammar(students())};
#ifdef __SANITIZE_THREAD__ // takes many times as long
    constexpr int kRounds = 10;
#else
    constexpr int kRounds = 200;
#endif
    Random random{7};
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = writtenByChance(grammar, random);
        QVERIFY(!text.empty());
        std::string sent;
        try {
            sent = checkedStatement(text, SqlDialect::Sqlite);
        } catch (const Error& error) {
            QFAIL((text + "\n" + error.what()).c_str());
        }
        for (const SqlToken& token : sqlTokens(sent)) {
            const bool named = token.kind == SqlToken::Kind::Name ||
                               (token.kind == SqlToken::Kind::Word && isBareSqlName(token.value));
            const std::string name = QString::fromStdString(token.value).toLower().toStdString();
            const bool function = mayCallFunction(SqlDialect::Sqlite, name);
            QVERIFY2(!named || function || isKnownName(name), (name + " in " + sent).c_str());
        }
    }
}

// Whether each alias that stands before a dot is given to something.
bool namesOnlyWhatItReads(const std::string& text) {
    static const QRegularExpression used("\\b(t\\d+)\\.",
                                         QRegularExpression::CaseInsensitiveOption);
    for (auto found = used.globalMatch(QString::fromStdString(text)); found.hasNext();) {
        const QRegularExpression given("(as|[\\w\\]\"]) +" + found.next().captured(1) +
                                           "\\b(?!\\.)",
                                       QRegularExpression::CaseInsensitiveOption);
        if (!QString::fromStdString(text).contains(given)) {
            return false;
        }
    }
    return true;
}

// Whose limits and names have another form.
void TestSqlGrammar::holdsChanceToWhatDriversTake() {
    for (const SqlDialect dialect : {SqlDialect::SqlServer, SqlDialect::FetchFirst}) {
        const TextGrammar grammar{TextGrammar::Kind::Lark, sqlGrammar(students(), dialect)};
        Random random{7};
        int taken = 0;
        while (taken < 12) {
            const std::string text = writtenByChance(grammar, random);
            QVERIFY(!text.empty());
            if (!namesOnlyWhatItReads(text)) {
                continue; // which no grammar can tell, and no database takes
            }
            ++taken;
            try {
                const std::string sent = checkedStatement(text, dialect);
                QVERIFY2(!QString::fromStdString(sent).contains(" limit ", Qt::CaseInsensitive),
                         sent.c_str());
            } catch (const Error& error) {
                QFAIL((text + "\n" + error.what()).c_str());
            }
        }
    }
    const TextGrammar server{TextGrammar::Kind::Lark,
                             sqlGrammar(students(), SqlDialect::SqlServer)};
    QVERIFY(follows("SELECT len([full name]) FROM Students LIMIT 3", server));
    QVERIFY(!follows("SELECT length(grade) FROM Students", server));
    QVERIFY(!follows("SELECT id || grade FROM Students", server));
}

void TestSqlGrammar::holdsChanceToAJsonSchema() {
    const TextGrammar grammar{
        TextGrammar::Kind::JsonSchema,
        "{\"type\": \"object\", \"properties\": {\"question\": {\"type\": \"string\", \"maxLength\": 20}, "
        "\"answers\": {\"type\": \"array\", \"items\": {\"enum\": [\"yes\", \"no\"]}, \"maxItems\": 3}}, "
        "\"required\": [\"question\", \"answers\"], \"additionalProperties\": false}"};
    Random random{7};
    for (int round = 0; round < 50; ++round) {
        const std::string text = writtenByChance(grammar, random);
        const auto json = nlohmann::json::parse(text, nullptr, false);
        QVERIFY2(json.is_object() && json.size() == 2 && json["question"].is_string() &&
                     json["answers"].is_array() && json["answers"].size() <= 3,
                 text.c_str());
    }
}

void TestSqlGrammar::refusesWhatIsNoGrammar() {
    QVERIFY_EXCEPTION_THROWN(begin({TextGrammar::Kind::Lark, "start: nothing"}), Error);
    QVERIFY_EXCEPTION_THROWN(begin({TextGrammar::Kind::JsonSchema, "{"}), Error);
    QVERIFY_EXCEPTION_THROWN(sqlGrammar({}), Error);
}

QTEST_GUILESS_MAIN(TestSqlGrammar)
#include "test_sql_grammar.moc"
