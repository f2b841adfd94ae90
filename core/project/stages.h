#pragma once

#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// One step of a project's flow, from its data to its artifact.
struct Stage {
    std::string name;                ///< also its command
    std::vector<std::string> fields; ///< settings it depends on; "train." means all of a spec
    /// Of the store.
    enum class Reads { Nothing, Documents, Questions, Rows } reads = Reads::Nothing;
    std::string after;         ///< stage whose output it reads; empty if none
    bool forDocuments = false; ///< only where text comes from documents, not from data sets
    int codeVersion = 1;       ///< raised when the same inputs would give another output
};

/// The stages of a kind of project, in order.
std::span<const Stage> stagesOf(const std::string& kind);

/// Those of them that this project has.
std::vector<Stage> stagesOf(const Project& project, ProjectStore& store);

/// "missing": it never ran. "stale": its settings, inputs or code have changed since. "fresh".
struct StageState {
    std::string name;
    std::string state;
};

/// What the stage's output depends on at the moment; project/stage_inputs.h compares it.
nlohmann::json stageInputs(const Project& project, ProjectStore& store, const Stage& stage);
nlohmann::json stageInputs(const Project& project, ProjectStore& store, const std::string& name);

/// Whether the output of a stage of that kind of project depends on a setting.
bool stageDependsOn(const std::string& kind, const std::string& stage, const std::string& key);

/// Says that the stage has just run with the project as it is.
void recordStage(const Project& project, ProjectStore& store, const std::string& name);

/// Says that the stage has run with what stageInputs() gave before it: a person may have changed
/// rows in the hours since. `made` as stageRecord() takes it.
void recordStage(const Project& project, const std::string& name, const nlohmann::json& inputs,
                 const nlohmann::json& made = {});

/// Of stagesOf(project, store).
std::vector<StageState> stageStates(const Project& project, ProjectStore& store);

/// Whether a stage has run with its settings and inputs as they are, whatever the state of those
/// before it: of these one may be unfinished for good, such as where an address never answers about
/// one of the passages.
bool hasRunAsItIs(const Project& project, ProjectStore& store, const Stage& stage);

/// The state of one stage, without a look at those after it; "missing" if the project has no such.
std::string stageState(const Project& project, ProjectStore& store, const std::string& name);

} // namespace fts
