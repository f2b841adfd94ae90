#include <QtTest/QtTest>

#include <fstream>

#include "core/base/json.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/jobs/endpoint_jobs.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/run_curves.h"
#include "core/jobs/tuning_rows.h"
#include "core/llm/fine_tuning_client.h"
#include "core/net/session_secret_store.h"
#include "core/project/stages.h"
#include "core/store/stored_chat_rows.h"
#include "tests/core/llm/scripted_tuning.h"
#include "tests/core/store/undivided_answer.h"

using namespace fts;
using nlohmann::json;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";
constexpr int kTrainingRows = 12;

/// A project whose student is at a scripted endpoint.
class Trained {
    QTemporaryDir m_folder; // before what lies in it

public:
    explicit Trained(std::vector<ScriptedTuning::Misdeed> misdeeds = {})
        : endpoint(std::move(misdeeds)), project(Project::create(folder() / "p", kDistillation)) {
        Specs& specs = project.specs();
        specs.student.url = endpoint.endpoint().url;
        specs.student.model = "tiny";
        specs.student.timeout = 5;
        specs.train.where = "endpoint";
        specs.train.suffix = "own";
        project.save();
        addRows(kTrainingRows, Split::Train);
        addRows(2, Split::Validation);
        secrets.keep(keyName(endpointOfStudent()), Secret(kCanary));
        endpoint.events = {ScriptedTuning::wordEvent(1, "Validating"),
                           ScriptedTuning::sampleEvent(5, 2.0),
                           ScriptedTuning::sampleEvent(10, 1.0)};
    }

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    Endpoint endpointOfStudent() const { return studentEndpoint(project.specs()); }

    void addRows(int count, Split split) {
        ProjectStore store(project.storePath());
        CollectionRow collection;
        collection.name = splitName(split);
        collection.path = std::string("/") + splitName(split);
        collection.format = "openai-chat";
        collection.sha256 = std::string(splitName(split)) + std::to_string(m_rows);
        collection.split = split;
        store.database().execute("BEGIN");
        const auto id = store.addCollection(collection);
        for (int i = 0; i < count; ++i) {
            const std::string number = std::to_string(++m_rows);
            StoredChatRow row;
            row.collectionId = id;
            row.line = chatRowLine({{{"user", "What is the figure of the part " + number + "?"},
                                     {"assistant", "It is " + number + " percent of the whole."}},
                                    ""});
            row.place = "line " + number;
            row.split = split;
            addChatRow(store, row);
        }
        store.database().execute("COMMIT");
    }

    /// What it threw, as a sentence; empty if it came to its end.
    std::string train(const json& params = json::object()) {
        EndpointPatience patience;
        patience.requests.wait = [this](std::chrono::milliseconds, std::stop_token stop) {
            if (onWait) {
                onWait();
            }
            if (stop.stop_requested()) {
                throw Cancelled{};
            }
        };
        FunctionSink sink([this](const Event& event) {
            if (const auto* line = std::get_if<LogLine>(&event)) {
                told.push_back(line->text.english());
            } else if (const auto* stage = std::get_if<StageStarted>(&event)) {
                told.push_back(stage->text.english());
            }
        });
        JobContext context{stop.get_token(), sink, nullptr};
        try {
            result = runEndpointTraining(project, params, secrets, context, patience);
            return {};
        } catch (const Error& error) {
            return error.message().english();
        } catch (const Cancelled&) {
            return "cancelled";
        }
    }

    std::string everyFile() const {
        std::string all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
            if (entry.is_regular_file()) {
                std::ifstream file(entry.path(), std::ios::binary);
                all.append(std::istreambuf_iterator<char>(file), {});
            }
        }
        return all;
    }

    bool isTold(const std::string& part) const {
        return std::ranges::any_of(told, [&](const std::string& sentence) {
            return sentence.find(part) != std::string::npos;
        });
    }

    RunRow run(std::size_t place = 0) const {
        ProjectStore store(project.storePath());
        return store.runs().at(place);
    }

    ScriptedTuning endpoint;
    Project project;
    SessionSecretStore secrets;
    std::stop_source stop;
    std::function<void()> onWait;
    std::vector<std::string> told;
    json result;

