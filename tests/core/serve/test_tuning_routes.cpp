#include <QtTest/QtTest>

#include <atomic>
#include <set>

#include "core/base/error.h"
#include "core/serve/chat_tuning_tools.h"
#include "tiny_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr const char* kJobs = "/v1/fine_tuning/jobs";
const std::string kRows = "{\"messages\": []}\n";

/// A training that lasts until the test says how it ends.
struct Training {
    TuningTools tools() {
        return {[this](const TuningOrder&, const TuningTools::Files& files, JobContext&) {
                    checked = readFile(files.training);
                    if (checked == "bad") {
                        throw Error(ErrorKind::Format, "%1: this is no row.",
                                    files.training.string());
                    }
                },
                [this](const TuningOrder& order, const TuningTools::Files& files,
                       JobContext& context) { return train(order, files, context); }};
    }

    TuningTools::Result train(const TuningOrder& order, const TuningTools::Files& files,
                              JobContext& context) {
        asked = order;
        ++begun;
        context.events.emit(MetricSample{"loss", 1, 2.5});
        context.events.emit(MetricSample{"validation.loss", 1, 2.25});
        while (!end) {
            context.check();
            std::this_thread::sleep_for(5ms);
        }
        if (fails) {
            throw Error(ErrorKind::NotANumber, "The loss is no number any more.");
        }
        std::filesystem::copy(files.base, files.model, std::filesystem::copy_options::recursive);
        return {1234, 40, {{"train_loss", 0.5}}};
    }

    std::atomic<bool> end{false}, fails{false};
    std::atomic<int> begun{0};
    std::string checked;
    TuningOrder asked;
};

json upload(const TinyServer& server, const std::string& content = kRows) {
    return bodyOf(askWithFile(server.port, "/v1/files", content));
}

json create(const TinyServer& server, const std::string& content = kRows,
            const json& further = json::object()) {
    json request{{"model", "writer"}, {"training_file", upload(server, content)["id"]}};
    request.update(further);
    return bodyOf(server.post(kJobs, request));
}

json jobOf(const TinyServer& server, const json& job) {
    return bodyOf(server.get(std::string(kJobs) + "/" + job["id"].get<std::string>()));
}

std::string statusOf(const TinyServer& server, const json& job) {
    return jobOf(server, job)["status"].get<std::string>();
}

std::string under(const json& job, const std::string& what) {
    return std::string(kJobs) + "/" + job["id"].get<std::string>() + "/" + what;
}

} // namespace

class TestTuningRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsFiles();
    void refusesOtherUploads();
    void aFolderHasOneServer();
    void trainsAndServesWhatItTrained();
    void takesTheOlderHyperparameters();
    void tellsEventsPageByPage();
    void trainsOneAtATime();
    void cancels();
    void tellsNothingThatIsNotKept();
    void whatWasCancelledHasNotSucceeded();
    void aJobFailsByItsFiles();
    void aJobFailsByItsTraining();
    void refusesJobsItCannotDo_data();
    void refusesJobsItCannotDo();
    void goesOnWhenItStartsAgain();
    void passesOverWhatIsBroken();
    void anEventCutShortTakesNoOtherWithIt();
    void trainsForReal();
};

void TestTuningRoutes::keepsFiles() {
    TinyServer server;
    const json file = upload(server);
    QCOMPARE(file["object"], json("file"));
    QCOMPARE(file["bytes"], json(kRows.size()));
    QCOMPARE(file["filename"], json("rows.jsonl"));
    QCOMPARE(file["purpose"], json("fine-tune"));
    const std::string path = "/v1/files/" + file["id"].get<std::string>();
    QCOMPARE(bodyOf(server.get(path)), file);
    QCOMPARE(server.get(path + "/content").body, kRows);
    server.stop();
    server.start();
    QCOMPARE(bodyOf(server.get("/v1/files"))["data"], json::array({file}));
    QCOMPARE(bodyOf(ask(server.port, "DELETE", path))["deleted"], json(true));
    QCOMPARE(server.get(path).status, 404);
    QCOMPARE(ask(server.port, "DELETE", path).status, 404);
    QVERIFY(std::filesystem::is_empty(server.path("data") / "files"));
    QVERIFY(std::filesystem::is_empty(server.path("data") / "uploads"));
}

