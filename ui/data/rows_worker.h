#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <QObject>
#include <QTimer>

#include <nlohmann/json.hpp>

#include "core/base/outcome.h"
#include "core/project/project.h"

namespace fts {

class ProjectSession;

/// Changes a project's rows on a thread of its own, one change at a time: an import, a removal, a
/// new division. While it works it holds job.lock and the session says "import"; what the change
/// tells comes to the GUI thread ten times a second. Members and signals are for the GUI thread.
///
/// Going away, it asks the change to stop and waits for that; whole files stay.
class RowsWorker : public QObject {
    Q_OBJECT

public:
    /// Runs on the thread, with a Project of its own as it is on disk.
    using Change = std::function<nlohmann::json(Project&, JobContext&)>;

    explicit RowsWorker(ProjectSession& session, QObject* parent = nullptr);
    ~RowsWorker() override;

    /// Why nothing can be changed at the moment, as a sentence; empty if it can.
    QString obstacle() const;

    /// Starts a change of a kind ("import", "remove", "divide"). There must be no obstacle; light
    /// work of the engine is stopped first.
    void start(const std::string& kind, Change change);
    void stop();

Q_SIGNALS:
    void started(const std::string& kind);
    void eventsArrived(const std::vector<fts::Event>& events);
    void finished(const std::string& kind, const fts::Outcome& outcome);

private:
    void begin(Change change);
    void work(const std::stop_token& stop, const Change& change);
    void drain();
    void end(const Outcome& outcome);

    ProjectSession& m_session;
    std::filesystem::path m_folder;
    QTimer m_timer;
    std::string m_kind;
    bool m_waiting = false; // for the engine

    std::mutex m_mutex;
    std::vector<Event> m_events;      // under m_mutex
    std::optional<Outcome> m_outcome; // under m_mutex
    std::jthread m_thread;            // last: it uses all of the above
};

} // namespace fts
