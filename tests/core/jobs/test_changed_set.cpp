#include <QtTest/QtTest>

#include "core/store/chat_review.h"
#include "core/store/pair_review.h"
#include "core/store/store_copies.h"
#include "tests/core/jobs/import_project.h"

using namespace fts;
using namespace fts::test;

// A data set whose file has changed since a person reviewed its pairs.
class TestChangedSet : public QObject, private ImportProject {
    Q_OBJECT

    /// A row of question and passage each.
    void write(const QStringList& rows) {
        QByteArray text = "question,passage\n";
        for (const QString& row : rows) {
            text += row.toUtf8() + "\n";
        }
        writeFile(path("set.csv"), text);
    }

    std::int64_t pairOf(const char* question) {
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare("SELECT p.id FROM pairs p JOIN questions q "
                                              "ON q.id = p.question_id WHERE q.text = ?");
        return query.bind(question).step() ? query.integer(0) : 0;
    }

    void accept(const char* question) {
        const std::int64_t id = pairOf(question);
        ProjectStore store(m_project->storePath());
        acceptPairs(store, {&id, 1});
    }
    void reject(const char* question) {
        const std::int64_t id = pairOf(question);
        ProjectStore store(m_project->storePath());
        rejectPairs(store, {&id, 1});
    }
    void edit(const char* question, const char* text) {
        const std::int64_t id = pairOf(question);
        ProjectStore store(m_project->storePath());
        editQuestion(store, id, text);
    }

    /// "question: decision" of each pair, those that nobody decided about in brackets.
    QStringList pairs() {
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare(
            "SELECT q.text, p.decision, p.edited_at IS NULL FROM pairs p JOIN questions q "
            "ON q.id = p.question_id ORDER BY q.text");
        QStringList all;
        while (query.step()) {
            const QString text = QString::fromStdString(query.text(0));
            all << (query.integer(2) != 0 ? "(" + text + ")"
                                          : text + ": " + QString::fromStdString(query.text(1)));
        }
        return all;
    }

    const QStringList m_rows{"who?,The keeper.", "where?,The tower.", "when?,The night.",
                             "which?,The night."};

private Q_SLOTS:
    void init() {
        start();
        write(m_rows);
        import({"set.csv"});
    }

    void whatWasDecidedStays() {
        accept("who?");
        reject("where?");
        write(QStringList{"new?,The sea."} + m_rows);
        const ImportResult result = import({"set.csv"});
        QCOMPARE(result.replaced, 1);
        QCOMPARE(result.decisionsKept, 2);
        QCOMPARE(result.decisionsLost, 0);
        QCOMPARE(pairs(), QStringList({"(new?)", "(when?)", "where?: rejected", "(which?)",
                                       "who?: accepted"}));
        QVERIFY(m_log.contains("Rows that keep what was decided about them: 2."));
    }

    void anEditedQuestionStaysAsTheOnlyOneOfItsPassage() {
        edit("who?", "who keeps the lamp?");
        write(QStringList{"new?,The sea."} + m_rows);
        QCOMPARE(import({"set.csv"}).decisionsKept, 1);
        QCOMPARE(pairs().last(), QString("who keeps the lamp?: accepted"));
        QCOMPARE(pairs().size(), 5);
    }

    void anEditedQuestionStaysBesideOthersThatAreAsTheyWere() {
        edit("when?", "at what time?");
        write(QStringList{"new?,The sea."} + m_rows);
        QCOMPARE(import({"set.csv"}).decisionsKept, 1);
        QVERIFY(pairs().contains("at what time?: accepted"));
        QVERIFY(pairs().contains("(which?)") && !pairs().contains("(when?)"));
    }

    void whatCannotBeToldIsLostButCopiedAndSaid() {
        edit("when?", "at what time?");
        reject("who?");
        // Either of the new two may be the one that was edited; "who?" is gone.
        write({"when?,The night.", "until when?,The night.", "which?,The night.",
               "where?,The tower."});
        const ImportResult result = import({"set.csv"});
        QCOMPARE(result.decisionsKept, 0);
        QCOMPARE(result.decisionsLost, 2);
        QCOMPARE(pairs(), QStringList({"(until when?)", "(when?)", "(where?)", "(which?)"}));
        QVERIFY2(m_log.filter("not in the file any more: 2.").size() == 1,
                 qPrintable(m_log.join("\n")));
        QVERIFY(!storeCopies(m_project->storePath()).empty());
    }