void TestTuningRoutes::refusesOtherUploads() {
    const TinyServer server;
    QCOMPARE(askWithFile(server.port, "/v1/files", kRows, "assistants").status, 400);
    QCOMPARE(askWithFile(server.port, "/v1/files", "").status, 400);
    const std::string second = "\r\n--bound\r\nContent-Disposition: form-data; name=\"file\"; "
                               "filename=\"more.jsonl\"\r\n\r\n";
    QCOMPARE(askWithFile(server.port, "/v1/files", kRows + second + kRows).status, 400);
    QVERIFY(bodyOf(server.get("/v1/files"))["data"].empty());
    QCOMPARE(server.post("/v1/files", {{"file", "rows"}}).status, 400);
    QCOMPARE(server.get("/v1/files/..").status, 404);
    QCOMPARE(server.get("/v1/files/%2e%2e%2fjobs").status, 404);
}

void TestTuningRoutes::aFolderHasOneServer() {
    const TinyServer server;
    TinyServer second([&](ServeParams& params) { params.data = server.path("data"); });
    QCOMPARE(second.port, -1);
    const auto* failed = std::get_if<Failed>(&second.outcome);
    QVERIFY(failed != nullptr && failed->kind == ErrorKind::Locked);
    QVERIFY(failed->message.english().find("Another server keeps its files in " +
                                           server.path("data").string()) == 0);
}

void TestTuningRoutes::trainsAndServesWhatItTrained() {
    Training training;
    TinyServer server({}, training.tools());
    const json job = create(
        server, kRows,
        {{"suffix", "lamps"},
         {"seed", 5},
         {"metadata", {{"who", "test"}}},
         {"method",
          {{"type", "supervised"},
           {"supervised", {{"hyperparameters", {{"n_epochs", 2}, {"batch_size", "auto"}}}}}}}});
    QCOMPARE(job["object"], json("fine_tuning.job"));
    QCOMPARE(job["status"], json("validating_files"));
    QCOMPARE(job["hyperparameters"]["n_epochs"], json(2));
    QCOMPARE(job["metadata"]["who"], json("test"));
    QTRY_COMPARE(statusOf(server, job), std::string("running"));
    QTRY_COMPARE(training.begun.load(), 1); // it is told to run just before
    QCOMPARE(training.checked, kRows);
    QCOMPARE(training.asked.epochs, 2);
    QCOMPARE(training.asked.seed, std::int64_t{5});
    training.end = true;
    QTRY_COMPARE(statusOf(server, job), std::string("succeeded"));
    const json ended = jobOf(server, job);
    QCOMPARE(ended["trained_tokens"], json(1234));
    QVERIFY(ended["finished_at"].is_number_integer());
    const auto model = ended["fine_tuned_model"].get<std::string>();
    QVERIFY2(model.starts_with("ft:writer:lamps:"), model.c_str());
    QCOMPARE(bodyOf(server.get("/v1/models"))["data"].back()["id"], json(model));
    QCOMPARE(bodyOf(server.get("/v1/models/" + model))["id"], json(model));
    const json request{{"model", model}, {"prompt", "a lamp"}, {"max_tokens", 3}};
    QCOMPARE(server.post("/v1/completions", request).status, 200);
    const json checkpoints = bodyOf(server.get(under(job, "checkpoints")))["data"];
    QCOMPARE(checkpoints.size(), std::size_t{1});
    QCOMPARE(checkpoints[0]["fine_tuned_model_checkpoint"], json(model));
    QCOMPARE(checkpoints[0]["step_number"], json(40));
    QCOMPARE(checkpoints[0]["metrics"]["train_loss"], json(0.5));
    server.stop();
    server.start();
    QCOMPARE(jobOf(server, job), ended);
    QCOMPARE(server.post("/v1/completions", request).status, 200);
    QCOMPARE(ask(server.port, "DELETE", "/v1/models/writer").status, 404); // not ours to delete
    QCOMPARE(bodyOf(ask(server.port, "DELETE", "/v1/models/" + model))["deleted"], json(true));
    QCOMPARE(ask(server.port, "DELETE", "/v1/models/" + model).status, 404);
    server.stop();
    server.start();
    QCOMPARE(server.post("/v1/completions", request).status, 404);
    QCOMPARE(jobOf(server, job), ended);
}

