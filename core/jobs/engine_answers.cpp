// What EngineServer answers to each request of engine_protocol.h.
#include <unistd.h>
#include <utility>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/jobs/engine_server.h"

namespace fts {

using nlohmann::json;

json EngineServer::answer(EngineConnection& client, const EngineRequest& request) {
    const std::string& what = request.what;
    if (what == "status") {
        return statusToJson(status());
    }
    if (what == "start") {
        return answerStart(request);
    }
    if (what == "events") {
        return answerEvents(client, request);
    }
    if (what == "query") {
        return answerQuery();
    }
    if (what == "shutdown") {
        m_shutdown = true;
        return json::object();
    }
    if (what != "pause" && what != "resume" && what != "stop") {
        throw Error(ErrorKind::BadInput, FTS_TEXT("The engine knows no request \"%1\"."), what);
    }
    requireJob();
    if (what == "stop") {
        m_job->stop();
    } else {
        m_job->setPaused(what == "pause");
    }
    tellState();
    return statusToJson(status());
}

json EngineServer::answerStart(const EngineRequest& request) {
    const auto job = request.body.find("job");
    const json params = request.body.value("params", json::object());
    if (job == request.body.end() || !job->is_string() || !params.is_object()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"start\" needs \"job\", a name, and \"params\", an object."));
    }
    startJob(job->get<std::string>(), params, request.body.value("secrets", json::object()),
             nullptr);
    return statusToJson(status());
}

void EngineServer::keepSecrets(const json& secrets) {
    for (const auto& [name, key] : secrets.items()) {
        if (m_options.secrets != nullptr && key.is_string()) {
            m_options.secrets->keep(name, Secret(key.get_ref<const std::string&>()));
            m_keptSecrets.push_back(name);
        }
    }
}

void EngineServer::forgetSecrets() {
    for (const std::string& name : std::exchange(m_keptSecrets, {})) {
        m_options.secrets->forget(name);
    }
}

json EngineServer::answerEvents(EngineConnection& client, const EngineRequest& request) const {
    const auto from = request.body.find("from");
    if (from == request.body.end()) {
        client.follow(m_job, {});
        return statusToJson(status());
    }
    if (!from->is_number_unsigned() || m_job == nullptr) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"from\" must be a byte of the events of the newest job's run."));
    }
    client.follow(m_job, m_job->events().cursorAt(from->get<std::uint64_t>()));
    return statusToJson(status());
}

json EngineServer::answerQuery() const {
    if (m_job == nullptr) {
        throw Error(ErrorKind::NotFound, FTS_TEXT("This engine has not run a job yet."));
    }
    const auto& outcome = m_job->outcome();
    return {{"job", m_job->request().name},
            {"job_number", m_job->request().number},
            {"params", m_job->request().params},
            {"outcome", outcome ? outcomeToJson(*outcome) : json()}};
}

void EngineServer::requireJob() const {
    if (!busy()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("No job is running."));
    }
}

EngineStatus EngineServer::status() const {
    EngineStatus status;
    status.pid = ::getpid();
    status.clients = static_cast<int>(m_clients.size());
    if (m_job != nullptr) {
        status.state = m_job->state();
        status.job = m_job->request().name;
        status.jobNumber = m_job->request().number;
        status.run = m_job->events().run();
    }
    return status;
}

void EngineServer::tellState() {
    const std::string line = dumpJson({{"state", statusToJson(status())}}) + "\n";
    for (const auto& client : m_clients) {
        if (client->follows()) {
            client->push(line);
        }
    }
}

} // namespace fts
