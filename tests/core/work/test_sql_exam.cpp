#include <QtTest/QtTest>

#include "core/text/tokenizer.h"
#include "core/work/sql_exam.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

const std::string kTable = "CREATE TABLE ship (name TEXT, tons INTEGER)";

/// Writes what it was told to, in the order it was asked; when asked again, what is for then.
class ToldGenerator : public Generator {
public:
    explicit ToldGenerator(std::vector<std::string> answers) : m_rounds{std::move(answers)} {}

    void then(std::vector<std::string> answers) { m_rounds.push_back(std::move(answers)); }

    const Tokenizer& tokenizer() const override { return m_tokenizer; }
    const ChatTemplate* chatTemplate() const override { return nullptr; }
    int positions() const override { return 2000; }
    void generate(std::span<const GenerationRequest> requests, const Take& take,
                  JobContext& context, const Grow&) override {
        for (std::size_t i = requests.size(); i-- > 0;) { // in no certain order
            context.check();
            take(i, {m_rounds.at(m_round).at(i), {}, end});
            grammars.push_back(requests[i].grammar ? requests[i].grammar->text : "");
        }
        ++m_round;
    }
    std::vector<float> logProbabilities(std::span<const std::int32_t>) override { return {}; }
    const std::vector<Message>& warnings() const override { return m_warnings; }

    std::vector<std::string> grammars; ///< it was held to
    Continuation::End end = Continuation::End::Token;

private:
    std::vector<std::vector<std::string>> m_rounds;
    std::size_t m_round = 0;
    std::vector<Message> m_warnings;
    Tokenizer m_tokenizer = Tokenizer::fromFolder(FTS_TEST_DATA "/nn/decoders/llama");
};

SqlRow row(const std::string& sql, const std::string& question = "Which?") {
    return {0, question, kTable, sql, "", "", Split::Test};
}

} // namespace

class TestSqlExam : public QObject {
    Q_OBJECT

    FunctionSink m_nowhere{[](const Event&) {}};
    std::stop_source m_stop;
    JobContext m_context{m_stop.get_token(), m_nowhere};

private Q_SLOTS:
    void judgesEachAnswerByItsOwnRow() {
        const SqlExam exam({row("SELECT name FROM ship"), row("SELECT tons FROM ship"),
                            row("SELECT name FROM ship WHERE tons > 7")},
                           1, m_context);
        ToldGenerator told({"```sql\nselect \"name\" from Ship;\n```", "SELECT tons FROM boat",
                            "SELECT name FROM ship WHERE tons >= 7"});
        const auto answers = exam.ask(told, {"plain", 50}, m_context);
        QCOMPARE(answers.size(), std::size_t{3});
        QCOMPARE(answers[0].sql, std::string("select \"name\" from Ship"));
        QCOMPARE(answers[0].score.finding, std::string("right"));
        QVERIFY(answers[0].score.exact && answers[0].score.valid);
        QCOMPARE(answers[1].score.finding, std::string("unknown_table"));
        QVERIFY(!answers[1].score.exact && !answers[1].score.valid);
        QCOMPARE(answers[2].score.finding, std::string("wrong_rows"));
        QVERIFY(!answers[2].score.exact && answers[2].score.valid);
    }

    // A model says what T1 is after it has taken its columns.
    void whoMisusesANameWritesOnceMore() {
        SqlRow both = row("SELECT T1.tons FROM ship AS T1 JOIN crew AS T2 ON T1.name = T2.ship");
        both.context += "; CREATE TABLE crew (ship TEXT, size INTEGER)";
        const std::string misused =
            "SELECT T2.tons FROM ship AS T1 JOIN crew AS T2 ON T1.name = T2.ship";
        const SqlExam exam({row("SELECT name FROM ship"), both, both}, 1, m_context);
        ToldGenerator told({"SELECT name FROM ship", misused, both.answer});
        told.then({both.answer});
        const auto answers = exam.ask(told, {"plain", 50, true}, m_context);
        for (const SqlAnswer& answer : answers) {
            QCOMPARE(answer.finding, SqlFinding::Right);
        }
        QCOMPARE(told.grammars.size(), std::size_t{4});
        QVERIFY(told.grammars[3] != told.grammars[1]);
        ToldGenerator free({"SELECT name FROM ship", misused, both.answer});
        QCOMPARE(exam.ask(free, {"plain", 50}, m_context)[1].finding, SqlFinding::UnknownColumn);
    }

