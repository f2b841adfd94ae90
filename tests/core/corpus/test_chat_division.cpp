#include <QtTest/QtTest>

#include <set>

#include "core/base/json.h"
#include "core/corpus/chat_division.h"
#include "tests/core/store/small_project.h"

using namespace fts;
using nlohmann::json;

class TestChatDivision : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    std::int64_t collection(const std::string& name, std::optional<Split> split = std::nullopt) {
        return m_store->addCollection({0, name, name, "openai-chat", name, split});
    }

    StoredChatRow row(std::int64_t collection, const std::string& user,
                      const std::string& answer = "An answer.") {
        StoredChatRow row;
        row.collectionId = collection;
        row.line = dumpJson({{"messages",
                              {{{"role", "user"}, {"content", user}},
                               {{"role", "assistant"}, {"content", answer}}}}});
        row.place = "line 1";
        return row;
    }

    void addMany(std::int64_t to, int questions, int ofEach) {
        for (int i = 0; i < questions; ++i) {
            for (int j = 0; j < ofEach; ++j) {
                addChatRow(*m_store, row(to, "What is number " + std::to_string(i) + "?",
                                         "Answer " + std::to_string(j)));
            }
        }
    }

    std::map<std::string, std::set<Split>> partsOfQuestions() {
        std::map<std::string, std::set<Split>> parts;
        for (const Split split : {Split::Train, Split::Validation, Split::Test}) {
            for (const StoredChatRow& row : storedChatRows(*m_store, split)) {
                const json chat = parseJson(row.line, "line");
                parts[chat["messages"][0]["content"]].insert(split);
            }
        }
        return parts;
    }

    QString counted(const ChatPartCounts& counts) {
        return QString("%1 %2 %3, %4 duplicates, %5 leaks")
            .arg(counts.train)
            .arg(counts.validation)
            .arg(counts.test)
            .arg(counts.duplicates)
            .arg(counts.leaks);
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
    }

    void whatIsAskedAlikeStaysTogether() {
        addMany(collection("rows.jsonl"), 50, 2);
        const ChatDivision division = divideChatRows(*m_store, {});
        QCOMPARE(counted(division.counts), QString("80 10 10, 0 duplicates, 0 leaks"));
        QVERIFY(division.rule.english().find("80 % for training") != std::string::npos);
        for (const auto& [question, parts] : partsOfQuestions()) {
            QVERIFY2(parts.size() == 1, question.c_str());
        }
        const auto before = partsOfQuestions();
        divideChatRows(*m_store, {});
        QVERIFY(partsOfQuestions() == before);
        divideChatRows(*m_store, {0.1, 0.1, 7});
        QVERIFY(partsOfQuestions() != before);
    }

    void aGroupTooLargeForAPartIsTrainedOn() {
        const auto set = collection("rows.jsonl");
        addMany(set, 50, 1);
        for (int i = 0; i < 50; ++i) {
            addChatRow(*m_store, row(set, "Hello?", "Answer " + std::to_string(i)));
        }
        for (const std::int64_t seed : {1, 2, 3, 4, 5}) {
            QCOMPARE(counted(divideChatRows(*m_store, {0.1, 0.1, seed}).counts),
                     QString("80 10 10, 0 duplicates, 0 leaks"));
            QCOMPARE(partsOfQuestions().at("Hello?"), std::set<Split>{Split::Train});
        }
    }

    void documentsFillThePartsThatJudge() {
        SmallCollection documents(*m_store);
        documents.pair("What is learned from?", "One.", Split::Train);
        documents.pair("What is chosen by?", "Two.", Split::Validation);
        documents.pair("What is judged on?", "Three.", Split::Test);
        addMany(collection("rows.jsonl"), 50, 2);
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("100 0 0, 0 duplicates, 0 leaks"));
    }

    void aCollectionForOnePartStaysWhole() {
        addMany(collection("a"), 10, 1);
        addChatRow(*m_store, row(collection("b", Split::Validation), "Something else entirely?"));
        const auto counts = divideChatRows(*m_store, {}).counts;
        QCOMPARE(counted(counts), QString("9 1 1, 0 duplicates, 0 leaks"));
    }

    void leavesOutWhatStandsThereTwice() {
        const auto set = collection("rows.jsonl", Split::Train);
        addChatRow(*m_store, row(set, "What is it now?"));
        addChatRow(*m_store, row(set, "what  is it NOW?"));
        addChatRow(*m_store, row(set, "What is it now?", "Another answer."));
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("2 0 0, 1 duplicates, 0 leaks"));
    }

    void leavesOutWhatIsJudgedOn() {
        SmallCollection documents(*m_store);
        documents.pair("How deep is the harbour?", "The harbour is nine metres deep.", Split::Test);
        documents.pair("Who built the mole?", "Masons built the mole.", Split::Validation);
        const auto set = collection("train.jsonl", Split::Train);
        addChatRow(*m_store, row(set, "Context: none.\nQuestion: how deep is the harbour"));
        addChatRow(*m_store, row(set, "Read this: the harbour is nine metres deep. What is it?"));
        addChatRow(*m_store, row(set, "Who built the mole?"));
        addChatRow(*m_store, row(set, "How wide is the harbour?"));
        addChatRow(*m_store, row(set, "Go on, please.", "As you know, Masons built the mole."));
        const auto valid = collection("valid.jsonl", Split::Validation);
        addChatRow(*m_store, row(valid, "How deep is the harbour?"));
        addChatRow(*m_store, row(valid, "Who built the mole?")); // it judges itself
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("1 1 0, 0 duplicates, 5 leaks"));
    }

    void aQuestionThatIsLeftOutKeepsNothingApart() {
        SmallCollection documents(*m_store);
        documents.pair("How deep is the harbour?", "It is nine metres deep there.", Split::Test);
        addChatRow(*m_store,
                   row(collection("train.jsonl", Split::Train), "How deep is the harbour?"));
        QCOMPARE(divideChatRows(*m_store, {}).counts.leaks, std::int64_t{1});
        m_store->database().execute("UPDATE pairs SET decision = 'rejected'");
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("1 0 0, 0 duplicates, 0 leaks"));
    }

    void anAnsweredQuestionThatIsImportedForAVerdictIsNotLearned() {
        SmallCollection documents(*m_store);
        documents.pair("How deep is the harbour?", "It is nine metres deep.", Split::Train);
        documents.pair("Who built the mole?", "Masons built it.", Split::Train);
        documents.pair("How wide is the quay?", "It is ten metres wide.", Split::Train);
        for (const OpenQuestion& open : openQuestions(*m_store)) {
            StoredChatRow answer = row(open.collectionId, "Passages: …\nQuestion: " + open.text);
            answer.place = {};
            answer.question = open.id;
            addChatRow(*m_store, answer);
        }
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("3 0 0, 0 duplicates, 0 leaks"));
        addChatRow(*m_store,
                   row(collection("test", Split::Test), "how deep  is the harbour?", "Nine."));
        const auto valid = collection("valid", Split::Validation);
        addChatRow(*m_store, row(valid, "Passages: …\nQuestion: Who built the mole?", "Masons."));
        addChatRow(*m_store, row(valid, "How long is the quay?", "Long."));
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("1 2 1, 0 duplicates, 2 leaks"));
    }

    void answersStayWithTheirQuestion() {
        SmallCollection documents(*m_store);
        documents.pair("What is learned from here?", "One.", Split::Train);
        documents.pair("What is judged on here?", "Two.", Split::Test);
        const auto chunks = m_store->chunkPlaces(m_store->collections().front().id);
        const OpenQuestion open = openQuestions(*m_store).front();
        StoredChatRow answer = row(open.collectionId, open.text);
        answer.place = {};
        answer.question = open.id;
        answer.sources = {chunks[0].id};
        const auto id = addChatRow(*m_store, answer);
        QCOMPARE(counted(divideChatRows(*m_store, {}).counts),
                 QString("1 0 0, 0 duplicates, 0 leaks"));
        // It rests on a passage that is to judge.
        m_store->database()
            .prepare("UPDATE chat_rows SET sources = ? WHERE id = ?")
            .bind("[" + std::to_string(chunks[1].id) + "]", id)
            .run();
        QCOMPARE(divideChatRows(*m_store, {}).counts.leaks, std::int64_t{1});
        // Its question is for the verdict now, so it is no longer learned from.
        m_store->database().execute("UPDATE chat_rows SET sources = '[]'; "
                                    "UPDATE questions SET split = 'test'");
        QCOMPARE(divideChatRows(*m_store, {}).counts.train, std::int64_t{0});
        // Nor is one whose pair was left out.
        m_store->database().execute("UPDATE questions SET split = 'train'; "
                                    "UPDATE pairs SET decision = 'rejected'");
        QCOMPARE(divideChatRows(*m_store, {}).counts.train, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestChatDivision)
#include "test_chat_division.moc"
