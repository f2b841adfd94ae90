#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// Does every stage of a project that is not fresh, in order: training, verdict, export into
/// artifacts/model. What comes after one that had nothing new to tell is not done again. Throws
/// BadInput where nothing was imported yet. The result names the stages done and the state of all,
/// and of those done the verdict's comparison and the model's path. Keys of addresses that are
/// asked are looked for in `secrets`.
nlohmann::json runUpdate(Project& project, JobContext& context, SecretStore& secrets);

/// As `status --json` lists them.
nlohmann::json stagesToJson(const Project& project, ProjectStore& store);

} // namespace fts