    void whatALimitCutOffIsToldApart() {
        const SqlRow known = row("SELECT name FROM ship");
        const SqlExam exam({known, known, known, known}, 1, m_context);
        ToldGenerator told({"SELECT name FROM ship WHERE", "SELECT tons FROM ship;\nIt",
                            "SELECT name FROM ship", "It is"});
        told.end = Continuation::End::Length;
        const auto answers = exam.ask(told, {"plain", 50}, m_context);
        QCOMPARE(answers[0].finding, SqlFinding::Cut);
        QCOMPARE(answers[0].score.finding, std::string("cut"));
        QCOMPARE(answers[1].finding, SqlFinding::WrongRows); // it had come to its end
        QCOMPARE(answers[2].finding, SqlFinding::Right);     // whatever would have followed
        QCOMPARE(answers[3].finding, SqlFinding::NoStatement);
    }

    void rowsThatCannotBeJudgedAreLeftOut() {
        const SqlExam exam({row("SELECT name FROM boat"), row("SELECT name FROM ship"),
                            row("SELECT name FROM ship WHERE 1 = 2")},
                           1, m_context);
        QCOMPARE(exam.rows().size(), std::size_t{2});
        QCOMPARE(exam.leftOut(), std::size_t{1});
        QCOMPARE(exam.untelling(), std::size_t{1});
        QCOMPARE(exam.real(), std::size_t{0});
    }

    void aQuestionThatDoesNotFitIsNotAskedAndWrong() {
        std::string question;
        for (int i = 0; i < 3000; ++i) {
            question += "zebra " + std::to_string(i) + " ";
        }
        const SqlExam exam({row("SELECT name FROM ship", question), row("SELECT name FROM ship")},
                           1, m_context);
        ToldGenerator told({"SELECT name FROM ship"});
        const auto answers = exam.ask(told, {"plain", 50}, m_context);
        QVERIFY(answers[0].tooLong && answers[0].finding == SqlFinding::NoStatement);
        QVERIFY(!answers[1].tooLong && answers[1].finding == SqlFinding::Right);
    }

    void aStopEndsIt() {
        std::stop_source stop;
        JobContext context{stop.get_token(), m_nowhere};
        const SqlExam exam({row("SELECT name FROM ship")}, 1, context);
        stop.request_stop();
        ToldGenerator told({"SELECT name FROM ship"});
        QVERIFY_EXCEPTION_THROWN(exam.ask(told, {"plain", 50}, context), Cancelled);
        QVERIFY_EXCEPTION_THROWN(SqlExam({row("SELECT name FROM ship")}, 1, context), Cancelled);
    }

    void someRowsAreChosenBySeedInTheirOrder() {
        std::vector<SqlRow> rows;
        for (int i = 0; i < 50; ++i) {
            rows.push_back({i, "", "", "", "", "", Split::Test});
        }
        const auto ids = [&](std::size_t most, std::uint64_t seed) {
            QList<std::int64_t> chosen;
            for (const SqlRow& one : someRows(rows, most, seed)) {
                chosen << one.id;
            }
            return chosen;
        };
        QCOMPARE(ids(0, 1).size(), 50);
        QCOMPARE(ids(80, 1).size(), 50);
        QCOMPARE(ids(10, 1).size(), 10);
        QCOMPARE(ids(10, 1), ids(10, 1));
        QVERIFY(ids(10, 1) != ids(10, 2));
        QVERIFY(std::ranges::is_sorted(ids(10, 1)));
    }
};

QTEST_GUILESS_MAIN(TestSqlExam)
#include "test_sql_exam.moc"
