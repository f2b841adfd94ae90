#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/llm/endpoint.h"
#include "tests/core/net/scripted_server.h"

namespace fts {

/// An endpoint that fine-tunes models as the protocol has it, but for what a test makes it do
/// wrong.
class ScriptedTuning {
public:
    using Json = nlohmann::json;

    /// What it does instead of its right answer to a call such as "POST /fine_tuning/jobs".
    struct Misdeed {
        std::string call;
        int times = 1;       ///< so often, then it behaves
        bool carries = true; ///< out what it was asked for, whatever it answers
        /// Given the right answer, which is empty if nothing was carried out.
        std::function<void(ScriptedServer::Peer&, const std::string& right)> play;
    };

    explicit ScriptedTuning(std::vector<Misdeed> misdeeds = {})
        : m_misdeeds(std::move(misdeeds)),
          m_server([this](ScriptedServer::Peer& peer, const std::string& request, int) {
              answer(peer, request);
          }) {}

    // What a test sets before anybody asks.
    std::deque<std::string> statuses{"validating_files", "queued", "running", "succeeded"};
    std::string fileStatus = "processed";
    std::vector<Json> events; ///< oldest first
    std::size_t pageSize = 100;
    bool newestFirst = true;
    bool hidesJobs = false; ///< its list of jobs is empty
    Json jobError;          ///< of a job that failed
    std::string tunedModel = "ft:tiny:own:1";
    std::vector<std::string> unknownKeys; ///< of a request for a job, which it refuses

    Endpoint endpoint() const {
        Endpoint endpoint;
        endpoint.name = "test";
        endpoint.url = m_server.url("/v1");
        endpoint.model = "tiny";
        endpoint.timeoutSeconds = 1;
        return endpoint;
    }

    ScriptedServer& server() { return m_server; }

    // What came of it.
    std::vector<Json> jobs() const {
        const std::lock_guard lock(m_mutex);
        return m_jobs;
    }
    /// Jobs that cost: all but those that were cancelled.
    int paidJobs() const {
        int paid = 0;
        for (const Json& job : jobs()) {
            paid += job["status"] != "cancelled" || job.contains("by_script") ? 1 : 0;
        }
        return paid;
    }
    std::vector<std::string> files() const {
        const std::lock_guard lock(m_mutex);
        return m_contents;
    }
    int asked(const std::string& call) const {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(std::ranges::count(m_calls, call));
    }

