#include <QtTest/QtTest>

#include <atomic>

#include "core/llm/fine_tuning_client.h"
#include "core/llm/remote_chat_client.h"
#include "tiny_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";

/// This program's own clients against this program's own server, with a key between them.
class TalkingServer {
public:
    TalkingServer()
        : m_server([](ServeParams& params) { params.key = Secret(kCanary); },
                   {[](const TuningOrder&, const TuningTools::Files&, JobContext&) {},
                    [this](const TuningOrder&, const TuningTools::Files& files,
                           JobContext& context) { return train(files, context); }}) {}

    Endpoint endpoint() const {
        Endpoint endpoint;
        endpoint.url = "http://127.0.0.1:" + std::to_string(m_server.port) + "/v1";
        endpoint.model = "writer";
        return endpoint;
    }
    FineTuningClient tuningClient() const { return {endpoint(), Secret(kCanary)}; }

    std::filesystem::path rows() const {
        const auto path = m_server.path("rows.jsonl");
        writeFileAtomically(path, "{\"messages\": []}\n");
        return path;
    }

    std::atomic<bool> end{false};

private:
    TuningTools::Result train(const TuningTools::Files& files, JobContext& context) {
        context.events.emit(MetricSample{"loss", 1, 2.5});
        while (!end) {
            context.check();
            std::this_thread::sleep_for(5ms);
        }
        std::filesystem::copy(files.base, files.model, std::filesystem::copy_options::recursive);
        return {1234, 40, json::object()};
    }

    TinyServer m_server;
};

TuningStatus statusOf(FineTuningClient& client, const std::string& id) {
    return client.job(id, {}).status;
}

} // namespace

class TestOwnClients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chats();
    void haveModelsTuned();
};

void TestOwnClients::chats() {
    const TalkingServer server;
    const auto client = remoteChatClients(server.endpoint(), Secret(kCanary))();
    ChatRequest request;
    request.messages = {{ChatRole::User, "What is a lamp?"}};
    request.maxTokens = 200;
    request.temperature = 0;
    request.schema = dumpJson({{"type", "object"},
                               {"properties", {{"lit", {{"type", "boolean"}}}}},
                               {"required", {"lit"}},
                               {"additionalProperties", false}});
    const ChatAnswer answer = client->ask(request, {});
    QVERIFY(parseJson(answer.text, "answer")["lit"].is_boolean());
    QCOMPARE(answer.finishReason, std::string("stop"));
    QCOMPARE(answer.model, std::string("writer"));
}

void TestOwnClients::haveModelsTuned() {
    TalkingServer server;
    FineTuningClient client = server.tuningClient();
    const RemoteFile file = client.upload(server.rows(), "lamps.jsonl", {});
    QCOMPARE(file.name, std::string("lamps.jsonl"));
    QCOMPARE(client.findFile("lamps.jsonl", file.bytes, {})->id, file.id);
    TuningRequest request;
    request.model = "writer";
    request.trainingFile = file.id;
    request.suffix = "lamps";
    request.token = "run-7";
    request.seed = 7;
    request.epochs = 2;
    const TuningJob job = client.create(request, {});
    const TuningJob other = client.create(request, {});
    QTRY_COMPARE(statusOf(client, job.id), TuningStatus::Running);
    QCOMPARE(client.findJobs(file.id, "run-7", {}).size(), std::size_t{2});
    QCOMPARE(client.cancel(other.id, {}).status, TuningStatus::Cancelled);
    server.end = true;
    QTRY_COMPARE(statusOf(client, job.id), TuningStatus::Succeeded);
    const auto events = client.events(job.id, {}, {});
    const auto measured = std::ranges::find(events, std::int64_t{1}, &TuningEvent::step);
    QVERIFY(measured != events.end());
    QCOMPARE(measured->metrics.at("loss"), 2.5);
    const TuningJob ended = client.job(job.id, {});
    QCOMPARE(ended.trainedTokens, std::int64_t{1234});
    const auto checkpoints = client.checkpoints(job.id, {});
    QCOMPARE(checkpoints.size(), std::size_t{1});
    QCOMPARE(checkpoints[0].model, ended.tunedModel);
    const auto models = client.models({});
    QVERIFY(std::ranges::find(models, ended.tunedModel, &RemoteModel::id) != models.end());
}

QTEST_GUILESS_MAIN(TestOwnClients)
#include "test_own_clients.moc"
