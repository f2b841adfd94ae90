#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <QObject>
#include <QTimer>

#include "core/project/locks.h"
#include "core/project/project.h"
#include "core/store/project_store.h"
#include "ui/base/engine_link.h"
#include "ui/base/model_server.h"

namespace fts {

/// A project that is open in the window: its settings, its rows, its engine, and the server of its
/// models, which ends with the session. GUI thread only.
///
/// Every change of a setting is on disk half a second later and when the session ends. Holds
/// edit.lock; if someone else has it, the session is read-only, says who, and takes over the
/// settings that one saves.
class ProjectSession : public QObject {
    Q_OBJECT

public:
    /// `program` is finetune-studio-cli. Throws what Project::open() and ProjectStore throw.
    ProjectSession(const std::filesystem::path& folderOrManifest, std::filesystem::path program,
                   QObject* parent = nullptr);
    ~ProjectSession() override;

    const Project& project() const { return m_project; }
    const std::filesystem::path& folder() const { return m_project.folder(); }
    QString name() const; ///< the folder's
    const Specs& specs() const { return m_project.specs(); }
    bool readOnly() const { return !m_editLock.has_value(); }
    QString whyReadOnly() const; ///< who has the project; empty if it can be edited

    /// For short reads only; anything longer opens a store of its own in the background.
    ProjectStore& store() { return m_store; }
    EngineLink& engine() { return m_engine; }
    ModelServer& server() { return m_server; }

    void changeSpecs(const std::function<void(Specs&)>& change);
    bool saved() const { return !m_saveTimer.isActive(); }
    /// Writes what is not yet on disk. False if that failed; saveFailed() has told why.
    bool save();
    /// What could not be written is not tried again.
    void giveUpChanges() { m_saveTimer.stop(); }

    /// Starts a job of the engine with the settings as they are now; light work gives way to it.
    /// False if these cannot be saved, which saveFailed() has told.
    bool startJob(const std::string& job, nlohmann::json params = nlohmann::json::object(),
                  NamedSecrets secrets = {});

    /// What is being done to the project at the moment, by the engine or by an import in this
    /// window: "train", "import" …; empty if nothing.
    std::string work() const;
    /// The work that has to end before a job can begin; empty if none: light work gives way.
    std::string workBefore(const std::string& job) const;
    void setImporting(bool importing);
    void noteRowsChanged() { Q_EMIT rowsChanged(); }

Q_SIGNALS:
    void specsChanged();
    void savedChanged();
    void saveFailed(const fts::Error& error);
    void rowsChanged();
    void runsChanged(); ///< a run began or ended, or has a verdict
    void workChanged();

private:
    void followEditor();
    void readSpecs();

    Project m_project;
    std::optional<FileLock> m_editLock;
    std::string m_editor;
    ProjectStore m_store;
    EngineLink m_engine;
    ModelServer m_server;
    QTimer m_saveTimer;
    bool m_importing = false;
    int m_reading = 0; ///< counts the readings of settings; only the last one counts
};

} // namespace fts