private:
    int m_rows = 0;
};

} // namespace

class TestEndpointTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJobIsARun() {
        Trained trained;
        QCOMPARE(trained.train(), std::string());
        QCOMPARE(trained.result["model"].get<std::string>(), std::string("ft:tiny:own:1"));
        QCOMPARE(trained.result["trained_tokens"].get<int>(), 4306);
        QCOMPARE(trained.result["steps"].get<int>(), 10);
        QCOMPARE(trained.result["rows"].get<int>(), kTrainingRows);
        QCOMPARE(trained.result["checkpoints"][0]["step"].get<int>(), 5);
        const auto kept = readTuningState(trained.project.runFolder(1))->job.checkpoints;
        QCOMPARE(kept.at(0).model, std::string("ft:tiny:own:1:ckpt-5"));
        QCOMPARE(tunedModelAt(trained.project, 1), std::optional<std::string>("ft:tiny:own:1"));

        const json asked = trained.endpoint.jobs().at(0)["asked"];
        QCOMPARE(asked["suffix"].get<std::string>(), std::string("own"));
        QCOMPARE(asked["validation_file"].get<std::string>(), std::string("file-1"));
        QCOMPARE(asked["method"]["supervised"]["hyperparameters"]["n_epochs"].get<int>(),
                 trained.project.specs().train.epochs);
        const std::string sent = trained.endpoint.files().at(0);
        QCOMPARE(std::ranges::count(sent, '\n'), kTrainingRows);

