#include "core/llm/fine_tuning_client.h"

#include <algorithm>
#include <array>

#include "core/base/json.h"
#include "core/llm/tuning_body.h"
#include "core/llm/tuning_error.h"
#include "core/net/address.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kJobs = "/fine_tuning/jobs";
constexpr const char* kFiles = "/files";
constexpr int kMostPages = 200;
constexpr std::size_t kMostItems = 20'000; // of one list

/// What an endpoint's list holds besides, other people's jobs for one, may be of any shape.
template <typename Read>
auto ifReadable(Read read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const TuningError&) {
        return std::nullopt;
    }
}

/// Takes a page item by item, until one is enough.
template <typename Take>
auto byItem(Take take) {
    return [take](const std::vector<json>& items) {
        return std::ranges::all_of(items, [&](const json& item) { return take(item); });
    };
}

std::string jobCall(const std::string& id, const char* part = "") {
    return std::string(kJobs) + "/" + id + part;
}

} // namespace

FineTuningClient::FineTuningClient(const Endpoint& endpoint, Secret key, const Patience& patience)
    : m_endpoint(endpoint),
      m_asked{parseAddress(callUrl(endpoint, kJobs)).origin(), endpoint.model, std::move(key)},
      m_reader(m_asked), m_http(patience) {}

HttpRequest FineTuningClient::request(const std::string& call, const std::string& query) const {
    HttpRequest request;
    request.url = callUrl(m_endpoint, call, query);
    request.key = m_asked.key;
    request.limits.total = request.limits.silence = std::chrono::seconds(m_endpoint.timeoutSeconds);
    return request;
}

json FineTuningClient::get(const std::string& call, const std::string& query, bool ofThing,
                           std::stop_token stop) {
    try {
        const HttpReply reply = m_http.send(request(call, query), stop);
        if (reply.status < 200 || reply.status > 299) {
            throw tuningRefusal(reply, m_asked, ofThing);
        }
        return m_reader.object(reply);
    } catch (const HttpError& error) {
        throw tuningConnectionFailure(error);
    }
}

json FineTuningClient::post(HttpRequest request, bool ofThing, std::stop_token stop) {
    request.method = HttpRequest::Method::Post;
    try {
        const HttpReply reply = m_http.sendOnce(request, stop);
        if (reply.status < 200 || reply.status > 299) {
            throw tuningRefusal(reply, m_asked, ofThing);
        }
        return m_reader.object(reply);
    } catch (const HttpError& error) {
        throw tuningConnectionFailure(error);
    }
}

/// Page after page: each must bring an id that was not there before, or the endpoint leads in
/// circles. True if all was read, or as much as `take` wanted.
bool FineTuningClient::readPages(const std::string& call, const std::string& query, bool ofThing,
                                 const TakePage& take, std::stop_token stop) {
    std::set<std::string> seen;
    std::string place = query;
    std::size_t items = 0;
    for (int pages = 0; pages < kMostPages && items < kMostItems; ++pages) {
        const auto page = m_reader.page(get(call, place, ofThing, stop));
        items += page.items.size();
        bool isNew = false;
        for (const json& item : page.items) {
            isNew |= seen.insert(m_reader.idOf(item)).second;
        }
        if (!take(page.items) || !page.more) {
            return true;
        }
        const std::string last = page.items.empty() ? "" : m_reader.idOf(page.items.back());
        if (!isNew || last.empty()) {
            return false;
        }
        place = query + (query.empty() ? "" : "&") + "after=" + last;
    }
    return false;
}

RemoteFile FineTuningClient::upload(const std::filesystem::path& file, const std::string& name,
                                    std::stop_token stop) {
    constexpr std::chrono::hours longest(2);
    HttpRequest upload = request(kFiles);
    upload.parts = {{"purpose", "fine-tune", {}, {}}, {"file", {}, file, name}};
    upload.limits.total = longest; // whoever says nothing is given up long before
    return m_reader.file(post(std::move(upload), false, stop));
}

RemoteFile FineTuningClient::file(const std::string& id, std::stop_token stop) {
    return m_reader.file(get(std::string(kFiles) + "/" + id, "", true, stop));
}

std::optional<RemoteFile> FineTuningClient::findFile(const std::string& name, std::int64_t bytes,
                                                     std::stop_token stop) {
    std::optional<RemoteFile> found;
    const auto take = [&](const json& item) {
        const auto file = ifReadable([&] { return m_reader.file(item); });
        if (file && file->name == name && (file->bytes == bytes || file->bytes == 0)) {
            found = file;
        }
        return !found;
    };
    readPages(kFiles, "purpose=fine-tune", false, byItem(take), stop);
    return found;
}

