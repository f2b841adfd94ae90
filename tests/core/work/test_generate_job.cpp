#include <QtTest/QtTest>

#include "core/net/session_secret_store.h"
#include "core/questions/question_filter.h"
#include "core/work/generate_job.h"
#include "tests/core/jobs/bird_project.h"
#include "tests/core/llm/chat_replies.h"

using namespace fts;
using namespace fts::test;

class TestGenerateJob : public QObject, private BirdProject {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }

    void whatWasAskedBeforeAStopHasItsPart() {
        m_project->specs().split = {0, 0, 1};
        addDocumentOf("a.txt", sentences(60));
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            const auto* progress = std::get_if<Progress>(&event);
            if (progress != nullptr && progress->stage == "generate" && progress->done == 15) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        SessionSecretStore keys;
        QVERIFY_THROWS_EXCEPTION(Cancelled, runGenerate(*m_project, context, keys));
        ProjectStore store(m_project->storePath());
        QVERIFY(store.counts().questions > 0);
        QVERIFY(store.questionCount(Split::Train) > 0);
        QCOMPARE(store.questionCount(Split::Border), std::int64_t{0});
    }

    // No search can tell a passage from its copy, and no order of import makes one of them wrong.
    void aCopyOfAPassageIsNoBetterAnswer() {
        m_project->specs().split = {0, 0, 1};
        m_project->specs().generate.roundTrip = 1;
        for (int i = 0; i < 12; ++i) {
            const std::string number = std::to_string(i / 2);
            addDocumentOf(std::to_string(i) + ".txt",
                          "The bird number " + number + " sings in the morning. The lark number " +
                              number + "7 flies over the fields.");
        }
        generate();
        ProjectStore store(m_project->storePath());
        QVERIFY(store.questionCount(Split::Train) > 0);
        auto query = store.database().prepare("SELECT count(*) FROM pairs WHERE reason = ?");
        query.bind(reasons::kNotFound).step();
        QCOMPARE(query.integer(0), std::int64_t{0});
    }

    // What a model says of its answer need not stand in the passage word for word.
    void aCopyOfAPassageAnswersToo() {
        ScriptedServer server({chatReply("Q: When do the birds of the valley sing?\nA: mornings")});
        m_project->specs().split = {0, 0, 1};
        auto& spec = m_project->specs().generate;
        m_project->specs().model.maxTokens = 64; // each document is one passage
        spec.generator = "remote";
        spec.url = server.url("/v1");
        spec.model = "small";
        const std::string text = "The birds of the valley sing in the mornings of May and of June.";
        addDocumentOf("a.txt", text);
        addDocumentOf(
            "b.txt",
            "The fish of the lake never sing in May, and they sleep in the deep of the water.");
        addDocumentOf("c.txt", text);
        generate();
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare(
            "SELECT count(*), count(DISTINCT question_id), count(DISTINCT c.document_id) FROM pairs "
            "p JOIN chunks c ON c.id = p.chunk_id WHERE decision <> 'rejected'");
        query.step();
        QCOMPARE(query.integer(0), std::int64_t{2});
        QCOMPARE(query.integer(1), std::int64_t{1});
        QCOMPARE(query.integer(2), std::int64_t{2});
        QCOMPARE(server.requests().size(), std::size_t{2}); // one of the copies was asked about
    }

private:
    void generate() {
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        SessionSecretStore keys;
        runGenerate(*m_project, context, keys);
    }
};

QTEST_GUILESS_MAIN(TestGenerateJob)
#include "test_generate_job.moc"