    void anImportOfManyFilesKeepsOneCopyOfWhatWasThereBefore() {
        const QByteArray other = "question,passage\nwhy?,The fog.\n";
        writeFile(path("other.csv"), other);
        import({"other.csv"});
        reject("who?");
        reject("why?");
        write(m_rows.mid(1));
        writeFile(path("other.csv"), other + "how?,By ship.\n");
        import({"set.csv", "other.csv"});
        const auto copies = storeCopies(m_project->storePath());
        QCOMPARE(copies.size(), std::size_t{1});
        ProjectStore before(copies.front());
        QCOMPARE(before.counts().pairs, 5); // with "who?", and without "how?"
    }

    void aRejectedQuestionThatReadsOtherwiseNowIsAnother() {
        reject("who?");
        write({"who keeps it?,The keeper.", "where?,The tower."});
        QCOMPARE(import({"set.csv"}).decisionsLost, 1);
        QCOMPARE(pairs(), QStringList({"(where?)", "(who keeps it?)"}));
    }

    void aNameTellsAQuestionWhereThereIsOne() {
        const auto writeNamed = [this](const QByteArray& more) {
            writeFile(path("named.json"),
                      "{\"queries\":{\"q1\":\"one?\",\"q2\":\"two?\"" + more +
                          "},\"corpus\":{\"c\":\"The sea.\"},\"relevant_docs\":{\"q1\":[\"c\"],"
                          "\"q2\":[\"c\"]" +
                          (more.isEmpty() ? "" : ",\"q3\":[\"c\"]") + "}}");
        };
        writeNamed("");
        import({"named.json"});
        edit("one?", "the first?");
        edit("two?", "the second?");
        writeNamed(",\"q3\":\"three?\"");
        QCOMPARE(import({"named.json"}).decisionsKept, 2);
        QVERIFY(pairs().contains("the first?: accepted"));
        QVERIFY(pairs().contains("the second?: accepted") && pairs().contains("(three?)"));
    }

    void conversationsKeepTheirDecisionsAndAnswers() {
        start("distillation");
        const auto line = [](const QByteArray& asked, const QByteArray& answer) {
            return "{\"messages\":[{\"role\":\"user\",\"content\":\"" + asked +
                   "\"},{\"role\":\"assistant\",\"content\":\"" + answer + "\"}]}\n";
        };
        const QByteArray rows = line("who?", "The keeper.") + line("where?", "The tower.") +
                                line("when?", "At night.") + line("why?", "Nobody knows.");
        writeFile(path("chat.jsonl"), rows);
        import({"chat.jsonl"});
        {
            ProjectStore store(m_project->storePath());
            const std::int64_t rejected[] = {2};
            rejectChatRows(store, rejected);
            editAnswer(store, 1, "The keeper of the lamp.");
            editAnswer(store, 4, "For the ships.");
        }
        writeFile(path("chat.jsonl"),
                  line("new?", "Yes.") + rows.left(rows.lastIndexOf("{\"messages\"")));
        const ImportResult result = import({"chat.jsonl"});
        QCOMPARE(result.decisionsKept, 2);
        QCOMPARE(result.decisionsLost, 1); // "why?" is gone
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare(
            "SELECT messages, decision FROM chat_rows WHERE edited_at IS NOT NULL ORDER BY id");
        QVERIFY(query.step() && query.text(0).find("of the lamp") != std::string::npos);
        QCOMPARE(query.text(1), std::string("accepted"));
        QVERIFY(query.step() && query.text(0).find("where?") != std::string::npos);
        QCOMPARE(query.text(1), std::string("rejected"));
        QVERIFY(!query.step());
    }

    void withoutDecisionsNothingIsSaidNorCopied() {
        write(m_rows.mid(1));
        const ImportResult result = import({"set.csv"});
        QCOMPARE(result.decisionsKept + result.decisionsLost, 0);
        QVERIFY(m_log.filter("decided").isEmpty());
        QVERIFY(storeCopies(m_project->storePath()).empty());
    }
};

QTEST_GUILESS_MAIN(TestChangedSet)
#include "test_changed_set.moc"