        // What the live plots and the list of runs read.
        QCOMPARE(trained.run().state, std::string("succeeded"));
        QCOMPARE(trained.run().bestValue, std::optional(1.1));
        const auto curves = RunCurves::read(trained.project.runFolder(1) / "events.jsonl").curves();
        QCOMPARE(curves.at("loss").samples().size(), std::size_t{2});
        QCOMPARE(curves.at("validation.loss").samples().at(1).value, 1.1);
        QCOMPARE(curves.at("token_accuracy").samples().at(0).step, std::int64_t{5});
        for (const char* part : {"Rows sent to http://127.0.0.1", "The endpoint trains.",
                                 "The endpoint: Validating", "waits in the endpoint's queue"}) {
            QVERIFY2(trained.isTold(part), part);
        }
        ProjectStore store(trained.project.storePath());
        QVERIFY(stageState(trained.project, store, "train") != "missing");
    }

    // Its question was made and answered, and not divided since.
    void anAnswerIsSentWithThePartItsQuestionHasNow() {
        Trained trained;
        {
            ProjectStore store(trained.project.storePath());
            addUndividedAnswer(store);
        }
        QCOMPARE(trained.train(), std::string());
        QCOMPARE(trained.result["rows"].get<int>(), kTrainingRows + 1);
    }

    void theKeyIsNowhere() {
        Trained trained(
            {{"GET /fine_tuning/jobs/*", 1, false,
              [](ScriptedServer::Peer& peer, const std::string&) {
                  peer.send(httpReply(500, "Trouble with the key sk-CANARY-0123456789 of yours"));
              }}});
        trained.endpoint.events.push_back(
            ScriptedTuning::wordEvent(11, "key sk-CANARY-0123456789 used"));
        QCOMPARE(trained.train(), std::string());
        QVERIFY(trained.everyFile().find("CANARY") == std::string::npos);
        QVERIFY(!trained.isTold("CANARY"));
        QVERIFY(trained.result.dump().find("CANARY") == std::string::npos);
    }

    void aStopEndsTheWatchAlone() {
        Trained trained;
        trained.endpoint.statuses = {"running"};
        int waits = 0;
        trained.onWait = [&] { waits++ == 3 ? (void)trained.stop.request_stop() : (void)0; };
        QCOMPARE(trained.train(), std::string("cancelled"));
        QCOMPARE(trained.run().state, std::string("stopped"));
        QVERIFY(trained.isTold("The job goes on at the endpoint."));

        trained.stop = {};
        trained.onWait = {};
        trained.told.clear();
        trained.endpoint.statuses = {"running", "succeeded"};
        QCOMPARE(trained.train(), std::string());
        QVERIFY(trained.isTold("Run 1 was interrupted and goes on."));
        QCOMPARE(trained.endpoint.jobs().size(), std::size_t{1});
        QCOMPARE(trained.run().state, std::string("succeeded"));
        const auto curves = RunCurves::read(trained.project.runFolder(1) / "events.jsonl");
        QCOMPARE(curves.curves().at("loss").samples().size(), std::size_t{2});
        QVERIFY(!trained.isTold("The endpoint: Validating")); // it was told before the stop
    }

    void samplesThatComeLateAreInTheirPlace() {
        Trained trained;
        const auto late = ScriptedTuning::sampleEvent(3, 3.0);
        trained.endpoint.statuses = {"running", "running", "running", "succeeded"};
        trained.onWait = [&] {
            if (trained.endpoint.events.size() == 3) {
                trained.endpoint.events.insert(trained.endpoint.events.begin(), late);
                trained.endpoint.newestFirst = false;
            }
        };
        QCOMPARE(trained.train(), std::string());
        const auto curves = RunCurves::read(trained.project.runFolder(1) / "events.jsonl");
        QCOMPARE(curves.curves().at("loss").samples().size(), std::size_t{3});
        QCOMPARE(curves.curves().at("loss").samples().at(0).step, std::int64_t{3});
        QCOMPARE(curves.curves().at("loss").samples().at(2).step, std::int64_t{10});
    }

    void aJobThatFailedIsNotWatchedAgain() {
        Trained trained;
        trained.endpoint.statuses = {"failed"};
        trained.endpoint.jobError = {{"message", "Too few rows"}};
        QVERIFY(trained.train().find("has failed at the endpoint: Too few rows") !=
                std::string::npos);
        QCOMPARE(trained.run().state, std::string("failed"));
        QVERIFY(trained.run().reason.english().find("Too few rows") != std::string::npos);
        QVERIFY(!tunedModelAt(trained.project, 1));
        trained.endpoint.statuses = {"succeeded"};
        QCOMPARE(trained.train(), std::string());
        QCOMPARE(trained.result["run"].get<int>(), 2);
    }

    void otherSettingsBeginAnewAndSayWhatGoesOn() {
        Trained trained;
        trained.endpoint.statuses = {"running"};
        trained.onWait = [&] { trained.stop.request_stop(); };
        QCOMPARE(trained.train(), std::string("cancelled"));
        trained.stop = {};
        trained.onWait = {};
        trained.endpoint.statuses = {"succeeded"};
        trained.project.specs().train.suffix = "other";
        QCOMPARE(trained.train(), std::string());
        QVERIFY(trained.isTold("The job of run 1 may still go on at the endpoint, and cost."));
        QCOMPARE(trained.result["run"].get<int>(), 2);
    }

    void nothingIsSentThatShallNotBe_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("part");
        QTest::newRow("too dear") << 0 << "Training would cost about";
        QTest::newRow("a limit without a price") << 1 << "no price to reckon it by";
        QTest::newRow("no address") << 2 << "No address is set for the student";
        QTest::newRow("no rows") << 3 << "Rows to learn from: 0";
        QTest::newRow("extending") << 4 << "cannot be extended";
        QTest::newRow("resuming nothing") << 5 << "no interrupted run";
    }

    void nothingIsSentThatShallNotBe() {
        QFETCH(int, which);
        QFETCH(QString, part);
        Trained trained;
        TrainSpec& train = trained.project.specs().train;
        json params = json::object();
        if (which == 0) {
            train.price = 1e6;
        }
        if (which <= 1) {
            train.mostCost = 0.5;
        }
        if (which == 2) {
            trained.project.specs().student.url.clear();
        }
        if (which == 3) {
            ProjectStore(trained.project.storePath()).database().execute("DELETE FROM chat_rows");
        }
        if (which >= 4) {
            params = which == 4 ? json{{"extend", 2}} : json{{"resume", true}};
        }
        const std::string end = trained.train(params);
        QVERIFY2(end.find(part.toStdString()) != std::string::npos, end.c_str());
        QCOMPARE(trained.endpoint.server().requests().size(), std::size_t{0});
    }

    void rowsAreCountedAndPriced() {
        Trained trained;
        trained.project.specs().train.price = 10;
        ProjectStore store(trained.project.storePath());
        FunctionSink sink([](const Event&) {});
        JobContext context{{}, sink, nullptr};
        const json plan = tuningPlanToJson(planTuning(trained.project, store, context));
        QCOMPARE(plan["rows"].get<int>(), kTrainingRows);
        QCOMPARE(plan["validation_rows"].get<int>(), 2);
        const auto tokens = plan["cost"]["tokens"].get<double>();
        QCOMPARE(plan["cost"]["price"].get<double>(), tokens / 1e6 * 10);
        QVERIFY(plan["tokens"]["mean"].get<double>() > 20);
        QVERIFY(plan["seconds"].is_null());
        QCOMPARE(trained.train(), std::string());
        const json next = tuningPlanToJson(planTuning(trained.project, store, context));
        QCOMPARE(next["seconds"].get<double>(), 60 * tokens / 4306); // by the job that was
    }

    void jobsAreListedAndCancelled() {
        Trained trained;
        trained.endpoint.statuses = {"running"};
        trained.onWait = [&] { trained.stop.request_stop(); };
        trained.train();
        const json list = listEndpointJobs(trained.project, trained.secrets, {}, {});
        QCOMPARE(list["jobs"].size(), std::size_t{1});
        QCOMPARE(list["jobs"][0]["run"].get<int>(), 1);
        QCOMPARE(cancelEndpointJob(trained.project, "", trained.secrets, {}, {})["status"]
                     .get<std::string>(),
                 std::string("cancelled"));
        QVERIFY_THROWS_EXCEPTION(
            Error, cancelEndpointJob(trained.project, "../../files", trained.secrets, {}, {}));
        trained.stop = {};
        trained.onWait = {};
        const std::string end = trained.train({{"resume", true}});
        QVERIFY2(end.find("was cancelled at the endpoint") != std::string::npos, end.c_str());
    }

    // Nor is it waited for any more by those who would delete the run.
    void aJobThatIsListedAsOverIsKeptSo() {
        Trained trained;
        trained.endpoint.statuses = {"running"};
        trained.onWait = [&] { trained.stop.request_stop(); };
        trained.train();
        listEndpointJobs(trained.project, trained.secrets, {}, {});
        QVERIFY(isGoingOn(*readTuningState(trained.project.runFolder(1))));
        FineTuningClient(trained.endpointOfStudent(), Secret(kCanary), {}).cancel("ftjob-1", {});
        listEndpointJobs(trained.project, trained.secrets, {}, {});
        const auto state = readTuningState(trained.project.runFolder(1));
        QVERIFY(!isGoingOn(*state) && state->job.id == "ftjob-1");
    }

    void aChangedFileOfRowsIsNotSent() {
        Trained trained(
            {{"POST /files", 9999, false, [](ScriptedServer::Peer& peer, const std::string&) {
                  peer.send(httpReply(413, "{}"));
              }}});
        QVERIFY(!trained.train().empty());
        std::ofstream(trainingRowsPath(trained.project.runFolder(1)), std::ios::app) << "more\n";
        const std::string end = trained.train({{"resume", true}});
        QVERIFY2(end.find("is not as it was when the run began") != std::string::npos, end.c_str());
    }
};

QTEST_GUILESS_MAIN(TestEndpointTraining)
#include "test_endpoint_training.moc"
