#include "ui/base/project_session.h"

#include <algorithm>

#include <QFileSystemWatcher>

#include "core/base/error.h"
#include "core/jobs/light_jobs.h"
#include "core/store/store_copies.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/time_text.h"

namespace fts {
namespace {

constexpr auto kSaveDelay = std::chrono::milliseconds(500);
constexpr auto kFollowDelay = std::chrono::milliseconds(300); // a save touches the folder twice

bool changesRuns(const std::string& job) {
    return job == "train" || job == "evaluate" || job == "update" || job == "cancel";
}

bool beginsRun(const EventPush& push) {
    const auto* begun = std::get_if<RunStarted>(&push.event);
    return begun != nullptr && begun->run != 0;
}

QString holderText(const LockHolder& holder) {
    const QString work = holder.work == "window" ? ProjectSession::tr("another window")
                         : holder.work.empty()   ? ProjectSession::tr("another program")
                                                 : fromUtf8(holder.work);
    const QString since = localTimeText(holder.since);
    return since.isEmpty() ? work
                           : ProjectSession::tr("%1, process %2 on %3, since %4")
                                 .arg(work, fromUtf8(holder.process), fromUtf8(holder.host), since);
}

// A project without a copy of its rows is no reason to disturb anyone.
void copyDaily(const std::filesystem::path& store, QObject* session) {
    runInBackground(
        session,
        [store] {
            copyStoreDaily(store);
            return true;
        },
        [](bool) {}, [](const Error& error) { qWarning("%s", error.what()); });
}

} // namespace

ProjectSession::ProjectSession(const std::filesystem::path& folderOrManifest,
                               std::filesystem::path program, QObject* parent)
    : QObject(parent), m_project(Project::open(folderOrManifest)), m_store(m_project.storePath()),
      m_engine(m_project.folder(), program), m_server(program) {
    const auto lockFile = m_project.folder() / "edit.lock";
    try {
        m_editLock = FileLock::acquire(lockFile, "window");
        copyDaily(m_project.storePath(), this);
    } catch (const Error&) {
        m_editor = FileLock::holder(lockFile);
        followEditor();
    }
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &ProjectSession::save);
    connect(&m_engine, &EngineLink::statusChanged, this, &ProjectSession::workChanged);
    connect(&m_engine, &EngineLink::eventsArrived, this,
            [this](const std::vector<EventPush>& pushes) {
                if (std::ranges::any_of(pushes, beginsRun)) {
                    Q_EMIT runsChanged();
                }
            });
    connect(&m_engine, &EngineLink::finished, this, [this](const std::string& job) {
        if (changesRuns(job)) {
            Q_EMIT runsChanged();
        }
    });
}

ProjectSession::~ProjectSession() {
    disconnect(); // no one is to hear of the last save: the window is closing
    if (!saved()) {
        save();
    }
}

// The folder, since a save puts another file in the manifest's place.
void ProjectSession::followEditor() {
    auto* watcher = new QFileSystemWatcher({fromUtf8(folder().string())}, this);
    auto* soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(kFollowDelay);
    connect(watcher, &QFileSystemWatcher::directoryChanged, soon, [soon] {
        if (!soon->isActive()) { // or work that goes on and on there would put it off for ever
            soon->start();
        }
    });
    connect(soon, &QTimer::timeout, this, &ProjectSession::readSpecs);
}

void ProjectSession::readSpecs() {
    runInBackground(
        this, [folder = folder()] { return Project::open(folder).specs(); },
        [this, reading = ++m_reading](const Specs& specs) {
            if (reading == m_reading && specs != m_project.specs()) {
                m_project.specs() = specs;
                Q_EMIT specsChanged();
            }
        },
        [](const Error&) {}); // it is gone, say: what is known stays
}

QString ProjectSession::name() const {
    return fromUtf8(folder().filename().string());
}

QString ProjectSession::whyReadOnly() const {
    return readOnly() ? tr("Someone else is editing this project (%1), so you can look but not "
                           "change anything here. Close it there, then open it here again.")
                            .arg(holderText(FileLock::partsOf(m_editor)))
                      : QString();
}

void ProjectSession::changeSpecs(const std::function<void(Specs&)>& change) {
    if (readOnly()) {
        return;
    }
    const Specs before = m_project.specs();
    change(m_project.specs());
    if (m_project.specs() == before) {
        return;
    }
    m_saveTimer.start(kSaveDelay);
    Q_EMIT savedChanged();
    Q_EMIT specsChanged();
}

bool ProjectSession::save() {
    m_saveTimer.stop();
    if (readOnly()) {
        return true;
    }
    try {
        m_project.save();
    } catch (const Error& error) {
        m_saveTimer.start(std::chrono::seconds(10)); // still unsaved: tried again
        Q_EMIT saveFailed(error);
        return false;
    }
    Q_EMIT savedChanged();
    return true;
}

bool ProjectSession::startJob(const std::string& job, nlohmann::json params, NamedSecrets secrets) {
    if (!saved() && !save()) {
        return false;
    }
    m_engine.start(job, std::move(params), std::move(secrets));
    return true;
}

std::string ProjectSession::work() const {
    return m_importing ? "import" : m_engine.currentJob();
}

std::string ProjectSession::workBefore(const std::string& job) const {
    const std::string now = work();
    return now.empty() || givesWay(now, job) ? std::string() : now;
}

void ProjectSession::setImporting(bool importing) {
    m_importing = importing;
    Q_EMIT workChanged();
}

} // namespace fts
