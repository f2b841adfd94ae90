#include "ui/base/asked_keys.h"

#include <utility>

#include "core/jobs/asked_endpoint.h"
#include "core/jobs/endpoint_training.h"

namespace fts {

AskedKeys::AskedKeys(ProjectSession& session) : QObject(&session), m_session(session) {}

AskedKeys& AskedKeys::of(ProjectSession& session) {
    auto* keys = session.findChild<AskedKeys*>(QString(), Qt::FindDirectChildrenOnly);
    return keys != nullptr ? *keys : *new AskedKeys(session);
}

void AskedKeys::setSource(const std::string& role, Source source) {
    m_sources[role] = std::move(source);
}

void AskedKeys::startJob(const std::string& job, const nlohmann::json& params,
                         const std::vector<std::string>& roles,
                         const std::function<void()>& started) {
    if (std::exchange(m_asking, true)) {
        return;
    }
    collect({roles.begin(), roles.end()}, {},
            [this, job, params, started](const NamedSecrets& keys) {
                m_asking = false;
                if (m_session.startJob(job, params, keys)) {
                    started();
                }
            });
}

void AskedKeys::noteFailure(const Error& error) {
    if (std::exchange(m_asking, false)) {
        Q_EMIT failed(error);
    }
}

void AskedKeys::collect(std::deque<std::string> roles, NamedSecrets found, const Then& then) {
    while (!roles.empty() && !m_sources.contains(roles.front())) {
        roles.pop_front();
    }
    if (roles.empty()) {
        then(found);
        return;
    }
    const std::string role = roles.front();
    roles.pop_front();
    m_sources.at(role)([this, roles, found, then](const NamedSecrets& keys) {
        NamedSecrets all = found;
        all.insert(keys.begin(), keys.end());
        collect(roles, all, then);
    });
}

std::vector<std::string> AskedKeys::rolesOf(const std::string& job, const Specs& specs) {
    std::vector<std::string> roles;
    const auto add = [&](const char* role, bool asked) {
        if (asked) {
            roles.emplace_back(role);
        }
    };
    if (specs.kind == kDistillation) {
        const bool judges = job == "evaluate";
        const bool asks = job == "rag";
        add("student",
            (judges || asks || job == "train" || job == "cancel") && trainsAtEndpoint(specs));
        add("teacher", (judges || asks || job == "answer") && isRemote(specs.teacher));
        add("judge", judges && isRemote(specs.judge));
    }
    return roles;
}

} // namespace fts