void TestTuningRoutes::takesTheOlderHyperparameters() {
    Training training;
    training.end = true;
    TinyServer server({}, training.tools());
    const json job =
        create(server, kRows,
               {{"hyperparameters",
                 {{"n_epochs", 4}, {"batch_size", 2}, {"learning_rate_multiplier", 0.5}}}});
    QTRY_COMPARE(statusOf(server, job), std::string("succeeded"));
    QCOMPARE(training.asked.epochs, 4);
    QCOMPARE(training.asked.batch, 2);
    QCOMPARE(training.asked.rateMultiplier, 0.5);
}

void TestTuningRoutes::tellsEventsPageByPage() {
    Training training;
    training.end = true;
    TinyServer server({}, training.tools());
    const json job = create(server);
    QTRY_COMPARE(statusOf(server, job), std::string("succeeded"));
    const json all = bodyOf(server.get(under(job, "events?limit=100")));
    QCOMPARE(all["has_more"], json(false));
    QVERIFY(all["data"].front()["message"].get<std::string>().find("completed") !=
            std::string::npos);
    QVERIFY(all["data"].back()["message"].get<std::string>().find("Created") != std::string::npos);
    json paged = json::array();
    std::string after;
    for (bool more = true; more;) {
        const json page = bodyOf(server.get(under(job, "events?limit=2" + after)));
        paged.insert(paged.end(), page["data"].begin(), page["data"].end());
        after = "&after=" + page["data"].back()["id"].get<std::string>();
        more = page["has_more"].get<bool>();
    }
    QCOMPARE(paged, all["data"]);
    json metrics = json::array();
    for (const json& event : all["data"]) {
        if (event["type"] == "metrics") {
            metrics.push_back(event["data"]);
        }
    }
    QCOMPARE(metrics, (json::array({{{"step", 1}, {"valid_loss", 2.25}},
                                    {{"step", 1}, {"train_loss", 2.5}}})));
    QCOMPARE(server.get(under(job, "events?after=no-such-event")).status, 400);
    QCOMPARE(server.get(under(job, "events?limit=0")).status, 400);
    QCOMPARE(server.get(under(job, "events?limit=many")).status, 400);
}

void TestTuningRoutes::trainsOneAtATime() {
    Training training;
    TinyServer server({}, training.tools());
    const json first = create(server), second = create(server);
    QTRY_COMPARE(statusOf(server, first), std::string("running"));
    QTRY_COMPARE(statusOf(server, second), std::string("queued"));
    QTRY_COMPARE(training.begun.load(), 1);
    training.end = true;
    QTRY_COMPARE(statusOf(server, second), std::string("succeeded"));
    const json list = bodyOf(server.get(std::string(kJobs) + "?limit=1"));
    QCOMPARE(list["data"].size(), std::size_t{1});
    QCOMPARE(list["has_more"], json(true));
}

void TestTuningRoutes::cancels() {
    Training training;
    TinyServer server({}, training.tools());
    const json running = create(server), queued = create(server);
    QTRY_COMPARE(statusOf(server, running), std::string("running"));
    QTRY_COMPARE(training.begun.load(), 1); // it is told to run just before
    QCOMPARE(bodyOf(server.post(under(queued, "cancel"), {}))["status"], json("cancelled"));
    QCOMPARE(bodyOf(server.post(under(running, "cancel"), {}))["status"], json("cancelled"));
    QCOMPARE(server.post(under(running, "cancel"), {}).status, 400); // it has ended
    const json next = create(server);
    QTRY_COMPARE(statusOf(server, next), std::string("running")); // the place is free
    QTRY_COMPARE(training.begun.load(), 2);
    QVERIFY(jobOf(server, running)["fine_tuned_model"].is_null());
    QCOMPARE(server.post(std::string(kJobs) + "/ftjob-none/cancel", {}).status, 404);
}

