#include <QtTest/QtTest>

#include <csignal>
#include <random>
#include <sys/socket.h>
#include <sys/wait.h>

#include "core/base/json.h"
#include "core/base/process_memory.h"
#include "core/jobs/engine_process.h"
#include "core/jobs/local_socket.h"
#include "core/jobs/run_events.h"
#include "core/net/session_secret_store.h"
#include "tests/core/jobs/heard_engine.h"

using namespace fts;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

ErrorKind kindOf(const std::function<void()>& function) {
    try {
        function();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

/// Takes one key and no other.
class FullSecretStore : public SessionSecretStore {
public:
    void keep(const std::string& name, const Secret& secret) override {
        if (name != "key") {
            throw std::system_error(std::make_error_code(std::errc::not_enough_memory));
        }
        SessionSecretStore::keep(name, secret);
    }
};

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = m_folder->path().toStdString();
        ::setenv("XDG_RUNTIME_DIR", m_project.c_str(), 1);
        m_project /= "project";
        fs::create_directories(m_project);
    }

    void theLastSampleBeforeAWaitIsToldToo() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        client->request("events");
        // Samples so close together that the recorder passes on only the first.
        const json params{{"steps", 4}, {"sleep_us", 20'000}, {"linger", true}};
        client->request("start", {{"job", "train"}, {"params", params}});
        const auto allCame = [](const Heard& heard) { return lossSteps(heard).size() == 4; };
        QCOMPARE(lossSteps(listen(*client, allCame, 3s)), oneTo(4));
        client->request("stop");
    }

    void keysStayAsLongAsTheJobTheyCameWith() {
        EngineServer::Options options;
        options.secrets = std::make_shared<SessionSecretStore>();
        const auto key = [&options] {
            const auto found = options.secrets->find("key");
            return std::string(found ? found->reveal() : "");
        };
        ServerThread server(m_project, options);
        auto client = EngineClient::connect(m_project);
        client->request("events");
        const auto start = [&client](const char* secret) {
            client->request("start", {{"job", "train"},
                                      {"params", {{"steps", 4}, {"linger", true}}},
                                      {"secrets", {{"key", secret}}}});
        };
        start("its own");
        QVERIFY(kindOf([&] { start("another's"); }) == ErrorKind::Locked);
        QCOMPARE(key(), std::string("its own"));
        client->request("stop");
        QVERIFY(listenToEnd(*client).outcome);
        QCOMPARE(key(), std::string());
    }

    void aJobThatCannotStartLeavesNothingBehind() {
        EngineServer::Options options;
        options.secrets = std::make_shared<FullSecretStore>();
        ServerThread server(m_project, options);
        auto client = EngineClient::connect(m_project);
        json start{{"job", "train"}, {"params", {{"linger", true}}}};
        start["secrets"] = {{"key", "a"}, {"other", "b"}};
        QVERIFY_EXCEPTION_THROWN(client->request("start", start), Error);
        QVERIFY(!options.secrets->find("key"));
        start["secrets"] = {{"key", "a"}};
        client->request("start", start);
        client->request("stop");
    }

    void runsAJobAndTellsAllOfIt() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        QVERIFY(client.has_value());
        QCOMPARE(client->request("status")["state"], json("idle"));
        client->request("start", {{"job", "train"}, {"params", {{"steps", 50}}}});
        client->request("events");
        const Heard heard = listenToEnd(*client);
        QVERIFY(std::holds_alternative<Succeeded>(*heard.outcome));
        QCOMPARE(std::get<Succeeded>(*heard.outcome).result["steps"].get<int>(), 50);
        QCOMPARE(lossSteps(heard), oneTo(50));
        const json query = client->request("query");
        QCOMPARE(query["params"]["steps"].get<int>(), 50);
        QCOMPARE(query["outcome"]["outcome"], json("succeeded"));
    }

    void keepsAnErrorsKindAndSentence() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        client->request("start", {{"job", "fail"}});
        client->request("events");
        const Heard heard = listenToEnd(*client);
        const Failed failed = std::get<Failed>(*heard.outcome);
        QCOMPARE(failed.kind, ErrorKind::NotANumber);
        QCOMPARE(failed.message.english(), std::string("The loss is not a number at step 7."));
    }

    void aLateClientMissesNothingAndHearsNothingTwice() {
        ServerThread server(m_project);
        auto first = EngineClient::connect(m_project);
        first->request("start",
                       {{"job", "train"}, {"params", {{"steps", 3000}, {"sleep_us", 100}}}});
        first->request("events");
        listen(*first, [](const Heard& heard) { return heard.events.size() > 100; });
        auto second = EngineClient::connect(m_project);
        QVERIFY(second->request("status")["run"].get<int>() > 0);
        second->request("events", {{"from", 0}});
        const Heard heard = listenToEnd(*second);
        QVERIFY(heard.outcome.has_value());
        QCOMPARE(lossSteps(heard), oneTo(3000));
    }

    void aClientGoesOnWhereItsConnectionBroke() {
        ServerThread server(m_project);
        std::vector<std::int64_t> steps;
        std::uint64_t offset = 0;
        auto starter = EngineClient::connect(m_project);
        starter->request("start",
                         {{"job", "train"}, {"params", {{"steps", 3000}, {"sleep_us", 100}}}});
        while (steps.empty() || steps.back() < 3000) {
            auto client = EngineClient::connect(m_project);
            if (kindOf([&] { client->request("events", {{"from", offset}}); }) ==
                ErrorKind::BadInput) {
                continue; // the run has not begun
            }
            const std::size_t enough = 700;
            const Heard heard =
                listen(*client, [&](const Heard& h) { return h.events.size() >= enough; });
            QVERIFY(!heard.events.empty());
            const auto some = lossSteps(heard);
            steps.insert(steps.end(), some.begin(), some.end());
            offset = heard.events.back().offset;
        }
        QCOMPARE(steps, oneTo(3000));
    }

    void refusesAPlaceInsideALine() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        client->request("start", {{"job", "train"}});
        client->request("events");
        listenToEnd(*client);
        const auto ask = [&](const json& from) {
            return kindOf([&] { client->request("events", {{"from", from}}); });
        };
        QCOMPARE(ask(3), ErrorKind::BadInput);
        QCOMPARE(ask(1'000'000'000), ErrorKind::BadInput);
        QCOMPARE(ask(-1), ErrorKind::BadInput);
        QCOMPARE(ask("x"), ErrorKind::BadInput);
    }

    void eventsOfAJobWithoutARunAreKeptToo() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        client->request("start", {{"job", "evaluate"}, {"params", {{"steps", 500}}}});
        std::this_thread::sleep_for(50ms);
        client->request("events");
        const Heard heard = listenToEnd(*client);
        QCOMPARE(heard.events.size(), std::size_t(500));
        QCOMPARE(std::get<LogLine>(heard.events[499].event).text.english(),
                 std::string("line 500"));
    }

    void pausesResumesAndStops() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        QCOMPARE(kindOf([&] { client->request("pause"); }), ErrorKind::BadInput);
        client->request("start",
                        {{"job", "train"}, {"params", {{"steps", 1000000}, {"sleep_us", 100}}}});
        client->request("events");
        listen(*client, [](const Heard& heard) { return heard.events.size() > 10; });
        QCOMPARE(client->request("pause")["state"], json("paused"));
        std::this_thread::sleep_for(20ms);
        listen(*client, [](const Heard&) { return false; }, 300ms);
        QVERIFY(listen(*client, [](const Heard&) { return false; }, 200ms).events.empty());
        QCOMPARE(client->request("resume")["state"], json("running"));
        QVERIFY(!listen(*client, [](const Heard& h) { return !h.events.empty(); }).events.empty());
        client->request("pause");
        QCOMPARE(client->request("stop")["state"], json("stopping"));
        QVERIFY(std::holds_alternative<Cancelled>(*listenToEnd(*client).outcome));
        QCOMPARE(client->request("status")["state"], json("idle"));
    }

    void runsOneJobAtATime() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        client->request("start",
                        {{"job", "evaluate"}, {"params", {{"steps", 1}, {"sleep_us", 300000}}}});
        try {
            client->request("start", {{"job", "train"}});
            QFAIL("a second job was started");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Locked);
            QVERIFY(std::string(error.what()).find("evaluate") != std::string::npos);
        }
        client->request("events");
        QVERIFY(std::holds_alternative<Succeeded>(*listenToEnd(*client).outcome));
        client->request("start", {{"job", "evaluate"}, {"params", {{"steps", 3}}}});
        const Heard next = listenToEnd(*client);
        QVERIFY(!next.states.empty());
        QCOMPARE(next.events.size(), std::size_t(3));
    }

    void aProjectHasOneEngine() {
        ServerThread server(m_project);
        QCOMPARE(kindOf([&] { EngineServer second(m_project, {}); }), ErrorKind::Locked);
        fs::create_directory_symlink(m_project, m_project.string() + "-link");
        QVERIFY(EngineClient::connect(m_project.string() + "-link").has_value());
    }

    void slowAndVanishedClientsHoldNobodyUp() {
        ServerThread server(m_project);
        auto slow = EngineClient::connect(m_project); // follows, never reads
        slow->request("events");
        auto client = EngineClient::connect(m_project);
        {
            auto vanished = EngineClient::connect(m_project);
            vanished->request("events");
            client->request("start", {{"job", "train"}, {"params", {{"steps", 200000}}}});
        }
        client->request("events");
        std::int64_t last = 0;
        std::size_t count = 0;
        const auto kilobytes = [] { return static_cast<std::int64_t>(residentBytes() / 1024); };
        const std::int64_t before = kilobytes();
        std::int64_t most = 0;
        std::optional<Outcome> outcome;
        while (!outcome && client->connected()) {
            for (const Push& push : client->poll(1s)) {
                if (const auto* event = std::get_if<EventPush>(&push)) {
                    const auto* sample = std::get_if<MetricSample>(&event->event);
                    count += sample != nullptr;
                    last = sample != nullptr ? sample->step : last;
                } else if (const auto* ended = std::get_if<OutcomePush>(&push)) {
                    outcome = ended->outcome;
                }
            }
            most = std::max(most, kilobytes());
        }
        QVERIFY(outcome && std::holds_alternative<Succeeded>(*outcome));
        QCOMPARE(last, std::int64_t(200000));
        QCOMPARE(count, std::size_t(200000));
        QVERIFY2(most - before < 60'000 || memoryIsInflated(),
                 qPrintable(QString::number(most - before)));
        const Heard heard = listenToEnd(*slow);
        QCOMPARE(lossSteps(heard).size(), std::size_t(200000));
    }

    void garbageIsAnsweredWithASentence() {
        ServerThread server(m_project);
        auto socket = connectLocal(engineSocketPath(m_project));
        for (const std::string line :
             {"", "{", "[]", "{\"id\":\"x\"}", "{\"id\":1}", "{\"id\":1,\"do\":5}",
              "{\"id\":1,\"do\":\"dance\"}", "{\"id\":1,\"do\":\"start\"}",
              "{\"id\":1,\"do\":\"start\",\"job\":\"no\",\"params\":[]}",
              "{\"id\":1,\"do\":\"start\",\"job\":\"no\"}", "\xff\xfe", "null"}) {
            const json reply = json::parse(ask(*socket, line + "\n"));
            QCOMPARE(reply["ok"], json(false));
            QVERIFY(!reply["error"]["message"].get<Message>().english().empty());
        }
        const json deep = json::parse(ask(*socket, std::string(100000, '[') + "\n"));
        QCOMPARE(deep["ok"], json(false));
        QCOMPARE(json::parse(ask(*socket, "{\"id\":9,\"do\":\"status\"}\n"))["ok"], json(true));
    }

    void endlessLinesAndNoiseEndTheConnectionOnly() {
        ServerThread server(m_project);
        auto patient = EngineClient::connect(m_project);
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            auto socket = connectLocal(engineSocketPath(m_project));
            std::string noise(round == 0 ? 3'000'000 : 5000, 'x');
            if (round > 0) {
                for (char& c : noise) {
                    c = static_cast<char>(random());
                }
            }
            for (int tries = 0; tries < 100 && !noise.empty(); ++tries) {
                if (sendSome(*socket, noise) == Transfer::Closed) {
                    break;
                }
                std::this_thread::sleep_for(1ms);
            }
        }
        QCOMPARE(patient->request("status")["ok"], json(true));
    }

    void endsWhenIdle() {
        ServerThread server(m_project, {300ms});
        const auto start = std::chrono::steady_clock::now();
        {
            auto client = EngineClient::connect(m_project);
            std::this_thread::sleep_for(600ms); // a client keeps it alive
            QCOMPARE(client->request("status")["state"], json("idle"));
        }
        QCOMPARE(server.wait(), 0);
        QVERIFY(std::chrono::steady_clock::now() - start >= 800ms);
        QVERIFY(!EngineClient::connect(m_project));
    }

    void shutdownStopsTheJobFirst() {
        ServerThread server(m_project);
        auto client = EngineClient::connect(m_project);
        client->request("start",
                        {{"job", "train"}, {"params", {{"steps", 100000}, {"sleep_us", 100}}}});
        client->request("events");
        client->request("shutdown");
        QVERIFY(std::holds_alternative<Cancelled>(*listenToEnd(*client).outcome));
        QCOMPARE(server.wait(), 0);
    }

    void runOnceServesClientsMeanwhile() {
        EngineServer server(m_project, fakeJobs(m_project));
        std::jthread watcher([this] {
            auto client = EngineClient::connect(m_project);
            while (client->request("status")["state"] != "running") {
                std::this_thread::sleep_for(1ms);
            }
            client->request("stop");
        });
        std::atomic<int> heard = 0;
        FunctionSink sink([&](const Event&) { ++heard; });
        const Outcome outcome =
            server.runOnce("train", {{"steps", 100000}, {"sleep_us", 100}}, sink);
        QVERIFY(std::holds_alternative<Cancelled>(outcome));
        QVERIFY(heard > 0);
    }

    void aKilledEngineIsReportedAndReplaced() {
        auto client = EngineClient::start(m_project, "/proc/self/exe");
        const int pid = client.request("status")["pid"];
        QVERIFY(pid != ::getpid());
        QCOMPARE(::getsid(pid), pid);
        client.request("start",
                       {{"job", "train"}, {"params", {{"steps", 100000}, {"sleep_us", 100}}}});
        client.request("events");
        auto other = EngineClient::connect(m_project);
        other->request("events");
        listen(client, [](const Heard& heard) { return heard.events.size() > 100; });
        ::kill(pid, SIGKILL);
        const Heard heard = listenToEnd(client);
        const Died died = std::get<Died>(*heard.outcome);
        QCOMPARE(died.signal, SIGKILL);
        QCOMPARE(died.lastCheckpoint, std::string("runs/0001/checkpoints/step-1"));
        QCOMPARE(std::get<Died>(*listenToEnd(*other).outcome).signal, 0);

        auto again = EngineClient::start(m_project, "/proc/self/exe");
        QVERIFY(again.request("status")["pid"].get<int>() != pid);
        again.request("start", {{"job", "train"}, {"params", {{"steps", 5}}}});
        again.request("events");
        QCOMPARE(lossSteps(listenToEnd(again)), oneTo(5));
        again.request("shutdown");
    }

    void aSignalStopsTheJobAndNamesItself() {
        auto client = EngineClient::start(m_project, "/proc/self/exe");
        const int pid = client.request("status")["pid"];
        client.request("start",
                       {{"job", "train"}, {"params", {{"steps", 100000}, {"sleep_us", 100}}}});
        client.request("events");
        listen(client, [](const Heard& heard) { return !heard.events.empty(); });
        ::kill(pid, SIGHUP);
        ::kill(pid, SIGTERM);
        QVERIFY(std::holds_alternative<Cancelled>(*listenToEnd(client).outcome));
        int status = 0;
        QCOMPARE(::waitpid(pid, &status, 0), pid);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 143);
    }

    void aProgramThatIsNoEngineIsReported() {
        QCOMPARE(kindOf([&] { EngineClient::start(m_project, "/bin/false", 5s); }), ErrorKind::Io);
        QCOMPARE(kindOf([&] { EngineClient::start(m_project, "/no/such", 5s); }),
                 ErrorKind::NotFound);
    }

    void aFolderOthersMayEnterIsRefused() {
        const fs::path folder = fs::path(m_folder->path().toStdString()) / "finetune-studio";
        fs::create_directory(folder);
        fs::permissions(folder, fs::perms::all);
        QVERIFY(runtimeFolder() != folder);
    }

private:
    static bool memoryIsInflated() {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
        return true;
#else
        return false;
#endif
    }

    static std::string ask(const Descriptor& socket, std::string request) {
        std::string reply;
        for (int tries = 0; tries < 5000 && reply.find('\n') == std::string::npos; ++tries) {
            sendSome(socket, request);
            receiveSome(socket, reply, 1);
            std::this_thread::sleep_for(1ms);
        }
        return reply;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_project;
};

// As "test_engine engine PROJECT" this program is an engine itself, for the tests that kill one.
int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == "engine") {
        return EngineServer(argv[2], fakeJobs(argv[2])).serve();
    }
    TestEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_engine.moc"
