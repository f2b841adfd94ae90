#include <QtTest/QtTest>

#include "tests/core/llm/played_course.h"
#include "tests/core/llm/scripted_tuning.h"

using namespace fts;
using nlohmann::json;

namespace {

Patience patient() {
    Patience patience;
    patience.wait = [](std::chrono::milliseconds, std::stop_token) {};
    return patience;
}

TuningRequest wanted() {
    return {"tiny", "file-0", "file-1", "own", "finetune-studio-1", 7, 3};
}

std::vector<json> manyEvents(int count) {
    std::vector<json> events;
    for (int i = 1; i <= count; ++i) {
        events.push_back(i % 2 == 0 ? ScriptedTuning::sampleEvent(i, 1.0 / i)
                                    : ScriptedTuning::wordEvent(i, "Step"));
    }
    return events;
}

} // namespace

class TestFineTuningClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksTheProtocol() {
        ScriptedTuning endpoint;
        FineTuningClient client(endpoint.endpoint(), Secret(kTuningCanary), patient());
        PlayedCourse rows;
        const RemoteFile file = client.upload(rows.rows(), "rows.jsonl", {});
        QCOMPARE(file.id, std::string("file-0"));
        QCOMPARE(endpoint.files().at(0), std::string("{\"messages\": []}\n"));
        QCOMPARE(client.file(file.id, {}).status, std::string("processed"));
        QCOMPARE(client.findFile("rows.jsonl", 17, {})->id, file.id);
        QVERIFY(!client.findFile("other.jsonl", 17, {}));