void TestTuningRoutes::tellsNothingThatIsNotKept() {
    namespace fs = std::filesystem;
    Training training;
    TinyServer server({}, training.tools());
    const json job = create(server);
    QTRY_COMPARE(statusOf(server, job), std::string("running"));
    const fs::path folder = server.path("data") / "jobs" / job["id"].get<std::string>();
    const fs::path elsewhere = server.path("elsewhere");
    fs::rename(folder, elsewhere);
    QCOMPARE(server.post(under(job, "cancel"), {}).status, 500);
    QCOMPARE(statusOf(server, job), std::string("running"));
    fs::rename(elsewhere, folder);
    QCOMPARE(bodyOf(server.post(under(job, "cancel"), {}))["status"], json("cancelled"));
}

void TestTuningRoutes::whatWasCancelledHasNotSucceeded() {
    std::atomic<int> begun{0};
    std::atomic<bool> end{false};
    const auto train = [&](const TuningOrder&, const TuningTools::Files& files, JobContext&) {
        ++begun;
        while (!end) { // whatever is asked of it
            std::this_thread::sleep_for(5ms);
        }
        std::filesystem::copy(files.base, files.model, std::filesystem::copy_options::recursive);
        return TuningTools::Result{1, 1, {}};
    };
    TinyServer server({},
                      {[](const TuningOrder&, const TuningTools::Files&, JobContext&) {}, train});
    const json job = create(server), next = create(server);
    QTRY_COMPARE(begun.load(), 1);
    QCOMPARE(bodyOf(server.post(under(job, "cancel"), {}))["status"], json("cancelled"));
    end = true;
    QTRY_COMPARE(statusOf(server, next), std::string("succeeded"));
    const auto said = [&](const json& of) { return server.get(under(of, "events")).body; };
    QVERIFY(said(next).find("successfully completed") != std::string::npos);
    QVERIFY(said(job).find("successfully completed") == std::string::npos);
    QCOMPARE(statusOf(server, job), std::string("cancelled"));
}

void TestTuningRoutes::aJobFailsByItsFiles() {
    Training training;
    TinyServer server({}, training.tools());
    const json job = create(server, "bad");
    QTRY_COMPARE(statusOf(server, job), std::string("failed"));
    QCOMPARE(jobOf(server, job)["error"]["message"], json("training.jsonl: this is no row."));
    QCOMPARE(training.begun.load(), 0);
}

void TestTuningRoutes::aJobFailsByItsTraining() {
    Training training;
    training.end = training.fails = true;
    TinyServer server({}, training.tools());
    const json job = create(server);
    QTRY_COMPARE(statusOf(server, job), std::string("failed"));
    QVERIFY(jobOf(server, job)["error"]["message"].get<std::string>().find("no number") !=
            std::string::npos);
    QVERIFY(jobOf(server, job)["finished_at"].is_number_integer());
}

void TestTuningRoutes::refusesJobsItCannotDo_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("param");
    const auto row = [](const char* fields, const char* param) {
        QTest::newRow(fields) << QByteArray(fields) << QByteArray(param);
    };
    row("{\"model\": \"encoder\"}", "model");
    row("{\"model\": \"gpt-9\"}", "model");
    row("{\"training_file\": \"file-none\"}", "training_file");
    row("{\"training_file\": \"../../etc\"}", "training_file");
    row("{\"validation_file\": \"file-none\"}", "validation_file");
    row("{\"suffix\": \"a/b\"}", "suffix");
    row("{\"method\": {\"type\": \"dpo\"}}", "method.type");
    row("{\"hyperparameters\": {\"n_epochs\": 0}}", "hyperparameters.n_epochs");
    row("{\"hyperparameters\": {\"batch_size\": \"many\"}}", "hyperparameters.batch_size");
    row("{\"metadata\": [1]}", "metadata");
    QTest::newRow("a long name") << "{\"metadata\": {\"" + QByteArray(65, 'a') + "\": \"b\"}}"
                                 << QByteArray("metadata");
}

void TestTuningRoutes::refusesJobsItCannotDo() {
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, param);
    const TinyServer server;
    const json refused = create(server, kRows, parseJson(fields.toStdString(), "row"));
    QCOMPARE(refused["error"]["param"], json(param.toStdString()));
    QCOMPARE(bodyOf(server.get(kJobs))["data"].size(), std::size_t{0});
}