    static Json sampleEvent(int number, double loss) {
        return {{"object", "fine_tuning.job.event"},
                {"id", "ev-" + std::to_string(number)},
                {"created_at", 1'700'000'000 + number},
                {"level", "info"},
                {"message", "Step " + std::to_string(number)},
                {"type", "metrics"},
                {"data",
                 {{"step", number},
                  {"total_steps", 10},
                  {"train_loss", loss},
                  {"train_mean_token_accuracy", 1 - loss / 10},
                  {"valid_loss", loss + 0.1}}}};
    }
    static Json wordEvent(int number, const std::string& words) {
        return {{"object", "fine_tuning.job.event"},
                {"id", "ev-" + std::to_string(number)},
                {"created_at", 1'700'000'000 + number},
                {"level", "info"},
                {"message", words},
                {"type", "message"},
                {"data", Json()}};
    }

private:
    static std::string callOf(const std::string& request) {
        std::string line = request.substr(0, request.find(" HTTP/"));
        line = line.substr(0, line.find('?'));
        const std::size_t base = line.find("/v1/");
        return base == std::string::npos ? line : line.substr(0, base) + line.substr(base + 3);
    }
    /// "*" stands for one id.
    static bool isCall(const std::string& pattern, const std::string& call) {
        const std::size_t star = pattern.find('*');
        if (star == std::string::npos) {
            return pattern == call;
        }
        const std::string rest = pattern.substr(star + 1);
        return call.size() > star && call.starts_with(pattern.substr(0, star)) &&
               call.ends_with(rest) &&
               call.substr(star, call.size() - star - rest.size()).find('/') == std::string::npos;
    }
    static std::string queryOf(const std::string& request, const std::string& key) {
        const std::string line = request.substr(0, request.find(" HTTP/"));
        const std::size_t at = line.find(key + "=");
        return at == std::string::npos
                   ? std::string()
                   : line.substr(at + key.size() + 1, line.find('&', at) - at - key.size() - 1);
    }

    void answer(ScriptedServer::Peer& peer, const std::string& request) {
        const std::lock_guard lock(m_mutex);
        std::string call = callOf(request);
        m_calls.push_back(call);
        const auto wrong = std::ranges::find_if(m_misdeeds, [&](const Misdeed& misdeed) {
            return misdeed.times > 0 && isCall(misdeed.call, call);
        });
        if (wrong == m_misdeeds.end()) {
            peer.send(right(call, request));
            return;
        }
        --wrong->times;
        wrong->play(peer, wrong->carries ? right(call, request) : std::string());
    }

    std::string right(const std::string& call, const std::string& request) {
        if (call == "POST /files") {
            return keepFile(request);
        }
        if (call.starts_with("GET /files/")) {
            const auto place = std::stoul(call.substr(std::string("GET /files/file-").size()));
            return place < m_contents.size() ? reply(fileJson(place)) : httpReply(404, "{}");
        }
        if (call == "GET /files") {
            std::vector<Json> list;
            for (std::size_t i = 0; i < m_contents.size(); ++i) {
                list.push_back(fileJson(i));
            }
            return page(list, request, false);
        }
        if (call == "POST /fine_tuning/jobs") {
            return makeJob(Json::parse(request.substr(request.find("\r\n\r\n") + 4)));
        }
        if (call == "GET /fine_tuning/jobs") {
            return page(hidesJobs ? std::vector<Json>() : m_jobs, request, true);
        }
        if (call == "GET /models") {
            return page({{{"id", "tiny"}, {"shutdown_date", "2027-01-06"}}, {{"id", "other"}}},
                        request, false);
        }
        return aboutJob(call, request);
    }

    std::string aboutJob(const std::string& call, const std::string& request) {
        const std::string prefix = "/fine_tuning/jobs/";
        const std::size_t at = call.find(prefix);
        if (at == std::string::npos) {
            return httpReply(404, R"( {"error": {"message": "Unknown request URL"}})");
        }
        const std::string rest = call.substr(at + prefix.size());
        const std::string id = rest.substr(0, rest.find('/'));
        const auto job =
            std::ranges::find_if(m_jobs, [&](const Json& one) { return one["id"] == id; });
        if (job == m_jobs.end()) {
            return httpReply(404, R"( {"error": {"message": "No such job"}})");
        }
        if (rest.ends_with("/events")) {
            return page(events, request, newestFirst);
        }
        if (rest.ends_with("/checkpoints")) {
            return page({{{"id", "ckpt-1"},
                          {"step_number", 5},
                          {"fine_tuned_model_checkpoint", "ft:tiny:own:1:ckpt-5"},
                          {"metrics", {{"train_loss", 0.5}}}}},
                        request, false);
        }
        if (rest.ends_with("/cancel")) {
            (*job)["status"] = "cancelled";
        } else {
            advance(*job);
        }
        return reply(*job);
    }

    /// A look at a job brings it one state on; the last state stays.
    void advance(Json& job) {
        if (job["status"] == "cancelled") {
            return;
        }
        job["status"] = statuses.front();
        if (statuses.size() > 1) {
            statuses.pop_front();
        }
        if (job["status"] == "succeeded") {
            job["fine_tuned_model"] = tunedModel.empty() ? Json() : Json(tunedModel);
            job["trained_tokens"] = 4306;
            job["finished_at"] = job["created_at"].get<int>() + 60;
        } else if (job["status"] == "failed") {
            job["error"] = jobError;
        } else if (job["status"] == "cancelled") {
            job["by_script"] = true;
        }
    }

    std::string keepFile(const std::string& request) {
        const std::size_t name = request.find("filename=\"") + 10;
        m_names.push_back(request.substr(name, request.find('"', name) - name));
        const std::size_t begin = request.find("\r\n\r\n", name) + 4;
        m_contents.push_back(request.substr(begin, request.find("\r\n--", begin) - begin));
        return reply(fileJson(m_contents.size() - 1));
    }

    Json fileJson(std::size_t place) const {
        return {{"id", "file-" + std::to_string(place)},
                {"object", "file"},
                {"filename", m_names.at(place)},
                {"bytes", m_contents.at(place).size()},
                {"purpose", "fine-tune"},
                {"status", fileStatus},
                {"status_details", fileStatus == "error" ? Json("Line 3 is not JSON") : Json()}};
    }

    std::string makeJob(const Json& body) {
        for (const std::string& key : unknownKeys) {
            if (body.contains(key)) {
                return httpReply(400, R"( {"error": {"message": "Unrecognized request argument: )" +
                                          key + R"(", "param": ")" + key + "\"}}");
            }
        }
        Json job = {{"object", "fine_tuning.job"},
                    {"id", "ftjob-" + std::to_string(m_jobs.size() + 1)},
                    {"model", body["model"]},
                    {"training_file", body["training_file"]},
                    {"status", "validating_files"},
                    {"fine_tuned_model", Json()},
                    {"created_at", 1'700'000'000 + m_jobs.size()},
                    {"finished_at", Json()},
                    {"error", Json()},
                    {"metadata", body.value("metadata", Json())},
                    {"asked", body}};
        m_jobs.push_back(job);
        return reply(job);
    }

    std::string page(std::vector<Json> list, const std::string& request, bool reversed) const {
        if (reversed) {
            std::ranges::reverse(list);
        }
        const std::string after = queryOf(request, "after");
        if (!after.empty()) {
            const auto last = std::ranges::find_if(
                list, [&](const Json& item) { return item.value("id", "") == after; });
            list.erase(list.begin(), last == list.end() ? last : last + 1);
        }
        const bool more = list.size() > pageSize;
        list.resize(std::min(list.size(), pageSize));
        return reply({{"object", "list"}, {"data", list}, {"has_more", more}});
    }

    static std::string reply(const Json& json) { return httpReply(200, json.dump()); }

    mutable std::mutex m_mutex;
    std::vector<Misdeed> m_misdeeds;
    std::vector<Json> m_jobs;
    std::vector<std::string> m_names, m_contents, m_calls;
    ScriptedServer m_server; // last: its threads use all before
};

} // namespace fts
