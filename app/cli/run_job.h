#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/base/job_context.h"
#include "core/jobs/job_body.h"
#include "core/jobs/stop_signals.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// The folder of a project given as folder or manifest. Throws NotFound.
std::filesystem::path projectFolder(const std::filesystem::path& project);

/// Changes settings by "key=value" texts. Throws BadInput for a key or value it cannot take.
void applySets(Specs& specs, const std::vector<std::string>& sets);

/// Opens a project and changes it by "key=value" texts, without saving; tells of what the
/// manifest holds that this program does not know. Throws BadInput for a key or value it cannot
/// take.
Project openProject(const std::filesystem::path& project, const std::vector<std::string>& sets);

/// The jobs an engine of this program can do. Each opens the project anew, so that it sees what
/// was changed since the engine began, and takes "set": ["key=value", …] beside its own params.
/// Keys of addresses they ask are looked for in `secrets`.
JobBodies engineJobs(const std::filesystem::path& projectFolder,
                     std::shared_ptr<SecretStore> secrets);

/// Runs one of engineJobs() and prints how it goes and ends; returns the exit code. Where an
/// engine runs for the project it is asked to do the job, otherwise this process is the engine
/// meanwhile, so that a window may attach. SIGINT and SIGTERM stop the job in either case.
int runEngineJob(const std::filesystem::path& project, const std::string& job,
                 const nlohmann::json& params, bool json, const NamedSecrets& secrets = {});

/// Runs a job that needs no engine, in the same way. `hangup`: whether the end of the terminal
/// stops it, too; what a person waits for goes on without.
int runHere(const std::function<nlohmann::json(JobContext&)>& body, bool json,
            StopSignals::Hangup hangup = StopSignals::Hangup::Ignored);

/// The same for one that changes a project's rows: nobody else may edit or work meanwhile. `name`
/// is what they are told who try.
int changeRows(const ProjectOptions& options, const std::string& name,
               const std::function<nlohmann::json(Project&, JobContext&)>& body);

} // namespace fts
