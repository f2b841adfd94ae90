#include <QtTest/QtTest>

#include "core/store/chat_review.h"
#include "core/store/pair_review.h"
#include "core/store/stored_chat_rows.h"
#include "tests/core/base/thrown.h"
#include "tests/core/store/small_project.h"

using namespace fts;

namespace {

std::string line(const std::string& answer) {
    return "{\"messages\":[{\"content\":\"Q\",\"role\":\"user\"},{\"content\":\"" + answer +
           "\",\"role\":\"assistant\"}]}";
}

} // namespace

// What a teacher answered, what a person makes of it, and what stays of both.
class TestStoredChatRows : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    OpenQuestion question(std::size_t place = 0) { return openQuestions(*m_store).at(place); }

    void answer(const OpenQuestion& asked, std::initializer_list<std::string> answers) {
        std::vector<StoredChatRow> rows;
        for (const std::string& text : answers) {
            StoredChatRow row;
            row.collectionId = asked.collectionId;
            row.question = asked.id;
            row.line = line(text);
            row.call = static_cast<int>(rows.size());
            row.sources = {1, 7};
            row.model = "teacher";
            row.split = asked.split;
            rows.push_back(row);
        }
        Transaction transaction(m_store->database());
        replaceAnswers(*m_store, asked, rows);
        transaction.commit();
    }

    std::vector<StoredChatRow> rows(Split split = Split::Train) {
        return storedChatRows(*m_store, split);
    }

    void setQuestionSplit(std::int64_t id, Split split) {
        m_store->database()
            .prepare("UPDATE questions SET split = ? WHERE id = ?")
            .bind(splitName(split), id)
            .run();
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
        SmallCollection collection(*m_store);
        collection.pair("First?", "One.", Split::Train);
        collection.pair("Second?", "Two.", Split::Validation);
        collection.pair("Third?", "Three.", Split::Test);
    }

    void asksTheTrainingAndTheValidationPartOnly() {
        const auto open = openQuestions(*m_store);
        QCOMPARE(open.size(), std::size_t{2});
        QCOMPARE(open[0].text, std::string("First?"));
        QCOMPARE(open[1].text, std::string("Second?"));
        QVERIFY(open[1].split == Split::Validation);
    }

    void keepsAnswersWithTheirSources() {
        answer(question(), {"a", "refined"});
        answer(question(1), {"b"});
        const auto train = rows();
        QCOMPARE(train.size(), std::size_t{2});
        QCOMPARE(train[1].line, line("refined"));
        QCOMPARE(train[1].call, 1);
        QCOMPARE(train[1].sources, (std::vector<std::int64_t>{1, 7}));
        QCOMPARE(train[1].model, std::string("teacher"));
        QCOMPARE(rows(Split::Validation).size(), std::size_t{1});
        QCOMPARE(countChatParts(*m_store).train, std::int64_t{2});
        QCOMPARE(m_store->counts().chatRows, std::int64_t{3});
    }

    void whatStaysTheSameKeepsItsId() {
        answer(question(), {"a", "b"});
        const auto before = rows();
        answer(question(), {"a", "c"});
        const auto after = rows();
        QCOMPARE(after.size(), std::size_t{2});
        QCOMPARE(after[0].id, before[0].id);
        QCOMPARE(after[1].line, line("c"));
    }

    void aPersonsWorkIsNeitherReplacedNorAskedForAgain() {
        const OpenQuestion first = question();
        answer(first, {"a"});
        const auto id = rows().front().id;
        const auto before = editAnswer(*m_store, id, "Better \"so\".");
        QCOMPARE(rows().front().line, line("Better \\\"so\\\"."));
        QCOMPARE(openQuestions(*m_store).size(), std::size_t{1});
        answer(first, {"z"});
        QCOMPARE(rows().size(), std::size_t{1});
        QCOMPARE(rows().front().line, line("Better \\\"so\\\"."));
        // The question is taken away; what was typed stays.
        m_store->database().prepare("DELETE FROM questions WHERE id = ?").bind(first.id).run();
        QCOMPARE(removeStaleAnswers(*m_store), std::int64_t{0});
        QCOMPARE(rows().size(), std::size_t{1});
        QVERIFY(!rows().front().question);
        // And forward and back.
        const auto now = restoreChatRows(*m_store, before);
        QCOMPARE(rows().front().line, line("a"));
        restoreChatRows(*m_store, now);
        QCOMPARE(rows().front().line, line("Better \\\"so\\\"."));
    }

    void rejectedRowsAreNotLearned() {
        answer(question(), {"a"});
        const auto id = rows().front().id;
        rejectChatRows(*m_store, {&id, 1});
        QVERIFY(rows().empty());
        QCOMPARE(openQuestions(*m_store).size(), std::size_t{1}); // a person has judged it
        leaveOutChatRows(*m_store, {});
        QVERIFY(rows().empty()); // stays so, whatever the program finds
        acceptChatRows(*m_store, {&id, 1});
        QCOMPARE(rows().size(), std::size_t{1});
    }

    void aRowThatIsNamedTwiceGoesBackToHowItStood() {
        answer(question(), {"a"});
        const std::vector<std::int64_t> twice(2, rows().front().id);
        const auto before = rejectChatRows(*m_store, twice);
        QVERIFY(rows().empty());
        restoreChatRows(*m_store, before);
        QCOMPARE(rows().size(), std::size_t{1});
    }

    // A request prepared for each row would stay in memory as long as the project is open.
    void manyRowsAreReadWithOneRequest() {
        const auto prepared = [this] {
            auto query = m_store->database().prepare("SELECT count(*) FROM sqlite_stmt");
            query.step();
            return query.integer(0);
        };
        storedChatRow(*m_store, 1);
        const auto before = prepared();
        for (std::int64_t id = 2; id < 20; ++id) {
            storedChatRow(*m_store, id);
        }
        QCOMPARE(prepared(), before);
    }

    void nobodyAcceptsALeak() {
        answer(question(), {"a"});
        const std::pair<std::int64_t, const char*> leak(rows().front().id, kChatLeakReason);
        leaveOutChatRows(*m_store, {&leak, 1});
        QCOMPARE(countChatParts(*m_store).leaks, std::int64_t{1});
        QVERIFY(acceptChatRows(*m_store, {&leak.first, 1}).empty());
        editAnswer(*m_store, leak.first, "new");
        QVERIFY(rows().empty());
        leaveOutChatRows(*m_store, {}); // it is none any more
        QCOMPARE(rows().front().line, line("new"));
    }

    void answersToUnusedQuestionsGo() {
        answer(question(), {"a"});
        answer(question(1), {"b"});
        setQuestionSplit(question(1).id, Split::Test);
        QCOMPARE(removeStaleAnswers(*m_store), std::int64_t{1});
        QCOMPARE(rows().size(), std::size_t{1});
        QVERIFY(rows(Split::Validation).empty() && rows(Split::Test).empty());
    }

    void rowsAreWhatTrainingReads() {
        const std::string without = m_store->rowsHash();
        const std::string questions = m_store->questionsHash();
        answer(question(), {"a"});
        const std::string with = m_store->rowsHash();
        QVERIFY(with != without);
        QCOMPARE(m_store->questionsHash(), questions);
        editAnswer(*m_store, rows().front().id, "b");
        QVERIFY(m_store->rowsHash() != with);
    }

    void refusesAnEmptyAnswer() {
        answer(question(), {"a"});
        const auto id = rows().front().id;
        QVERIFY(isError(thrown([&] { editAnswer(*m_store, id, " \n"); }), ErrorKind::BadInput,
                        "An answer needs some text."));
        QVERIFY(editAnswer(*m_store, 99, "no such row").empty());
    }
};

QTEST_GUILESS_MAIN(TestStoredChatRows)
#include "test_stored_chat_rows.moc"
