#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/core/llm/misdeeds.h"
#include "tests/core/llm/scripted_tuning.h"

namespace fts {

/// One way in which an endpoint does wrong, and what must come of it.
struct TuningTrial {
    const char* name;
    std::vector<ScriptedTuning::Misdeed> misdeeds;
    const char* end; ///< part of the sentence with which it ends; empty: the model is there
    int jobs = 1;    ///< that are paid for
    std::function<void(ScriptedTuning&)> setUp = {};
};

/// Of the upload and of the request for a job.
inline std::vector<TuningTrial> startTrials() {
    using namespace misdeed;
    const auto nothing = [](const char* call, int times, Play play) {
        return ScriptedTuning::Misdeed{call, times, false, std::move(play)};
    };
    const auto done = [](const char* call, int times, Play play) {
        return ScriptedTuning::Misdeed{call, times, true, std::move(play)};
    };
    const char* up = "POST /files";
    const char* make = "POST /fine_tuning/jobs";
    const char* all = "GET /fine_tuning/jobs";
    return {
        {"all goes well", {}, ""},
        {"storm of 429 on the upload", {nothing(up, 12, replies(429))}, ""},
        {"storm of 429 on the job", {nothing(make, 12, replies(429))}, ""},
        {"storm of 429 without end",
         {nothing(make, 9999, replies(429))},
         "takes no more requests",
         0},
        {"told to come back later",
         {nothing(make, 2, replies(429, "{}", "Retry-After: 200\r\n"))},
         ""},
        {"told to come back in a year",
         {nothing(make, 9999, replies(429, "{}", "Retry-After: 31536000\r\n"))},
         "takes no more requests",
         0},
        {"told to come back yesterday",
         {nothing(make, 2, replies(429, "{}", "Retry-After: Mon, 01 Jan 2001 00:00:00 GMT\r\n"))},
         ""},
        {"quota used up",
         {nothing(make, 1, replies(429, errorBody("Pay up", "insufficient_quota")))},
         "no credit left (Pay up)",
         0},
        {"payment required",
         {nothing(make, 1, replies(402, errorBody("Pay up")))},
         "no credit left",
         0},
        {"500 on the upload", {nothing(up, 3, replies(500))}, ""},
        {"500 on the upload for ever",
         {nothing(up, 9999, replies(500, errorBody("Oops")))},
         "trouble of its own (HTTP 500: Oops)",
         0},
        {"the upload's answer is lost", {done(up, 1, hangsUp)}, ""},
        {"the upload's answer is cut", {done(up, 1, cutsAnswer)}, ""},
        {"the upload's answer is no JSON", {done(up, 1, replies(200, "<html>"))}, ""},
        {"the upload is too large",
         {nothing(up, 1, replies(413, errorBody("Too big, at most 1 MB")))},
         "Too big, at most 1 MB",
         0},
        {"the upload is redirected",
         {nothing(up, 1, replies(307, "", "Location: http://other.example/v1/files\r\n"))},
         "http://other.example",
         0},
        {"the job is redirected",
         {nothing(make, 1, replies(308, "", "Location: http://other.example/jobs\r\n"))},
         "sends to another address",
         0},
        {"the file does not please",
         {},
         "does not take the rows: Line 3 is not JSON",
         0,
         [](ScriptedTuning& endpoint) { endpoint.fileStatus = "error"; }},
        {"the file is looked at for ever",
         {},
         "",
         1,
         [](ScriptedTuning& endpoint) { endpoint.fileStatus = "pending"; }},
        {"files cannot be looked at", {nothing("GET /files/*", 9999, replies(405))}, ""},
        {"502 while the file is looked at",
         {nothing("GET /files/*", 3, replies(502, "<html>"))},
         ""},
        {"500, and no job", {nothing(make, 1, replies(500))}, ""},
        {"500, and a job", {done(make, 1, replies(500))}, ""},
        {"504, and a job", {done(make, 1, replies(504, "<html>Gateway</html>"))}, ""},
        {"hangs up, and a job", {done(make, 1, hangsUp)}, ""},
        {"hangs up, and no job", {nothing(make, 1, hangsUp)}, ""},
        {"cuts its answer, and a job", {done(make, 1, cutsAnswer)}, ""},
        {"says nothing, and a job", {done(make, 1, saysNothing)}, ""},
        {"drips, and a job", {done(make, 1, drips)}, ""},
        {"floods, and a job", {done(make, 1, floods)}, ""},
        {"an empty answer, and a job", {done(make, 1, replies(200, ""))}, ""},
        {"a web page, and a job", {done(make, 1, replies(200, "<html>"))}, ""},
        {"nests without end, and a job", {done(make, 1, nestsDeeply)}, ""},
        {"an id that is a number",
         {done(make, 1, replies(200, R"({"id": 7, "status": "queued"})"))},
         ""},
        {"an id that is a path",
         {done(make, 1, replies(200, R"({"id": "../../models", "status": "queued"})"))},
         ""},
        {"reports an error with 200",
         {nothing(make, 1, replies(200, errorBody("Quota of jobs reached")))},
         "Quota of jobs reached",
         0},
        {"a conflict, and a job", {done(make, 1, replies(409, errorBody("In progress")))}, ""},
        {"unknown whether there is a job",
         {done(make, 1, hangsUp), nothing(all, 9999, replies(404))},
         "not known whether the job came about",
         1},
        {"its list of jobs has no end",
         {done(make, 1, hangsUp),
          nothing(
              all, 9999,
              replies(200, R"({"data": [{"id": "j1", "status": "queued"}], "has_more": true})"))},
         "not known yet whether the job came about",
         1},
        {"its list of jobs is garbage",
         {done(make, 1, hangsUp), nothing(all, 9999, replies(200, R"({"data": [{"id": 1}]})"))},
         "not known yet whether the job came about",
         1},
        {"the key has expired",
         {nothing(make, 1, replies(401, errorBody(std::string("Bad key sk-CANARY-0123456789"))))},
         "refused the key (HTTP 401)",
         0},
        {"the model cannot be tuned",
         {nothing(make, 1, replies(400, errorBody("Model tiny is not available for fine-tuning")))},
         "Model tiny is not available for fine-tuning",
         0},
        {"fine-tuning is not offered", {nothing(make, 1, replies(404))}, "does not offer this", 0},
        {"knows no metadata",
         {},
         "",
         1,
         [](ScriptedTuning& endpoint) { endpoint.unknownKeys = {"metadata"}; }},
        {"knows neither metadata nor method nor seed",
         {},
         "",
         1,
         [](ScriptedTuning& endpoint) { endpoint.unknownKeys = {"method", "seed", "metadata"}; }},
        {"says so as FastAPI does",
         {nothing(make, 1,
                  replies(422, R"({"detail": [{"loc": ["body", "metadata"], "msg": "extra"}]})"))},
         ""},
    };
}

/// Of the job's course.
inline std::vector<TuningTrial> watchTrials() {
    using namespace misdeed;
    using Json = nlohmann::json;
    const char* job = "GET /fine_tuning/jobs/*";
    const char* told = "GET /fine_tuning/jobs/*/events";
    const auto nothing = [](const char* call, int times, Play play) {
        return ScriptedTuning::Misdeed{call, times, false, std::move(play)};
    };
    const auto goes = [](std::deque<std::string> statuses) {
        return [statuses](ScriptedTuning& endpoint) {
            endpoint.statuses = statuses;
            endpoint.jobError = {{"code", "x"}, {"message", "The rows make no sense"}};
        };
    };
    return {
        {"fails while it checks the rows",
         {},
         "has failed at the endpoint: The rows make no sense",
         1,
         goes({"validating_files", "failed"})},
        {"fails in the queue", {}, "The rows make no sense", 1, goes({"queued", "failed"})},
        {"fails while it trains", {}, "The rows make no sense", 1, goes({"running", "failed"})},
        {"fails at once", {}, "The rows make no sense", 1, goes({"failed"})},
        {"fails without a word",
         {},
         "no reason",
         1,
         [](ScriptedTuning& endpoint) { endpoint.statuses = {"failed"}; }},
        {"is cancelled there",
         {},
         "was cancelled at the endpoint",
         1,
         goes({"queued", "running", "cancelled"})},
        {"is paused and goes on", {}, "", 1, goes({"running", "paused", "running", "succeeded"})},
        {"goes backwards", {}, "", 1, goes({"running", "queued", "running", "succeeded"})},
        {"a state nobody knows", {}, "", 1, goes({"running", "pondering", "succeeded"})},
        {"500s while it trains", {nothing(job, 40, replies(500))}, ""},
        {"429s while it trains", {nothing(job, 30, replies(429))}, ""},
        {"a web page while it trains", {nothing(job, 5, replies(200, "<html>"))}, ""},
        {"bytes that are no text", {nothing(job, 2, replies(200, "{\"id\": \"\xff\"}"))}, ""},
        {"a gateway's page while it trains",
         {nothing(job, 20, replies(502, "<html>Bad</html>"))},
         ""},
        {"trouble for ever",
         {nothing(job, 99'999, replies(503, errorBody("Down")))},
         "goes on there; \"train --resume\""},
        {"tells of another job",
         {nothing(job, 2, replies(200, R"({"id": "ftjob-9", "status": "succeeded"})"))},
         ""},
        {"a status of a wrong type",
         {nothing(job, 2, replies(200, R"({"id": "ftjob-1", "status": 3})"))},
         ""},
        {"the key expires meanwhile",
         {nothing(job, 1, replies(401, errorBody("Expired sk-CANARY-0123456789")))},
         "goes on there; \"train --resume\""},
        {"forgets the job", {nothing(job, 1, replies(404))}, "no longer knows the job ftjob-1"},
        {"is done but names no model",
         {},
         "names no model",
         1,
         [](ScriptedTuning& endpoint) { endpoint.tunedModel.clear(); }},
        {"drips while it trains", {nothing(job, 1, drips)}, ""},
        {"tells no events", {nothing(told, 9999, replies(404))}, ""},
        {"events that are no list", {nothing(told, 2, replies(200, R"({"data": {"id": 1}})"))}, ""},
        {"events without an end",
         {nothing(told, 9999,
                  replies(200, R"({"data": [{"id": "ev-7", "message": "x"}], "has_more": true})"))},
         ""},
        {"an empty page that promises more",
         {nothing(told, 9999, replies(200, R"({"data": [], "has_more": true})"))},
         ""},
        {"events broken at the end", {nothing(told, 9999, replies(500))}, ""},
        {"repeats the key",
         {},
         "",
         1,
         [](ScriptedTuning& endpoint) {
             endpoint.events = {ScriptedTuning::wordEvent(1, "Using sk-CANARY-0123456789 now")};
         }},
        {"events of wrong types",
         {},
         "",
         1,
         [](ScriptedTuning& endpoint) {
             endpoint.events = {Json{{"id", 5}, {"created_at", "soon"}, {"message", {1, 2}}},
                                Json{{"id", "a"},
                                     {"created_at", -5},
                                     {"data", {{"step", -3}, {"train_loss", "x"}}}},
                                Json{{"id", "b"},
                                     {"created_at", 1e300},
                                     {"data", {{"step", 1e300}, {"train_loss", 1}}}},
                                Json(3), Json("text")};
         }},
    };
}

inline const std::vector<TuningTrial>& tuningTrials() {
    static const std::vector<TuningTrial> all = [] {
        auto trials = startTrials();
        for (TuningTrial& trial : watchTrials()) {
            trials.push_back(std::move(trial));
        }
        return trials;
    }();
    return all;
}

} // namespace fts
