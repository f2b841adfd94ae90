#include <QtTest/QtTest>

#include "core/text/tokenizer.h"
#include "core/work/sql_exam.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

const std::string kTable = "CREATE TABLE ship (name TEXT, tons INTEGER)";

/// Writes what it was told to, in the order it was asked.
class ToldGenerator : public Generator {
public:
    explicit ToldGenerator(std::vector<std::string> answers) : m_answers(std::move(answers)) {}

    const Tokenizer& tokenizer() const override { return m_tokenizer; }
    const ChatTemplate* chatTemplate() const override { return nullptr; }
    int positions() const override { return 2000; }
    void generate(std::span<const GenerationRequest> requests, const Take& take,
                  JobContext& context, const Grow&) override {
        for (std::size_t i = requests.size(); i-- > 0;) { // in no certain order
            context.check();
            take(i, {m_answers.at(i), {}, Continuation::End::Token});
        }
    }
    std::vector<float> logProbabilities(std::span<const std::int32_t>) override { return {}; }
    const std::vector<Message>& warnings() const override { return m_warnings; }

private:
    std::vector<std::string> m_answers;
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
