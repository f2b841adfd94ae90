#include <QtTest>

#include <numeric>

#include "../sql/students.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/sql/schema_text.h"
#include "core/sql/sqlite_connection.h"
#include "core/store/database.h"
#include "core/text/sql_tokens.h"
#include "core/text/tokenizer.h"
#include "core/work/ask.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

/// Says what it was told to say, the last of it again and again, and remembers what it was asked.
class ToldGenerator : public Generator {
public:
    /// `full`: its positions are used up by whatever it says.
    ToldGenerator(std::vector<std::string> answers, std::vector<GenerationRequest>& asked,
                  bool full = false)
        : m_answers(std::move(answers)), m_asked(asked), m_full(full) {}

    const Tokenizer& tokenizer() const override {
        static const Tokenizer tokenizer =
            Tokenizer::fromFolder(FTS_TEST_DATA "/nn/decoders/llama");
        return tokenizer;
    }
    const ChatTemplate* chatTemplate() const override { return nullptr; }
    int positions() const override { return 4096; }
    void generate(std::span<const GenerationRequest> requests, const Take& take, JobContext&,
                  const Grow&) override {
        m_asked.insert(m_asked.end(), requests.begin(), requests.end());
        Continuation said{m_answers[std::min(m_next, m_answers.size() - 1)], {}, {}};
        said.ids = tokenizer().encodeText(said.text).ids;
        const bool whole = said.ids.size() < static_cast<std::size_t>(requests[0].maxTokens);
        said.end = whole && !m_full ? Continuation::End::Token : Continuation::End::Length;
        take(0, std::move(said));
        ++m_next;
    }
    std::vector<float> logProbabilities(std::span<const std::int32_t>) override { return {}; }
    const std::vector<Message>& warnings() const override { return m_warnings; }

private:
    std::vector<std::string> m_answers;
    std::size_t m_next = 0;
    std::vector<GenerationRequest>& m_asked;
    bool m_full;
    std::vector<Message> m_warnings;
};

class Asking {
public:
    Asking() : m_file(fs::path(m_folder.path().toStdString()) / "students.sqlite") {
        makeStudents(m_file);
        m_content = readFile(m_file);
        params.question = "Who is there?";
        params.prompt = "plain";
    }

    AskAnswer ask(const std::string& answer) { return ask(std::vector{answer}); }

    AskAnswer ask(const std::vector<std::string>& answers) {
        const auto connection = openSqliteDatabase(m_file);
        FunctionSink events([](const Event&) {});
        JobContext context{{}, events};
        return askDatabase(
            *connection, params,
            [&] { return std::make_unique<ToldGenerator>(answers, asked, full); },
            [&](const std::string& statement) { shown.push_back(statement); }, context);
    }

    QString failure(const std::string& answer) {
        try {
            ask(answer);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    DatabaseSchema schema() const { return openSqliteDatabase(m_file)->schema({}); }
    void execute(const std::string& sql) { Database(m_file).execute(sql.c_str()); }

    bool untouched() const { return readFile(m_file) == m_content; }

    /// Of the one request.
    std::string prompt() const {
        return ToldGenerator({""}, const_cast<std::vector<GenerationRequest>&>(asked))
            .tokenizer()
            .decode(asked.at(0).prompt);
    }

    AskParams params;
    bool full = false; ///< the model has no room left
    std::vector<GenerationRequest> asked;
    std::vector<std::string> shown;

private:
    QTemporaryDir m_folder;
    fs::path m_file;
    std::string m_content;
};

} // namespace

class TestAsk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsWhatTheModelWrites();
    void takesAValueAsTheDatabaseHasIt();
    void showsAsManyTablesAsFitThePrompt();
    void asksOnceMoreWhereANameIsMisused();
    void runsNothingThatWasCutOff();
    void holdsTheModelToTheSchema();
    void changesNothingWhateverTheModelWrites_data();
    void changesNothingWhateverTheModelWrites();
    void givesNoCellToTheModel();
    void runsAPersonsOwnStatementByTheSameRules();
    void onlyShowsItIfAsked();
};

void TestAsk::runsWhatTheModelWrites() {
    Asking asking;
    const AskAnswer answer =
        asking.ask("```sql\nSELECT name\nFROM students WHERE id = 2;\n```\nThat is it.");
    QCOMPARE(answer.sent, std::string("SELECT name FROM students WHERE id = 2"));
    QCOMPARE(asking.shown.size(), 1);
    QCOMPARE(answer.result.rows.size(), 1);
    QVERIFY(answer.result.rows[0][0] == ResultCell(std::string("Bob")));
    QVERIFY(asking.prompt().find("Who is there?") != std::string::npos);
    QVERIFY(asking.prompt().find("CREATE TABLE students") != std::string::npos);
}

void TestAsk::takesAValueAsTheDatabaseHasIt() {
    Asking asking;
    const char* const statement = "SELECT id FROM students WHERE name = 'bob'";
    const AskAnswer answer = asking.ask(statement);
    QCOMPARE(asking.shown.front(), std::string("SELECT id FROM students WHERE name = 'Bob'"));
    QCOMPARE(answer.sent, asking.shown.front());
    QCOMPARE(answer.result.rows.size(), 1);
    QCOMPARE(answer.taken.size(), 1);
    QVERIFY(asking.untouched());
    asking.params.asWritten = true;
    QVERIFY(asking.ask(statement).result.rows.empty());
    asking.params.asWritten = false; // of a person's own nothing is changed
    asking.params.statement = statement;
    QVERIFY(asking.ask("").result.rows.empty());
}