        const TuningJob job = client.create(wanted(), {});
        const json asked = endpoint.jobs().at(0)["asked"];
        QCOMPARE(asked, (json{{"model", "tiny"},
                              {"training_file", "file-0"},
                              {"validation_file", "file-1"},
                              {"suffix", "own"},
                              {"seed", 7},
                              {"method",
                               {{"type", "supervised"},
                                {"supervised", {{"hyperparameters", {{"n_epochs", 3}}}}}}},
                              {"metadata", {{"finetune_studio", "finetune-studio-1"}}}}));
        QCOMPARE(client.findJobs("file-0", "finetune-studio-1", {}).at(0).id, job.id);
        QVERIFY(client.findJobs("file-0", "finetune-studio-2", {}).empty());
        QVERIFY(client.cancel(job.id, {}).status == TuningStatus::Cancelled);
        QCOMPARE(client.jobs(10, {}).at(0).id, job.id);
        QCOMPARE(client.checkpoints(job.id, {}).at(0).model, std::string("ft:tiny:own:1:ckpt-5"));
        QCOMPARE(client.models({}).at(0).shutdownDate, std::string("2027-01-06"));
        for (const std::string& request : endpoint.server().requests()) {
            QVERIFY(request.find(std::string("Authorization: Bearer ") + kTuningCanary) !=
                    std::string::npos);
            const std::string line = request.substr(0, request.find("\r\n"));
            QVERIFY(line.find("CANARY") == std::string::npos);
        }
    }

    void aJobIsAskedForAsTheEndpointTakesIt() {
        ScriptedTuning endpoint;
        endpoint.unknownKeys = {"method", "metadata", "suffix"};
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        TuningRequest request = wanted();
        request.epochs = 0;
        request.validationFile.clear();
        client.create(request, {});
        QCOMPARE(endpoint.jobs().at(0)["asked"],
                 (json{{"model", "tiny"},
                       {"training_file", "file-0"},
                       {"seed", 7},
                       {"hyperparameters", {{"n_epochs", "auto"}}}}));
        // Without its token it is found by its file.
        QCOMPARE(client.findJobs("file-0", "finetune-studio-1", {}).size(), std::size_t{1});
    }

    void events_data() {
        QTest::addColumn<bool>("newestFirst");
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 7, 10, 11, 57}) {
            QTest::addRow("%d, the newest first", count) << true << count;
            QTest::addRow("%d, the oldest first", count) << false << count;
        }
    }

    // None is lost, none comes twice, in the order of their times; pages hold ten.
    void events() {
        QFETCH(bool, newestFirst);
        QFETCH(int, count);
        ScriptedTuning endpoint;
        endpoint.newestFirst = newestFirst;
        endpoint.pageSize = 10;
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        const std::string job = client.create(wanted(), {}).id;
        const auto all = manyEvents(count);
        std::set<std::string> known;
        std::vector<std::string> ids;
        for (const int there : {count / 3, count / 2, count, count}) {
            endpoint.events.assign(all.begin(), all.begin() + there);
            for (const TuningEvent& event : client.events(job, known, {})) {
                QVERIFY(known.insert(event.id).second);
                ids.push_back(event.id);
            }
        }
        QCOMPARE(ids.size(), all.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            QCOMPARE(ids[i], all[i]["id"].get<std::string>());
        }
    }

    // The endpoint's clock is set back in the midst, by a day.
    void eventsOfAClockThatJumps_data() {
        QTest::addColumn<bool>("newestFirst");
        QTest::newRow("the newest first") << true;
        QTest::newRow("the oldest first") << false;
    }

    void eventsOfAClockThatJumps() {
        QFETCH(bool, newestFirst);
        ScriptedTuning endpoint;
        endpoint.newestFirst = newestFirst;
        endpoint.pageSize = 10;
        auto all = manyEvents(40);
        for (std::size_t i = 15; i < all.size(); ++i) {
            all[i]["created_at"] = all[i]["created_at"].get<int>() - 86'400;
        }
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        const std::string job = client.create(wanted(), {}).id;
        std::set<std::string> known;
        std::vector<std::string> ids;
        for (const int there : {13, 18, 30, 40}) {
            endpoint.events.assign(all.begin(), all.begin() + there);
            for (const TuningEvent& event : client.events(job, known, {})) {
                known.insert(event.id);
                ids.push_back(event.id);
            }
        }
        QCOMPARE(ids.size(), all.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            QCOMPARE(ids[i], all[i]["id"].get<std::string>());
        }
    }

    void eventsOfOneSecondAreInTheirOrder() {
        ScriptedTuning endpoint;
        endpoint.events = manyEvents(5);
        for (json& event : endpoint.events) {
            event["created_at"] = 1'700'000'000;
        }
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        const auto events = client.events(client.create(wanted(), {}).id, {}, {});
        QCOMPARE(events.front().id, std::string("ev-1"));
        QCOMPARE(events.back().id, std::string("ev-5"));
    }

    void readsTheFiguresOfAnEvent() {
        ScriptedTuning endpoint;
        endpoint.events = {ScriptedTuning::sampleEvent(4, 2.0)};
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        const auto events = client.events(client.create(wanted(), {}).id, {}, {});
        QCOMPARE(events.at(0).step, std::int64_t{4});
        QCOMPARE(events.at(0).totalSteps, std::int64_t{10});
        QVERIFY((events.at(0).metrics == std::map<std::string, double>{{"loss", 2.0},
                                                                       {"token_accuracy", 0.8},
                                                                       {"validation.loss", 2.1}}));
    }

    void aListInCirclesIsLeft() {
        const std::string page =
            R"( {"data": [{"id": "a", "message": "x", "created_at": 1}], "has_more": true})";
        ScriptedTuning endpoint({{"GET /fine_tuning/jobs/*/events", 9999, false,
                                  [page](ScriptedServer::Peer& peer, const std::string&) {
                                      peer.send(httpReply(200, page));
                                  }}});
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        const std::string job = client.create(wanted(), {}).id;
        QCOMPARE(client.events(job, {}, {}).size(), std::size_t{1});
        QVERIFY(endpoint.asked("GET /fine_tuning/jobs/" + job + "/events") <= 3);
    }

    void aListWithoutEndIsLeft() {
        int page = 0;
        ScriptedTuning endpoint({{"GET /fine_tuning/jobs/*/events", 9999, false,
                                  [&page](ScriptedServer::Peer& peer, const std::string&) {
                                      peer.send(httpReply(200, R"( {"data": [{"id": "e)" +
                                                                   std::to_string(++page) +
                                                                   R"("}], "has_more": true})"));
                                  }}});
        FineTuningClient client(endpoint.endpoint(), {}, patient());
        const std::string job = client.create(wanted(), {}).id;
        QCOMPARE(client.events(job, {}, {}).size(), std::size_t{200});
    }

    // A second one may come about although the first did, too: one of them is cancelled.
    void jobsThatCameAboutTwiceCostOnce() {
        ScriptedTuning endpoint(
            {{"POST /fine_tuning/jobs", 1, true,
              [](ScriptedServer::Peer& peer, const std::string&) { peer.close(); }},
             {"GET /fine_tuning/jobs", 3, false, // its list lags behind
              [](ScriptedServer::Peer& peer, const std::string&) {
                  peer.send(httpReply(200, R"( {"data": []})"));
              }}});
        PlayedCourse course;
        QCOMPARE(course.run(endpoint), std::string());
        QCOMPARE(endpoint.jobs().size(), std::size_t{2});
        QCOMPARE(endpoint.paidJobs(), 1);
        QCOMPARE(course.state.job.id, std::string("ftjob-1"));
    }

    void anUploadCutInTheMiddleIsMadeAgain() {
        ScriptedTuning endpoint;
        PlayedCourse course;
        endpoint.server().cutAfter(300);
        QCOMPARE(course.run(endpoint), std::string());
        QCOMPARE(endpoint.files().size(), std::size_t{1});
        QCOMPARE(endpoint.files().at(0), std::string("{\"messages\": []}\n"));
    }

    void nobodyIsThere() {
        Endpoint endpoint;
        endpoint.model = "tiny";
        endpoint.url = "http://127.0.0.1:" + std::to_string(closedPort());
        FineTuningClient client(endpoint, Secret(kTuningCanary), patient());
        try {
            client.create(wanted(), {});
            QFAIL("somebody answered");
        } catch (const TuningError& error) {
            QVERIFY(!error.maybeDone());
            QVERIFY2(strstr(error.what(), "Nobody answers"), error.what());
        }
    }

    void aKeyDoesNotGoInClearToAPublicAddress() {
        Endpoint endpoint;
        endpoint.model = "tiny";
        endpoint.url = "http://8.8.8.8/v1";
        FineTuningClient client(endpoint, Secret(kTuningCanary), patient());
        QVERIFY_THROWS_EXCEPTION(TuningError, client.models({}));
    }
};

QTEST_GUILESS_MAIN(TestFineTuningClient)
#include "test_fine_tuning_client.moc"