TuningJob FineTuningClient::create(const TuningRequest& wanted, std::stop_token stop) {
    TuningBody body(wanted);
    while (true) {
        HttpRequest create = request(kJobs);
        create.headers.emplace_back("Idempotency-Key", wanted.token);
        create.body = body.text();
        create.method = HttpRequest::Method::Post;
        try {
            const HttpReply reply = m_http.sendOnce(create, stop);
            if ((reply.status == 400 || reply.status == 422) && body.leaveOut(reply.body)) {
                continue;
            }
            if (reply.status < 200 || reply.status > 299) {
                throw tuningRefusal(reply, m_asked, false);
            }
            return m_reader.job(m_reader.object(reply));
        } catch (const HttpError& error) {
            throw tuningConnectionFailure(error);
        }
    }
}

TuningJob FineTuningClient::job(const std::string& id, std::stop_token stop) {
    return m_reader.job(get(jobCall(id), "", true, stop));
}

std::vector<TuningJob> FineTuningClient::findJobs(const std::string& trainingFile,
                                                  const std::string& token, std::stop_token stop) {
    std::vector<TuningJob> found;
    const auto take = [&](const json& item) {
        TuningJob job = m_reader.job(item); // one that cannot be read might be it
        if (job.token.empty() ? job.trainingFile == trainingFile : job.token == token) {
            found.push_back(std::move(job));
        }
        return true;
    };
    if (!readPages(kJobs, "limit=100", false, byItem(take), stop)) {
        throw TuningError(
            TuningFault::NotAnAnswer, false,
            Message(FTS_TEXT("%1 does not give its list of jobs to the end."), m_asked.shown));
    }
    return found;
}

std::vector<TuningJob> FineTuningClient::jobs(std::size_t most, std::stop_token stop) {
    std::vector<TuningJob> jobs;
    const auto take = [&](const json& item) {
        if (auto job = ifReadable([&] { return m_reader.job(item); })) {
            jobs.push_back(*std::move(job));
        }
        return jobs.size() < most;
    };
    readPages(kJobs, "limit=" + std::to_string(std::min<std::size_t>(most, 100)), false,
              byItem(take), stop);
    return jobs;
}

TuningJob FineTuningClient::cancel(const std::string& id, std::stop_token stop) {
    HttpRequest cancel = request(jobCall(id, "/cancel"));
    cancel.body = "{}";
    return m_reader.job(post(std::move(cancel), true, stop));
}

/// Some endpoints begin with the newest event, others with the oldest. Which, the times of most
/// neighbours tell, since their clocks may be set meanwhile.
std::vector<TuningEvent> FineTuningClient::events(const std::string& id,
                                                  const std::set<std::string>& known,
                                                  std::stop_token stop) {
    std::vector<TuningEvent> events;
    std::set<std::string> taken;
    std::int64_t before = 0;
    int newestFirst = 0; // more pairs of neighbours that fall than that rise
    const auto take = [&](const std::vector<json>& items) {
        bool meetsKnown = false;
        for (const json& item : items) {
            TuningEvent event = m_reader.event(item);
            newestFirst +=
                before == 0 ? 0 : (event.createdAt < before) - (event.createdAt > before);
            before = event.createdAt;
            if (known.contains(event.id)) {
                meetsKnown = true;
            } else if (taken.insert(event.id).second) {
                events.push_back(std::move(event));
            }
        }
        return !(meetsKnown && newestFirst > 0); // all before are known as well
    };
    readPages(jobCall(id, "/events"), "limit=100", true, take, stop);
    if (newestFirst >= 0) { // where no time tells, as the protocol has it
        std::ranges::reverse(events);
    }
    return events;
}

std::vector<TuningCheckpoint> FineTuningClient::checkpoints(const std::string& id,
                                                            std::stop_token stop) {
    std::vector<TuningCheckpoint> checkpoints;
    const auto take = [&](const json& item) {
        checkpoints.push_back(m_reader.checkpoint(item));
        return true;
    };
    readPages(jobCall(id, "/checkpoints"), "limit=100", true, byItem(take), stop);
    std::ranges::stable_sort(checkpoints, {}, &TuningCheckpoint::step);
    return checkpoints;
}

std::vector<RemoteModel> FineTuningClient::models(std::stop_token stop) {
    std::vector<RemoteModel> models;
    const auto take = [&](const json& item) {
        if (RemoteModel model = m_reader.model(item); !model.id.empty()) {
            models.push_back(std::move(model));
        }
        return true;
    };
    readPages("/models", "", false, byItem(take), stop);
    return models;
}

} // namespace fts
