#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>

#include <QObject>

#include "ui/base/project_session.h"

namespace fts {

/// Who can be asked for the keys of the addresses that a project's models are at: the forms in
/// which a person typed them. One a session. GUI thread only.
class AskedKeys : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const NamedSecrets&)>;
    using Source = std::function<void(const Then&)>;

    static AskedKeys& of(ProjectSession& session);

    /// `source` calls back with the keys of a role ("teacher"), if it has any, unless the person
    /// gives up. Then noteGivenUp() is to be called, or noteFailure() if it fails.
    void setSource(const std::string& role, Source source);

    void noteFailure(const Error& error);
    void noteGivenUp() { m_asking = false; }

    /// Starts a job with the keys of these roles, then calls `started`. Those that nobody has keys
    /// of are passed over. Without effect while the keys for another job are being asked for.
    void startJob(
        const std::string& job, const nlohmann::json& params, const std::vector<std::string>& roles,
        const std::function<void()>& started = [] {});

    /// The roles that a job of a distillation project asks, as its settings are.
    static std::vector<std::string> rolesOf(const std::string& job, const Specs& specs);

Q_SIGNALS:
    void failed(const fts::Error& error); ///< a key for a job, which is therefore not started

private:
    explicit AskedKeys(ProjectSession& session);
    void collect(std::deque<std::string> roles, NamedSecrets found, const Then& then);

    ProjectSession& m_session;
    std::map<std::string, Source> m_sources;
    bool m_asking = false; ///< for a job; a form may want a key for itself as well
};

} // namespace fts