void TestTuningRoutes::goesOnWhenItStartsAgain() {
    Training training;
    TinyServer server({}, training.tools());
    const json first = create(server), second = create(server);
    QTRY_COMPARE(statusOf(server, first), std::string("running"));
    QTRY_COMPARE(statusOf(server, second), std::string("queued"));
    const std::string file = first["training_file"].get<std::string>();
    QCOMPARE(ask(server.port, "DELETE", "/v1/files/" + file).status, 200); // the job keeps it
    server.stop();
    server.start();
    QTRY_COMPARE(statusOf(server, first), std::string("running"));
    QTRY_COMPARE(training.begun.load(), 2);
    training.end = true;
    QTRY_COMPARE(statusOf(server, second), std::string("succeeded"));
    QCOMPARE(statusOf(server, first), std::string("succeeded"));
}

void TestTuningRoutes::passesOverWhatIsBroken() {
    Training training;
    training.end = true;
    TinyServer server({}, training.tools());
    const json whole = create(server), broken = create(server);
    QTRY_COMPARE(statusOf(server, broken), std::string("succeeded"));
    server.stop();
    const auto folder = server.path("data") / "jobs";
    writeFileAtomically(folder / broken["id"].get<std::string>() / "job.json", "{\"id\": 3");
    std::filesystem::create_directories(folder / "something else");
    writeFileAtomically(server.path("data") / "files" / "a file", "text");
    server.start();
    QCOMPARE(statusOf(server, whole), std::string("succeeded"));
    QCOMPARE(server.get(under(broken, "events")).status, 404);
}

void TestTuningRoutes::anEventCutShortTakesNoOtherWithIt() {
    Training training;
    TinyServer server({}, training.tools());
    const json job = create(server);
    QTRY_COMPARE(training.begun.load(), 1);
    server.stop();
    const auto file = server.path("data") / "jobs" / job["id"].get<std::string>() / "events.jsonl";
    writeFileAtomically(file, readFile(file) + "{\"id\": \"ftevent");
    training.end = true;
    server.start();
    QTRY_COMPARE(statusOf(server, job), std::string("succeeded"));
    const json events = bodyOf(server.get(under(job, "events?limit=100")))["data"];
    std::set<std::string> ids;
    int begun = 0;
    for (const json& event : events) {
        ids.insert(event["id"].get<std::string>());
        begun += event["message"] == "Fine-tuning job started" ? 1 : 0;
    }
    QCOMPARE(ids.size(), events.size());
    QCOMPARE(begun, 2); // before the stop and after it
}

// What comes of it are adapters as PEFT keeps them, served beside their base.
void TestTuningRoutes::trainsForReal() {
    TinyServer server({}, chatTuningTools("cpu", 1));
    std::string rows;
    for (int i = 0; i < 12; ++i) {
        rows += dumpJson({{"messages",
                           {{{"role", "user"}, {"content", "lamp " + std::to_string(i)}},
                            {{"role", "assistant"}, {"content", "it burns"}}}}}) +
                "\n";
    }
    const json job =
        create(server, rows,
               {{"hyperparameters",
                 {{"n_epochs", 30}, {"batch_size", 4}, {"learning_rate_multiplier", 5}}}});
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(server, job), std::string("succeeded"), 60'000);
    const json ended = jobOf(server, job);
    QVERIFY(ended["trained_tokens"].get<int>() > 0);
    json request{{"model", ended["fine_tuned_model"]},
                 {"messages", json::array({{{"role", "user"}, {"content", "lamp 3"}}})},
                 {"temperature", 0},
                 {"max_tokens", 8}};
    const auto said = [&] {
        return bodyOf(
            server.post("/v1/chat/completions", request))["choices"][0]["message"]["content"];
    };
    QCOMPARE(said(), json("it burns"));
    request["model"] = "writer";
    QVERIFY(said() != "it burns");
    const json bad = create(server, "{\"messages\": [{\"role\": \"user\"}]}\n");
    QTRY_COMPARE(statusOf(server, bad), std::string("failed"));
    const auto why = jobOf(server, bad)["error"]["message"].get<std::string>();
    QVERIFY2(why.find("line 1") != std::string::npos, why.c_str());
    QVERIFY2(why.find(server.path("data").string()) == std::string::npos, why.c_str());
}

QTEST_GUILESS_MAIN(TestTuningRoutes)
#include "test_tuning_routes.moc"
