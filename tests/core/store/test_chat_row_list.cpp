#include <QtTest/QtTest>

#include "core/store/chat_review.h"
#include "core/store/chat_row_list.h"

using namespace fts;

// Conversations as a list finds and orders them.
class TestChatRowList : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::int64_t m_asked = 0, m_imported = 0, m_damaged = 0;

    std::int64_t add(std::optional<std::int64_t> question, const std::string& line) {
        StoredChatRow row;
        row.collectionId = 1;
        row.question = question;
        row.line = line;
        return addChatRow(*m_store, row);
    }

    static std::string line(const std::string& asked, const std::string& answered) {
        return "{\"messages\": [{\"role\": \"user\", \"content\": \"" + asked +
               "\"}, {\"role\": \"assistant\", \"content\": \"" + answered + "\"}]}";
    }

    std::vector<std::int64_t> found(const RowQuery& query) { return findChatRows(*m_store, query); }

private Q_SLOTS:
    void initTestCase() {
        m_store = std::make_unique<ProjectStore>(m_folder.path().toStdString() + "/p.sqlite");
        QCOMPARE(m_store->addCollection({0, "set", "/set", "documents", ""}), std::int64_t{1});
        const auto question = m_store->addQuestion(1, "", "Which mill?", "extractive");
        m_asked = add(question, line("passages … Which mill?", "The old one."));
        m_imported = add({}, line("How high is it?", "A hundred feet."));
        m_damaged = add({}, "no JSON");
    }

    void ordersByWhatIsAskedAndAnswered() {
        const std::vector all{m_asked, m_imported, m_damaged};
        QCOMPARE(found({}), all);
        RowQuery query;
        query.order = RowQuery::Order::Answer;
        const std::vector byAnswer{m_damaged, m_imported, m_asked};
        QCOMPARE(found(query), byAnswer);
        query.order = RowQuery::Order::Question;
        query.descending = true;
        const std::vector byQuestion{m_asked, m_imported, m_damaged};
        QCOMPARE(found(query), byQuestion);
    }

    void findsWordsAndWhatAPersonLeftOut() {
        RowQuery query;
        query.words = "hundred";
        QCOMPARE(found(query), std::vector{m_imported});
        query.words = "100%";
        QVERIFY(found(query).empty());

        const auto before = rejectChatRows(*m_store, std::vector{m_imported});
        RowQuery leftOut;
        leftOut.show = RowQuery::Show::LeftOut;
        QCOMPARE(found(leftOut), std::vector{m_imported});
        const std::vector ids{m_imported, std::int64_t{99}, m_asked};
        const auto rows = listChatRows(*m_store, ids);
        QCOMPARE(rows.size(), std::size_t{2}); // one of them is not there
        QVERIFY(rows[0].rejected && rows[0].reviewed && rows[0].question.empty());
        QCOMPARE(rows[1].question, std::string("Which mill?"));
        QCOMPARE(rows[1].collection, std::string("set"));
        restoreChatRows(*m_store, before);
        QVERIFY(found(leftOut).empty());
    }
};

QTEST_GUILESS_MAIN(TestChatRowList)
#include "test_chat_row_list.moc"