// What a statement's layout would take is room for further tables.
void TestAsk::showsAsManyTablesAsFitThePrompt() {
    Asking asking;
    const auto tokens = [](const std::string& text) {
        std::vector<GenerationRequest> none;
        return ToldGenerator({""}, none).tokenizer().encodeText(text).ids.size();
    };
    for (int table = 0;; ++table) {
        const DatabaseSchema schema = asking.schema();
        std::vector<std::size_t> all(schema.tables.size());
        std::iota(all.begin(), all.end(), 0);
        const std::string text = schemaText(schema, all, SqlDialect::Sqlite);
        QVERIFY(tokens(compactSql(text)) < 1500);
        if (tokens(text) > 1500) {
            break;
        }
        asking.execute("CREATE TABLE t" + std::to_string(table) + " (a INT, b INT, c INT)");
    }
    asking.ask("SELECT 1");
    for (const DatabaseTable& table : asking.schema().tables) {
        QVERIFY2(asking.prompt().find("CREATE TABLE " + table.name) != std::string::npos,
                 table.name.c_str());
    }
}

void TestAsk::asksOnceMoreWhereANameIsMisused() {
    Asking asking;
    const std::string join = " FROM students AS T1 JOIN marks AS T2 ON T1.id = T2.student";
    const AskAnswer answer =
        asking.ask(std::vector{"SELECT T2.name" + join, "SELECT T1.name" + join});
    QCOMPARE(answer.sent, "SELECT T1.name" + join);
    QCOMPARE(asking.asked.size(), 2);
    QVERIFY(asking.asked[0].grammar->text != asking.asked[1].grammar->text);
    asking.ask(std::vector{"SELECT T1.name" + join, std::string("SELECT 1")});
    QCOMPARE(asking.asked.size(), 3); // nothing was misused
    asking.params.free = true;
    QVERIFY_EXCEPTION_THROWN(asking.ask("SELECT T2.name" + join), Error);
    QCOMPARE(asking.asked.size(), 4); // who writes what he likes may do so
}

// It may read: here only the condition is missing.
void TestAsk::runsNothingThatWasCutOff() {
    Asking asking;
    asking.params.statementTokens = 3;
    QString failed = asking.failure("SELECT name FROM students");
    QVERIFY2(failed.contains("cut off at 3 tokens") && failed.contains("--tokens"),
             qPrintable(failed));
    QVERIFY(asking.shown.empty());
    QCOMPARE(asking.ask("SELECT name FROM students; These are").result.rows.size(), 3);
    asking.params.statementTokens = 100;
    QCOMPARE(asking.ask("SELECT name FROM students").result.rows.size(), 3);
    asking.full = true;
    failed = asking.failure("SELECT name FROM students");
    QVERIFY2(failed.contains("room for 4096 tokens"), qPrintable(failed));
}

void TestAsk::holdsTheModelToTheSchema() {
    Asking asking;
    asking.ask("SELECT 1");
    QVERIFY(asking.asked[0].grammar.has_value());
    asking.params.free = true;
    asking.ask("SELECT 1");
    QVERIFY(!asking.asked[1].grammar.has_value());
}

void TestAsk::changesNothingWhateverTheModelWrites_data() {
    QTest::addColumn<QString>("answer");
    for (const char* answer :
         {"DROP TABLE students", "SELECT 1; DROP TABLE students", "I will drop the table.",
          "WITH x AS (SELECT 1) DELETE FROM students", "SELECT load_extension('x')", "",
          "SELECT * FROM sqlite_master", "```sql\nDROP TABLE students;\n```"}) {
        QTest::newRow(answer) << QString(answer);
    }
}

void TestAsk::changesNothingWhateverTheModelWrites() {
    QFETCH(QString, answer);
    Asking asking;
    asking.params.question = "Drop the Students table";
    const QString failed = asking.failure(answer.toStdString());
    // Of two statements the first is taken; the other is never sent.
    QVERIFY2(!failed.isEmpty() || answer.startsWith("SELECT 1;"), qPrintable(answer));
    QVERIFY(asking.untouched());
}

void TestAsk::givesNoCellToTheModel() {
    Asking asking;
    asking.ask("SELECT name FROM students");
    QCOMPARE(asking.asked.size(), 1);
    QVERIFY(asking.prompt().find("Bob") == std::string::npos);
}

void TestAsk::runsAPersonsOwnStatementByTheSameRules() {
    Asking asking;
    asking.params.statement = "SELECT count(*) FROM marks";
    QVERIFY(asking.ask("").result.rows[0][0] == ResultCell(std::int64_t{2}));
    QVERIFY(asking.asked.empty()); // no model is loaded for it
    asking.params.statement = "DELETE FROM marks";
    QVERIFY(asking.failure("").contains("begins with DELETE"));
    QVERIFY(asking.untouched());
}

void TestAsk::onlyShowsItIfAsked() {
    Asking asking;
    asking.params.run = false;
    const AskAnswer answer = asking.ask("SELECT name FROM students");
    QCOMPARE(asking.shown, std::vector<std::string>{"SELECT name FROM students"});
    QVERIFY(answer.result.columns.empty());
    QVERIFY(!asking.failure("SELECT name FROM teachers").isEmpty());
}

QTEST_GUILESS_MAIN(TestAsk)
#include "test_ask.moc"
